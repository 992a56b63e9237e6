package org.kindred.markdown.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.markdown.syntax.HtmlCursor;
import org.kindred.markdown.syntax.RawText;
import org.owasp.html.Encoding;

/** Takes a piece of HTML apart, as browsers would. Comments and the content of scripts and styles are left out. */
final class HtmlTokens {

    private final HtmlCursor html;
    private final List<HtmlToken> tokens = new ArrayList<>();

    private HtmlTokens(String raw) {
        this.html = new HtmlCursor(raw);
    }

    /** The tokens, in their order. */
    static List<HtmlToken> of(String raw) {
        var tokens = new HtmlTokens(raw);
        while (!tokens.html.isAtEnd()) {
            tokens.read();
        }
        return tokens.tokens;
    }

    private void read() {
        char next = html.peek(1);
        if (html.isAt("<!--")) {
            html.passComment();
        } else if (html.peek(0) != '<' || !(html.isLetter(1) || next == '/' || next == '!' || next == '?')) {
            readCharacters();
        } else if (next == '/' && html.isLetter(2)) {
            readClosing();
        } else if (html.isLetter(1)) {
            readOpening();
        } else {
            html.passTag();
        }
    }

    private void readCharacters() {
        int start = html.at();
        html.pass(1);
        html.passTo('<');
        tokens.add(new HtmlToken.Characters(start, html.at()));
    }

    private void readClosing() {
        int start = html.at();
        html.pass(2);
        String name = html.word("/>");
        html.passTag();
        tokens.add(new HtmlToken.Closing(start, name));
    }

    private void readOpening() {
        int start = html.at();
        html.pass(1);
        String name = html.word("/>");
        Map<String, String> attributes = new LinkedHashMap<>();
        html.attributes((attribute, value) -> attributes.putIfAbsent(attribute, decoded(value)));
        tokens.add(new HtmlToken.Opening(start, name, attributes));
        if (RawText.isRawText(name)) {
            html.passRawText(name);
        }
    }

    /** The text that a piece of HTML without tags stands for. */
    static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : Encoding.decodeHtml(text, false);
    }
}
