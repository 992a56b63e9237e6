package org.kindred.markdown.html;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The one list of what HTML may hold: what Markdown makes, what we add, and what authors may write beside it. An {@code id} is ours if
 * it begins with {@link #OURS}, which no author knows; any other gets {@code user-} in front.
 */
final class AllowList {

    /** Put before our own ids while they are on their way through the sanitiser; it never comes out. */
    static final String OURS = HexFormat.of().formatHex(new SecureRandom().generateSeed(12)) + "-";
    /** Put before authors' ids, so that they cannot take the place of ours or of a page's. */
    static final String USER = "user-";

    private static final Pattern ID = Pattern.compile("[^\\s\"'<>&`=\\p{Cntrl}]{1,200}");
    private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9 _:/.+-]{0,500}");
    private static final Pattern SHORT = Pattern.compile("(?s).{1,500}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}%?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,30}");
    private static final Pattern FALSE_OR_TRUE = Pattern.compile("true|false");

    /** The policy. */
    static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center",
                    "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
                    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "mark", "nav", "ol",
                    "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary",
                    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr")
            .allowElements(AllowList::checkbox, "input")
            .allowWithoutAttributes("a", "span")
            .allowAttributes("id").matching((AttributePolicy) AllowList::id).globally()
            .allowAttributes("class").matching(SHORT).globally()
            .allowAttributes("role", "itemprop", "itemscope", "itemtype").matching(TOKENS).globally()
            .allowAttributes("lang").matching(WORD).globally()
            .allowAttributes("dir").matching(WORD).globally()
            .allowAttributes("title", "aria-label").globally()
            .allowAttributes("aria-hidden").matching(FALSE_OR_TRUE).globally()
            .allowAttributes("aria-current", "aria-live").matching(WORD).globally()
            .allowAttributes("href").matching((AttributePolicy) AllowList::link).onElements("a")
            .allowAttributes("rel").matching(TOKENS).onElements("a")
            .allowAttributes("src").matching((AttributePolicy) AllowList::picture).onElements("img")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("width", "height").matching(NUMBER).onElements("img", "table", "td", "th", "col")
            .allowAttributes("loading").matching(WORD).onElements("img")
            .allowAttributes("cite").matching((AttributePolicy) AllowList::link).onElements("blockquote", "q", "del", "ins")
            .allowAttributes("datetime").matching(TOKENS).onElements("time", "del", "ins")
            .allowAttributes("align", "valign").matching(WORD).onElements("td", "th", "tr", "table", "p", "div", "h1", "h2", "h3", "h4",
                    "h5", "h6", "img", "col", "colgroup", "thead", "tbody", "tfoot")
            .allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("td", "th")
            .allowAttributes("span").matching(NUMBER).onElements("col", "colgroup")
            .allowAttributes("scope").matching(WORD).onElements("th")
            .allowAttributes("abbr").onElements("th")
            .allowAttributes("start", "value").matching(Pattern.compile("-?[0-9]{1,9}")).onElements("ol", "li")
            .allowAttributes("reversed").onElements("ol")
            .allowAttributes("type").matching(Pattern.compile("[1aAiI]|disc|circle|square|checkbox")).onElements("ol", "ul", "li", "input")
            .allowAttributes("open").onElements("details")
            .allowAttributes("checked", "disabled").onElements("input")
            .allowUrlProtocols("http", "https", "mailto", "tel", "sms", "data")
            .toFactory();

    private AllowList() {
    }

    private static @org.jspecify.annotations.Nullable String id(String element, String attribute, String value) {
        if (value.startsWith(OURS)) {
            return value.substring(OURS.length());
        }
        return orNull(Optional.of(USER + value).filter(any -> ID.matcher(value).matches()));
    }

    private static @org.jspecify.annotations.Nullable String link(String element, String attribute, String value) {
        return orNull(SafeUrl.link(value));
    }

    private static @org.jspecify.annotations.Nullable String picture(String element, String attribute, String value) {
        return orNull(SafeUrl.picture(value));
    }

    /** The sanitiser's own way of saying no. */
    private static @org.jspecify.annotations.Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }

    /** Only the box of a task list, which nobody can tick. */
    private static @org.jspecify.annotations.Nullable String checkbox(String element, List<String> attributes) {
        boolean isBox = value(attributes, "type").filter("checkbox"::equals).isPresent();
        if (isBox && value(attributes, "disabled").isEmpty()) {
            attributes.addAll(List.of("disabled", ""));
        }
        return orNull(Optional.of(element).filter(any -> isBox));
    }

    /** The sanitiser gives names and values by turns. */
    private static Optional<String> value(List<String> attributes, String name) {
        return IntStream.range(0, attributes.size() / 2).filter(pair -> attributes.get(2 * pair).equals(name))
                .mapToObj(pair -> attributes.get(2 * pair + 1)).findFirst();
    }
}
