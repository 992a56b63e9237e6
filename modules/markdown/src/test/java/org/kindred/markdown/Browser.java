package org.kindred.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks at HTML as a browser would, and says what in it could run or reach out. Its lists are written from what HTML can do, not from what
 * the sanitiser allows.
 */
final class Browser {

    private static final Set<String> INERT = Set.of("a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote",
            "br",
            "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption",
            "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd", "li", "mark", "nav",
            "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary", "sup",
            "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "action", "formaction", "data", "poster", "background",
            "longdesc", "usemap", "profile", "manifest", "icon", "ping", "xlink:href", "itemid", "codebase", "archive", "classid", "dynsrc",
            "lowsrc", "srcset");
    private static final Set<String> INERT_ATTRIBUTES = Set.of("abbr", "align", "alt", "aria-current", "aria-hidden", "aria-label",
            "aria-live", "checked", "cite",
            "class",
            "colspan", "datetime", "dir", "disabled", "height", "href", "id", "itemprop", "itemscope", "itemtype", "lang", "loading",
            "open",
            "rel", "reversed", "role", "rowspan", "scope", "span", "src", "start", "title", "type", "valign", "value", "width");

    private final List<String> dangers = new ArrayList<>();

    private Browser() {
    }

    /** Everything dangerous, as it is and as it would be after a browser has written it out and read it once more. */
    static List<String> dangers(String html) {
        var browser = new Browser();
        Document document = Jsoup.parseBodyFragment(html);
        browser.look(document);
        browser.look(Jsoup.parse("<!doctype html><body><div>" + document.body().html() + "</div>"));
        browser.look(Jsoup.parseBodyFragment(Jsoup.parseBodyFragment(document.body().html()).body().html()));
        return browser.dangers;
    }

    private void look(Document document) {
        document.body().getAllElements().stream().skip(1).forEach(this::look);
        document.head().children().forEach(element -> dangers.add("in the head: " + element));
        if (document.outerHtml().contains("<!--")) {
            dangers.add("a comment");
        }
    }

    private void look(Element element) {
        if (!INERT.contains(element.tagName())) {
            dangers.add("element " + element.tagName());
        }
        if (element.tagName().equals("input") && !(element.attr("type").equals("checkbox") && element.hasAttr("disabled"))) {
            dangers.add("an input that works: " + element);
        }
        for (Attribute attribute : element.attributes()) {
            look(element, attribute);
        }
    }

    private void look(Element element, Attribute attribute) {
        String name = attribute.getKey();
        if (!INERT_ATTRIBUTES.contains(name)) {
            dangers.add("attribute " + name + " of " + element.tagName());
        }
        if (ADDRESSES.contains(name) && !isInert(element, attribute.getValue())) {
            dangers.add(name + " leads to " + attribute.getValue());
        }
        if (name.equals("id") && !isOurs(element, attribute.getValue()) && !attribute.getValue().startsWith("user-")) {
            dangers.add("an author's id: " + attribute.getValue());
        }
    }

    /** As the URL standard reads it: leading controls and spaces go, tabs and line ends go wherever they are. */
    private static boolean isInert(Element element, String address) {
        String url = address.replaceAll("^[\\x00-\\x20]+", "").replaceAll("[\\t\\n\\r]", "").toLowerCase(Locale.ROOT);
        if (!url.matches("(?s)[a-z][a-z0-9+.-]*:.*")) {
            return true;
        }
        boolean picture = element.tagName().equals("img") && url.matches("data:image/(png|jpeg|gif|webp);base64,[a-z0-9+/=%]*");
        return picture || url.matches("(?s)(https?|mailto|tel|sms):.*");
    }

    private static boolean isOurs(Element element, String id) {
        return element.tagName().matches("h[1-6]") || element.tagName().equals("section") && id.equals("references")
                || element.tagName().equals("li") && id.matches("(ref|fn)-.+")
                || element.tagName().equals("sup") && id.matches("fnref-\\d+")
                || element.tagName().equals("span") && id.matches("cite-.+-\\d+")
                || element.tagName().equals("a") && (id.matches("cite-.+-\\d+") && element.attr("role").equals("doc-biblioref")
                        || id.matches("fnref-.+") && element.attr("role").equals("doc-noteref"));
    }
}
