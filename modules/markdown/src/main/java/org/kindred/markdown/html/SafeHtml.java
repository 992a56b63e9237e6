package org.kindred.markdown.html;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/** Sanitises HTML, and writes what is left of it twice: as HTML with no more escapes than needed, and as the text that readers see. */
final class SafeHtml implements HtmlStreamEventReceiver {

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "wbr");

    private final Fragments fragments;
    private final StringBuilder html;
    private final VisibleText text = new VisibleText();

    private final Shown shown;

    private SafeHtml(int size, Fragments fragments, Shown shown) {
        this.html = new StringBuilder(size);
        this.fragments = fragments;
        this.shown = shown;
    }

    /**
     * Sanitises.
     *
     * @param rendered  any HTML at all
     * @param fragments what links within the page lead to
     * @param shown     what pictures and links to files become
     * @param dropped   hears what is taken out
     */
    static SafeHtml of(String rendered, Fragments fragments, Shown shown, HtmlChangeListener<Object> dropped) {
        var safe = new SafeHtml(rendered.length() + rendered.length() / 8, fragments, shown);
        HtmlSanitizer.sanitize(rendered, new Parentheses(AllowList.POLICY.apply(safe, dropped, fragments)));
        return safe;
    }

    /** Sanitises what holds no HTML of an author, where nobody need hear of anything. */
    static SafeHtml of(String rendered, Fragments fragments, Shown shown) {
        var safe = new SafeHtml(rendered.length() + rendered.length() / 8, fragments, shown);
        HtmlSanitizer.sanitize(rendered, new Parentheses(AllowList.POLICY.apply(safe)));
        return safe;
    }

    /** The same for a text beside which there is nothing. */
    static SafeHtml of(String rendered, Fragments fragments) {
        return of(rendered, fragments, Shown.AS_WRITTEN);
    }

    String html() {
        return html.toString();
    }

    String text() {
        return text.toString();
    }

    @Override
    public void openDocument() {
        // a fragment begins with nothing
    }

    @Override
    public void closeDocument() {
        // and ends with nothing
    }

    @Override
    public void openTag(String element, List<String> written) {
        var attributes = shown.attributes(element, written);
        html.append('<').append(element);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            attribute(attributes.get(i), attributes.get(i + 1));
        }
        html.append('>');
        text.open(element, attributes);
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        escape(Parentheses.restored(name.equals("href") ? fragments.resolve(value) : value), true);
        html.append('"');
    }

    @Override
    public void closeTag(String element) {
        if (!VOID.contains(element)) {
            html.append("</").append(element).append('>');
        }
        text.close(element);
    }

    @Override
    public void text(String words) {
        escape(words, false);
        text.add(words);
    }

    private void escape(String raw, boolean quoted) {
        int done = 0;
        for (int i = 0; i < raw.length(); i++) {
            String escaped = escaped(raw.charAt(i), quoted);
            if (!escaped.isEmpty()) {
                html.append(raw, done, i).append(escaped);
                done = i + 1;
            }
        }
        html.append(raw, done, raw.length());
    }

    private static String escaped(char c, boolean quoted) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quoted ? "&quot;" : "";
            case '`' -> quoted ? "&#96;" : "";
            case '\t', '\n', '\r', '\f' -> "";
            default -> c < ' ' || c == '\u007F' ? "\uFFFD" : "";
        };
    }
}
