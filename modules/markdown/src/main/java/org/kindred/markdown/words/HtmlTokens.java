package org.kindred.markdown.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kindred.markdown.syntax.RawText;
import org.owasp.html.Encoding;

/** Takes a piece of HTML apart, as browsers would. Comments and the content of scripts and styles are left out. */
final class HtmlTokens {

    private static final String SPACE = " \t\n\r\f";

    private final String raw;
    private final List<HtmlToken> tokens = new ArrayList<>();
    private int at;

    private HtmlTokens(String raw) {
        this.raw = raw;
    }

    /** The tokens, in their order. */
    static List<HtmlToken> of(String raw) {
        var html = new HtmlTokens(raw);
        while (html.at < raw.length()) {
            html.read();
        }
        return html.tokens;
    }

    private void read() {
        char next = charAt(at + 1);
        if (raw.charAt(at) != '<' || !(isLetter(next) || next == '/' || next == '!' || next == '?')) {
            readCharacters();
        } else if (raw.startsWith("<!--", at)) {
            at = behind(raw.indexOf("-->", at + 4), 3);
        } else if (isLetter(next)) {
            readOpening();
        } else if (next == '/' && isLetter(charAt(at + 2))) {
            int start = at;
            at += 2;
            String name = word("/>");
            at = behind(raw.indexOf('>', at), 1);
            tokens.add(new HtmlToken.Closing(start, name));
        } else {
            at = behind(raw.indexOf('>', at), 1);
        }
    }

    private void readCharacters() {
        int end = raw.indexOf('<', at + 1);
        int to = end < 0 ? raw.length() : end;
        tokens.add(new HtmlToken.Characters(at, to));
        at = to;
    }

    private void readOpening() {
        int start = at++;
        String name = word("/>");
        tokens.add(new HtmlToken.Opening(start, name, readAttributes()));
        if (RawText.isRawText(name)) {
            skipTo("</" + name);
        }
    }

    private void skipTo(String endTag) {
        int end = raw.indexOf("</", at);
        while (end >= 0 && !raw.regionMatches(true, end, endTag, 0, endTag.length())) {
            end = raw.indexOf("</", end + 1);
        }
        at = end < 0 ? raw.length() : end;
    }

    private Map<String, String> readAttributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (true) {
            skip(SPACE + "/");
            if (at >= raw.length() || raw.charAt(at) == '>') {
                at = Math.min(raw.length(), at + 1);
                return attributes;
            }
            int from = at++;
            word("/>=");
            String name = raw.substring(from, at).toLowerCase(Locale.ROOT);
            attributes.putIfAbsent(name, readValue());
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
            at = behind(end, 1);
            return decoded(value);
        }
        int from = at;
        while (at < raw.length() && raw.charAt(at) != '>' && SPACE.indexOf(raw.charAt(at)) < 0) {
            at++;
        }
        return decoded(raw.substring(from, at));
    }

    /** The text that a piece of HTML without tags stands for. */
    static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : Encoding.decodeHtml(text, false);
    }

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

    private int behind(int offset, int length) {
        return offset < 0 ? raw.length() : offset + length;
    }

    private char charAt(int offset) {
        return offset < raw.length() ? raw.charAt(offset) : '\0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
