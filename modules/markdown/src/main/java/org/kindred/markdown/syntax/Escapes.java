package org.kindred.markdown.syntax;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps {@code \[}, {@code \]}, {@code \;}, <code>\{</code> and <code>\}</code> apart from what they look like until citations have been found:
 * meanwhile each stands as one of Unicode's noncharacters, which are for such inner use.
 */
final class Escapes implements InlineContentParserFactory {

    private static final String ESCAPED = "[];{}";
    private static final char FIRST = '\uFDD0';

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('\\');
    }

    @Override
    public InlineContentParser create() {
        return state -> {
            Scanner scanner = state.scanner();
            scanner.next();
            int which = ESCAPED.indexOf(scanner.peek());
            if (which < 0) {
                return ParsedInline.none();
            }
            scanner.next();
            return ParsedInline.of(new Text(String.valueOf((char) (FIRST + which))), scanner.position());
        };
    }

    /** The text with what was meant in its place. */
    static String restored(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOurs(text.charAt(i))) {
                return restored(text, i);
            }
        }
        return text;
    }

    private static String restored(String text, int from) {
        var restored = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            if (isOurs(text.charAt(i))) {
                restored.setCharAt(i, ESCAPED.charAt(text.charAt(i) - FIRST));
            }
        }
        return restored.toString();
    }

    private static boolean isOurs(char c) {
        return c >= FIRST && c < FIRST + ESCAPED.length();
    }
}
