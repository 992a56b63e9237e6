package org.kindred.markdown.syntax;

import java.util.List;
import java.util.Set;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.kindred.kernel.citation.Cluster.Cite;

/** Finds {@code @key}, {@code @{key}} and {@code @key [p. 3]} wherever text may stand. */
final class CitationKeys implements InlineContentParserFactory {

    private static final String INNER_PUNCTUATION = ":.#$%&-+?<>~/";
    private static final int LONGEST = 200;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('@');
    }

    @Override
    public InlineContentParser create() {
        return CitationKeys::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (isWord(before) || "/.=&#%+@".indexOf(before) >= 0) {
            return ParsedInline.none(); // someone@example.org, https://example.org/@someone
        }
        Position start = scanner.position();
        scanner.next();
        String key = scanner.peek() == '{' ? braced(scanner) : plain(scanner);
        if (key.isEmpty()) {
            return ParsedInline.none();
        }
        Position afterKey = scanner.position();
        String locator = bracket(scanner);
        if (locator.isEmpty()) {
            scanner.setPosition(afterKey);
        }
        String source = text(scanner.getSource(start, scanner.position()));
        var after = Locators.read(locator);
        var cite = new Cite(key, "", after.label(), after.locator(), after.suffix(), false, true);
        return ParsedInline.of(new CitationNode(List.of(cite), source, false), scanner.position());
    }

    private static String plain(Scanner scanner) {
        Position start = scanner.position();
        Position end = start;
        for (int length = 0; length < LONGEST && scanner.hasNext(); length++) {
            char c = scanner.peek();
            scanner.next();
            if (isWord(c)) {
                end = scanner.position();
            } else if (length == 0 || INNER_PUNCTUATION.indexOf(c) < 0 || !isWord(scanner.peek())) {
                break;
            }
        }
        scanner.setPosition(end);
        return text(scanner.getSource(start, end));
    }

    private static String braced(Scanner scanner) {
        scanner.next();
        Position start = scanner.position();
        for (int length = 0; length < LONGEST && scanner.hasNext() && " \n{}[]".indexOf(scanner.peek()) < 0; length++) {
            scanner.next();
        }
        String key = text(scanner.getSource(start, scanner.position()));
        return scanner.next('}') ? key : "";
    }

    /** The text of a bracket right behind the key, if it is no link. */
    private static String bracket(Scanner scanner) {
        scanner.whitespace();
        if (!scanner.next('[')) {
            return "";
        }
        Position start = scanner.position();
        for (int length = 0; length < LONGEST && scanner.hasNext() && "[]@`\\".indexOf(scanner.peek()) < 0; length++) {
            scanner.next();
        }
        String inside = text(scanner.getSource(start, scanner.position())).strip();
        return scanner.next(']') && scanner.peek() != '(' && scanner.peek() != '[' ? inside : "";
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static String text(SourceLines lines) {
        return lines.getContent();
    }
}
