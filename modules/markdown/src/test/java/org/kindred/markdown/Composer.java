package org.kindred.markdown;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up Markdown of every kind, most of it well formed and some of it cut, doubled or stirred; the same again from the same seed. */
final class Composer {

    private static final int DEEPEST = 4;
    private static final List<String> WORDS = List.of("a", "peer", "support", "é", "日本", "سلام", "🫶🏽", "<", ">", "&", "\"", "'", "*", "_",
            "`", "[",
            "]", "(", ")", "!", "\\", "|", "~", "#", "-", "+", "1.", "=", ":", "{", "}", "@", "^", "$", "\t", "  ", "\u00A0", "\u200B",
            "\u202E",
            "\uFEFF", "\u0001", "\u007F", "&amp;", "&#0;", "&#x1F600;", "&colon;", "&Tab;", "--", "<!--", "-->", "]]>", "<![CDATA[", "<?",
            "?>");
    private static final List<String> ADDRESSES = List.of("https://e.org/a_(b)?c=d&e#f", "../notes/b.md#x", "b.es.md", "#a", "/x", "a.png",
            "",
            "javascript:alert(1)", "JaVa\tScript:alert(1)", "data:text/html,<script>alert(1)</script>", "data:image/png;base64,AAAA",
            "//e.org",
            "vbscript:x", "mailto:a@e.org", "tel:1", "&#106;avascript:alert(1)", "\\javascript:x", "http://[::1", "%00",
            "\u0001javascript:x");
    private static final List<String> TAGS = List.of("a", "b", "p", "div", "span", "table", "tr", "td", "ul", "li", "pre", "code", "img",
            "br",
            "details", "summary", "svg", "math", "mtext", "style", "script", "title", "textarea", "noscript", "iframe", "template",
            "select",
            "option", "form", "input", "button", "object", "base", "meta", "link", "h1", "section", "sup", "x-y", "image", "foreignObject");
    private static final List<String> ATTRIBUTES = List.of("href", "src", "id", "class", "style", "onclick", "onerror", "title", "name",
            "alt",
            "xlink:href", "srcset", "action", "formaction", "role", "data-x", "markdown", "itemprop", "type", "checked", "srcdoc", "lang");

    private final Random random;
    private final List<String> injections;

    Composer(long seed, List<String> injections) {
        this.random = new Random(seed);
        this.injections = injections;
    }

    /** A body. */
    String body() {
        String text = many(1, 6, () -> block(0), "\n\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            text = stirred(text);
        }
        return text;
    }

    private String block(int depth) {
        return switch (depth > DEEPEST ? 0 : random.nextInt(16)) {
            case 1 -> "#".repeat(1 + random.nextInt(7)) + " " + inline(depth);
            case 2 -> inline(depth) + "\n" + any("=", "---");
            case 3 -> prefixed("> ", block(depth + 1));
            case 4 -> "> [!" + any("TIP", "note", "WARNING", "nope") + "]" + any("", "  ") + "\n" + prefixed("> ", block(depth + 1));
            case 5 -> many(1, 3, () -> any("- ", "* ", "1. ", "- [ ] ", "- [x] ") + block(depth + 1).replace("\n", "\n  "), "\n");
            case 6 -> table(depth);
            case 7 -> any("```", "~~~~") + any("", "html", "js onclick=x") + "\n" + block(depth + 1) + "\n" + any("```", "~~~~", "");
            case 8 -> block(depth + 1).indent(4);
            case 9 -> "[^" + any("1", "2", "x") + "]: " + block(depth + 1).replace("\n", "\n    ");
            case 10 -> "[" + any("a", "b", "r") + "]: " + any("<", "") + address() + any(">", "") + any("", " \"t\"", " 't'");
            case 11 -> tag(depth) + "\n" + block(depth + 1) + "\n" + any("", "\n") + "</" + from(TAGS) + ">";
            case 12 -> from(injections).strip();
            case 13 -> any("---", "***", "+++", "<!-- " + word() + any(" -->", ""), "<?x", "<!A", "</div>", "    ", "$$\nx\n$$");
            default -> many(1, 3, () -> inline(depth), any("\n", "  \n", "\\\n"));
        };
    }

    private String table(int depth) {
        int columns = 1 + random.nextInt(4);
        Supplier<String> row = () -> "|" + IntStream.range(0, columns).mapToObj(i -> " " + inline(depth + 1).replace("\n", " ") + " |")
                .collect(Collectors.joining());
        return row.get() + "\n|" + any("---|", ":-:|", "-:|").repeat(columns) + "\n" + many(0, 3, row, "\n");
    }

    private String inline(int depth) {
        return many(1, 5, () -> span(depth), any(" ", ""));
    }

    private String span(int depth) {
        return switch (depth > DEEPEST ? 0 : random.nextInt(16)) {
            case 1 -> wrapped(any("*", "_", "**", "~~", "`", "``", "***"), inline(depth + 1));
            case 2 -> "[" + inline(depth + 1) + "](" + address() + any("", " \"t\"", " 't\" onclick=\"x'") + ")";
            case 3 -> "![" + inline(depth + 1) + "](" + address() + ")";
            case 4 -> "[" + inline(depth + 1) + "]" + any("[r]", "[]", "[a]", "");
            case 5 -> "<" + any(address(), "a@e.org", "https://e.org/") + ">";
            case 6 -> any("https://e.org/", "www.e.org", "a@e.org", "http://") + word();
            case 7 -> "[" + any("", "see ", "-") + "@" + any("k", "nope", "{k}", "k, p. 3", "k, pp. 1-2; @nope") + any("]", "", " *x*]");
            case 8 -> "@" + any("k", "nope", "k [p. 3]", "k [", "{k");
            case 9 -> "[^" + any("1", "2", "x", "nobody") + "]";
            case 10 -> tag(depth);
            case 11 -> tag(depth) + inline(depth + 1) + "</" + from(TAGS) + ">";
            case 12 -> from(injections).strip().replace('\n', ' ');
            case 13 -> "\\" + word();
            default -> word();
        };
    }

    private String tag(int depth) {
        return "<" + from(TAGS) + many(0, 3, () -> any(" ", "/", "\n") + from(ATTRIBUTES) + any("", "=" + word(), "=\"" + address() + "\"",
                "='" + (depth > DEEPEST ? "" : inline(depth + 1)) + "'"), "") + any(">", "/>", " >", "");
    }

    private String address() {
        return from(ADDRESSES);
    }

    private String word() {
        return from(WORDS);
    }

    private static String wrapped(String mark, String text) {
        return mark + text + mark;
    }

    private static String prefixed(String prefix, String text) {
        return text.lines().map(line -> prefix + line).collect(Collectors.joining("\n"));
    }

    private String many(int least, int most, Supplier<String> one, String between) {
        return IntStream.range(0, least + random.nextInt(most - least + 1)).mapToObj(i -> one.get()).collect(Collectors.joining(between));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String from(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A piece cut out, doubled, moved to the end, or an odd word put in. */
    private String stirred(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(40, text.length() - from) + 1);
        String piece = text.substring(from, to);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + piece + text.substring(to);
            case 2 -> text.substring(0, from) + text.substring(to) + piece;
            default -> text.substring(0, from) + word() + text.substring(from);
        };
    }
}
