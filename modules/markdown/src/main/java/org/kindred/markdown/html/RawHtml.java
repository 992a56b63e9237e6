package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final String SPACE = " \t\n\r\f";

    private final String raw;
    private final StringBuilder out;
    private final List<Tag> tags = new ArrayList<>();
    private int at;

    private RawHtml(String raw) {
        this.raw = raw;
        this.out = new StringBuilder(raw.length() + 16);
    }

    /** Reads a piece. */
    static RawHtml of(String raw) {
        var html = new RawHtml(raw);
        for (int open = raw.indexOf('<'); open >= 0; open = raw.indexOf('<', html.at)) {
            html.out.append(raw, html.at, open);
            html.at = open;
            html.readMarkup();
        }
        html.out.append(raw, html.at, raw.length());
        return html;
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
        char next = charAt(at + 1);
        if (raw.startsWith("<!--", at)) {
            at = Comments.end(raw, at);
        } else if (next == '!' || next == '?' || next == '/' && !isLetter(charAt(at + 2))) {
            at = behind(raw.indexOf('>', at));
        } else if (next == '/') {
            readEndTag();
        } else if (isLetter(next)) {
            readStartTag();
        } else {
            out.append("&lt;");
            at++;
        }
    }

    private void readEndTag() {
        at += 2;
        String name = word("/>");
        at = behind(raw.indexOf('>', at));
        if (!RawText.isRawText(name)) {
            out.append("</").append(name).append('>');
        }
    }

    private void readStartTag() {
        int start = at++;
        String name = word("/>");
        var canonical = new StringBuilder("<").append(name);
        boolean closed = readAttributes(canonical);
        boolean rawText = RawText.isRawText(name);
        tags.add(new Tag(start, name, canonical.append('>').toString(), closed && !rawText));
        if (rawText) {
            skipRawText(name);
        } else if (closed) {
            out.append(canonical);
        }
    }

    /** Reads to the end of the tag; false if the piece ends first. */
    private boolean readAttributes(StringBuilder canonical) {
        Set<String> seen = new HashSet<>();
        while (true) {
            skip(SPACE + "/");
            if (at >= raw.length()) {
                return false;
            }
            if (raw.charAt(at) == '>') {
                at++;
                return true;
            }
            int nameAt = at++; // whatever it is, an equals sign included
            word("/>=");
            String name = raw.substring(nameAt, at).toLowerCase(Locale.ROOT);
            String value = readValue();
            if (!NOT_OURS.equals(name) && ATTRIBUTE.matcher(name).matches() && seen.add(name)) {
                canonical.append(' ').append(name).append("=\"").append(quoted(value)).append('"');
            }
        }
    }

    private String readValue() {
        skip(SPACE);
        if (charAt(at) != '=') {
            return "";
        }
        at++;
        skip(SPACE);
        char quote = charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = raw.indexOf(quote, at + 1);
            String value = raw.substring(at + 1, end < 0 ? raw.length() : end);
            at = behind(end);
            return value;
        }
        int start = at;
        while (at < raw.length() && raw.charAt(at) != '>' && SPACE.indexOf(raw.charAt(at)) < 0) {
            at++;
        }
        return raw.substring(start, at);
    }

    private void skipRawText(String name) {
        int end = raw.indexOf("</", at);
        while (end >= 0 && !raw.regionMatches(true, end + 2, name, 0, name.length())) {
            end = raw.indexOf("</", end + 1);
        }
        at = end < 0 ? raw.length() : behind(raw.indexOf('>', end));
    }

    /** The characters up to white space or one of the given, in lower case. */
    private String word(String ends) {
        int start = at;
        while (at < raw.length() && SPACE.indexOf(raw.charAt(at)) < 0 && ends.indexOf(raw.charAt(at)) < 0) {
            at++;
        }
        return raw.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void skip(String characters) {
        while (at < raw.length() && characters.indexOf(raw.charAt(at)) >= 0) {
            at++;
        }
    }

    private int behind(int offset) {
        return offset < 0 ? raw.length() : offset + 1;
    }

    private char charAt(int offset) {
        return offset < raw.length() ? raw.charAt(offset) : '\0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String quoted(String value) {
        return value.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
