package org.kindred.markdown.syntax;

import java.util.List;
import java.util.Set;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds {@code @key} and {@code @{key}} wherever text may stand. A key begins with a letter, a digit or {@code _}, and goes on over single
 * punctuation between such characters, as in Pandoc; in a DOI over pairs of parentheses, too, as many DOIs have them. One for each text, as it counts.
 */
final class CitationKeys implements InlineContentParserFactory {

    private static final String INNER_PUNCTUATION = ":.#$%&-+?<>~/";
    /** What stands before the {@code @} of mail addresses, of addresses on the web, and of other things that are no citations. */
    private static final String NO_START = "/.=&#%+@";
    private static final int LONGEST = 300;
    private static final int MOST = 2_000;

    private int keys;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('@');
    }

    @Override
    public InlineContentParser create() {
        return this::parse;
    }

    private ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (isWord(before) || NO_START.indexOf(before) >= 0) {
            return ParsedInline.none(); // someone@example.org, https://example.org/@someone
        }
        Position start = scanner.position();
        scanner.next();
        String key = scanner.peek() == '{' ? braced(scanner) : plain(scanner);
        if (key.isEmpty()) {
            return ParsedInline.none();
        }
        var source = scanner.getSource(start, scanner.position());
        count(source.getSourceSpans());
        return ParsedInline.of(new CitationKey(key, source.getContent()), scanner.position());
    }

    /** So many citations are not formatted, as each of them costs a style some work. */
    private void count(List<SourceSpan> place) {
        keys++;
        if (keys > MOST) {
            throw new Effort.Exceeded(place.isEmpty() ? 0 : place.getFirst().getLineIndex(),
                    "There are over %,d citations.".formatted(MOST));
        }
    }

    private static String plain(Scanner scanner) {
        Position start = scanner.position();
        Position end = start;
        var key = new StringBuilder();
        for (int open = 0; key.length() < LONGEST && scanner.hasNext();) {
            char c = scanner.peek();
            scanner.next();
            key.append(c);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (isWord(c) || c == ')' && open >= 0 && isDoi(key)) {
                end = open == 0 ? scanner.position() : end;
            } else if (key.length() == 1 || !goesOn(c, scanner.peek(), key)) {
                break;
            }
        }
        scanner.setPosition(end);
        return scanner.getSource(start, end).getContent();
    }

    private static boolean goesOn(char c, char next, CharSequence key) {
        boolean address = (c == ':' || c == '/') && next == '/'; // https://
        return address || isDoi(key) && (c == '(' && isWord(next) || c != ')' && next == '(' && INNER_PUNCTUATION.indexOf(c) >= 0)
                || INNER_PUNCTUATION.indexOf(c) >= 0 && isWord(next);
    }

    private static boolean isDoi(CharSequence key) {
        return key.length() > 7 && (key.toString().regionMatches(true, 0, "doi:10.", 0, 7) || key.toString().startsWith("10."));
    }

    private static String braced(Scanner scanner) {
        scanner.next();
        Position start = scanner.position();
        int open = 1;
        for (int length = 0; length < LONGEST && scanner.hasNext() && !Character.isWhitespace(scanner.peek()); length++) {
            open += scanner.peek() == '{' ? 1 : scanner.peek() == '}' ? -1 : 0;
            if (open == 0) {
                break;
            }
            scanner.next();
        }
        String key = scanner.getSource(start, scanner.position()).getContent();
        return open == 0 && scanner.next('}') ? key : "";
    }

    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
