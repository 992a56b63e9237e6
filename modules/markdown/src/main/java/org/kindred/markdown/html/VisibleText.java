package org.kindred.markdown.html;

import java.util.List;
import java.util.Set;

/** Collects the text that readers see: blocks on lines of their own, white space as a browser shows it, pictures by their descriptions. */
final class VisibleText {

    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "i", "ins",
            "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr", "img", "input");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;
    private int skipped;
    private boolean space;

    void open(String element, List<String> attributes) {
        if (skipped > 0 || attributes.contains("doc-backlink")) {
            skipped += element.equals("a") ? 1 : 0;
        } else if (element.equals("img")) {
            int alt = attributes.indexOf("alt");
            add(alt < 0 ? "" : attributes.get(alt + 1));
        } else if (element.equals("td") || element.equals("th")) {
            space = true;
        } else if (!INLINE.contains(element)) {
            newLine();
        }
        preformatted += element.equals("pre") ? 1 : 0;
    }

    void close(String element) {
        if (skipped > 0) {
            skipped -= element.equals("a") ? 1 : 0;
        } else if (element.equals("td") || element.equals("th")) {
            space = true;
        } else if (!INLINE.contains(element)) {
            newLine();
        }
        preformatted -= element.equals("pre") ? 1 : 0;
    }

    void add(String words) {
        if (skipped > 0) {
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preformatted == 0 && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
                space = true;
            } else {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        space = false;
        text.append(c);
    }

    private void newLine() {
        space = false;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
