package org.kindred.markdown.syntax;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Counts the work of one parse where it can outgrow the text, and ends it when it does: the parser reads the text between two brackets
 * again for each pair around it, and fills up every row of a table to the width of its head.
 */
final class Effort implements LinkProcessor {

    private static final int MOST_BRACKET_TEXT = 10_000_000;
    private static final int MOST_CELLS = 100_000;
    private static final Pattern DELIMITERS = Pattern.compile("[-+*>:|\\d.)\\s]*+");

    private int bracketText;

    /** Says no to nothing, but counts; asked for every closing bracket. */
    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        bracketText += link.text(scanner).length();
        if (bracketText > MOST_BRACKET_TEXT) {
            var spans = link.openingBracket().getSourceSpans();
            throw new Exceeded(spans.isEmpty() ? 0 : spans.getFirst().getLineIndex(), "Too many brackets stand within brackets.");
        }
        return LinkResult.none();
    }

    /** The line, from 0, of a table that would have too many cells. */
    static Optional<Integer> hugeTable(String markdown) {
        if (markdown.indexOf('|') < 0) {
            return Optional.empty();
        }
        int line = 0;
        int columns = 0;
        int rows = 0;
        for (String text : (Iterable<String>) markdown.lines()::iterator) {
            columns = text.isBlank() ? 0 : Math.max(columns, columns(text));
            rows = columns == 0 ? 0 : rows + 1;
            if ((long) columns * rows > MOST_CELLS) {
                return Optional.of(line);
            }
            line++;
        }
        return Optional.empty();
    }

    private static int columns(String line) {
        int bars = (int) line.chars().filter(c -> c == '|').count();
        return bars > 0 && DELIMITERS.matcher(line).matches() ? bars + 1 : 0;
    }

    /** Ends a parse. Never leaves this package. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int line;

        private final String what;

        Exceeded(int line, String what) {
            super(what, null, false, false);
            this.line = line;
            this.what = what;
        }

        int line() {
            return line;
        }

        String what() {
            return what;
        }
    }
}
