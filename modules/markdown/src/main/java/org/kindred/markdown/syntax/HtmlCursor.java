package org.kindred.markdown.syntax;

import java.util.Locale;
import java.util.function.BiConsumer;

/** A place in a piece of HTML that moves on as a browser reads: over words, attributes, comments, and the text of scripts and styles. */
public final class HtmlCursor {

    private static final String SPACE = " \t\n\r\f";

    private final String html;
    private int at;

    /** At the start of a piece. */
    public HtmlCursor(String html) {
        this.html = html;
    }

    /** The offset in the piece. */
    public int at() {
        return at;
    }

    /** Whether all has been read. */
    public boolean isAtEnd() {
        return at >= html.length();
    }

    /** Whether these characters come next. */
    public boolean isAt(String characters) {
        return html.startsWith(characters, at);
    }

    /** The character that stands so far ahead; NUL behind the end. */
    public char peek(int ahead) {
        int offset = at + ahead;
        return offset < html.length() ? html.charAt(offset) : '\0';
    }

    /** Whether a letter from A to Z, of either case, stands so far ahead: only such begin the name of a tag. */
    public boolean isLetter(int ahead) {
        char next = peek(ahead);
        return next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
    }

    /** Moves on by so many characters. */
    public void pass(int characters) {
        at = Math.min(html.length(), at + characters);
    }

    /** Moves to the next of a character, or to the end, and gives the text on the way. */
    public String passTo(char character) {
        int start = at;
        int next = html.indexOf(character, at);
        at = next < 0 ? html.length() : next;
        return html.substring(start, at);
    }

    /** Moves behind the next {@code >}, or to the end. */
    public void passTag() {
        at = behind(html.indexOf('>', at));
    }

    /** Moves behind the comment that begins here. */
    public void passComment() {
        at = Comments.end(html, at);
    }

    /** Moves to the end tag of an element whose text is no markup, or to the end. */
    public void passRawText(String element) {
        int end = html.indexOf("</", at);
        while (end >= 0 && !html.regionMatches(true, end + 2, element, 0, element.length())) {
            end = html.indexOf("</", end + 1);
        }
        at = end < 0 ? html.length() : end;
    }

    /** Reads the characters up to white space or one of the given, in lower case. */
    public String word(String ends) {
        int start = at;
        while (at < html.length() && SPACE.indexOf(html.charAt(at)) < 0 && ends.indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the attributes of the start tag whose name was read last, and moves behind it.
     *
     * @param each takes each name in lower case, in the order of the tag and as often as it stands there, and its value as it is written
     * @return false if the piece ends first
     */
    public boolean attributes(BiConsumer<String, String> each) {
        while (true) {
            skip(SPACE + "/");
            if (isAtEnd()) {
                return false;
            }
            if (html.charAt(at) == '>') {
                at++;
                return true;
            }
            int start = at++; // whatever it is, an equals sign included
            word("/>=");
            String name = html.substring(start, at).toLowerCase(Locale.ROOT);
            each.accept(name, value());
        }
    }

    private String value() {
        skip(SPACE);
        if (peek(0) != '=') {
            return "";
        }
        at++;
        skip(SPACE);
        char quote = peek(0);
        return quote == '"' || quote == '\'' ? quoted(quote) : bare();
    }

    private String quoted(char quote) {
        int start = at + 1;
        int end = html.indexOf(quote, start);
        at = behind(end);
        return html.substring(start, end < 0 ? html.length() : end);
    }

    private String bare() {
        int start = at;
        while (at < html.length() && html.charAt(at) != '>' && SPACE.indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(start, at);
    }

    private void skip(String characters) {
        while (at < html.length() && characters.indexOf(html.charAt(at)) >= 0) {
            at++;
        }
    }

    private int behind(int offset) {
        return offset < 0 ? html.length() : offset + 1;
    }
}
