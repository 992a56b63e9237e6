package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.markdown.syntax.HtmlCursor;
import org.kindred.markdown.syntax.RawText;

/**
 * A piece of an author's HTML, read as browsers read it and written anew so that it ends outside of every tag, comment and script: what
 * stands before and behind it cannot become a part of it. Which tags may stay is not decided here.
 */
final class RawHtml {

    /** A start tag: where it stands, how it reads with every value quoted, and whether it is passed on at all. */
    record Tag(int offset, String name, String canonical, boolean passedOn) {
    }

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z_][A-Za-z0-9_:.-]*");
    /** Tells other processors of Markdown to look inside; here that follows from blank lines, and nothing is lost without it. */
    private static final String NOT_OURS = "markdown";

    private final HtmlCursor html;
    private final StringBuilder out;
    private final List<Tag> tags = new ArrayList<>();

    private RawHtml(String raw) {
        this.html = new HtmlCursor(raw);
        this.out = new StringBuilder(raw.length() + 16);
    }

    /** Reads a piece. */
    static RawHtml of(String raw) {
        var read = new RawHtml(raw);
        read.out.append(read.html.passTo('<'));
        while (!read.html.isAtEnd()) {
            read.readMarkup();
            read.out.append(read.html.passTo('<'));
        }
        return read;
    }

    /** The piece as it goes to the sanitiser. */
    String markup() {
        return out.toString();
    }

    /** Its start tags. */
    List<Tag> tags() {
        return tags;
    }

    private void readMarkup() {
        char next = html.peek(1);
        if (html.isAt("<!--")) {
            html.passComment();
        } else if (next == '!' || next == '?' || next == '/' && !html.isLetter(2)) {
            html.passTag();
        } else if (next == '/') {
            readEndTag();
        } else if (html.isLetter(1)) {
            readStartTag();
        } else {
            out.append("&lt;");
            html.pass(1);
        }
    }

    private void readEndTag() {
        html.pass(2);
        String name = html.word("/>");
        html.passTag();
        if (!RawText.isRawText(name)) {
            out.append("</").append(name).append('>');
        }
    }

    private void readStartTag() {
        int start = html.at();
        html.pass(1);
        String name = html.word("/>");
        var canonical = new StringBuilder("<").append(name);
        Set<String> seen = new HashSet<>();
        boolean closed = html.attributes((attribute, value) -> {
            if (!NOT_OURS.equals(attribute) && ATTRIBUTE.matcher(attribute).matches() && seen.add(attribute)) {
                canonical.append(' ').append(attribute).append("=\"").append(quoted(value)).append('"');
            }
        });
        boolean rawText = RawText.isRawText(name);
        tags.add(new Tag(start, name, canonical.append('>').toString(), closed && !rawText));
        if (rawText) {
            html.passRawText(name);
            html.passTag();
        } else if (closed) {
            out.append(canonical);
        }
    }

    private static String quoted(String value) {
        return value.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
