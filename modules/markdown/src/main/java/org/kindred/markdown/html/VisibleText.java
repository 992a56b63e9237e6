package org.kindred.markdown.html;

import java.util.List;
import java.util.Set;

/** Collects the text that readers see: blocks on lines of their own, white space as a browser shows it, pictures by their descriptions. */
final class VisibleText {

    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "i", "ins",
            "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr", "img", "input");

    /** The class of raised marks, which plain text puts in brackets: {@code helps[1]}. */
    static final String MARK = "citation-mark";

    private final StringBuilder text = new StringBuilder();
    private int preformatted;
    private int skipped;
    private boolean space;
    /** The element, if we are in one, whose end closes a bracket. */
    private String bracketed = "";

    void open(String element, List<String> attributes) {
        if (skipped > 0 || attributes.contains("doc-backlink")) {
            skipped += element.equals("a") ? 1 : 0;
            return;
        }
        if (element.equals("img")) {
            int alt = attributes.indexOf("alt");
            add(alt < 0 ? "" : attributes.get(alt + 1));
        }
        separate(element);
        if (attributes.contains("doc-noteref") || attributes.contains(MARK)) {
            append("[", 0, 1);
            bracketed = element;
        }
        preformatted += element.equals("pre") ? 1 : 0;
    }

    void close(String element) {
        if (skipped > 0) {
            skipped -= element.equals("a") ? 1 : 0;
            return;
        }
        if (element.equals(bracketed)) {
            append("]", 0, 1);
            bracketed = "";
        }
        separate(element);
        preformatted -= element.equals("pre") ? 1 : 0;
    }

    private void separate(String element) {
        if (element.equals("td") || element.equals("th")) {
            space = true;
        } else if (!INLINE.contains(element)) {
            newLine();
        }
    }

    void add(String words) {
        if (skipped > 0) {
            return;
        }
        if (preformatted > 0) {
            append(words, 0, words.length());
            return;
        }
        int start = 0;
        for (int i = 0; i < words.length(); i++) {
            if (isSpace(words.charAt(i))) {
                append(words, start, i);
                space = true;
                start = i + 1;
            }
        }
        append(words, start, words.length());
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void append(String words, int from, int to) {
        if (from == to) {
            return;
        }
        if (space && !atLineStart()) {
            text.append(' ');
        }
        space = false;
        text.append(words, from, to);
    }

    private void newLine() {
        space = false;
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
