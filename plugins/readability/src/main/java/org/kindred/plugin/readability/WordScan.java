package org.kindred.plugin.readability;

import java.util.regex.Pattern;
import org.kindred.kernel.check.Letters;

/**
 * Goes through the words of a stretch of text, as people would count them: contractions and words with hyphens are one, so are figures with
 * their signs; addresses are none.
 */
final class WordScan {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i).*(?:://|[\\p{L}\\d]@\\p{L}|^www\\.|\\p{L}\\.(?:org|com|net|gov|edu|info|io|int|co|uk|es|de|fr|au|eu|ca)(?![\\p{L}\\d])).*");

    private final String text;
    private final int to;
    private int from;
    private int end;
    private int chunk;

    WordScan(String text, int from, int to) {
        this.text = text;
        this.end = from;
        this.chunk = from;
        this.to = to;
    }

    /** Goes on to the next word; false if there is none. */
    boolean next() {
        from = end;
        while (from < to) {
            if (from >= chunk && !Letters.isWhite(text.charAt(from))) {
                from = pastAddress(from);
            } else if (begins(from)) {
                break;
            } else {
                from++;
            }
        }
        end = from;
        while (end < to && goesOn(end)) {
            end++;
        }
        return from < to;
    }

    /** Between white space there may stand an address; gives the place behind it, or that of the first word. */
    private int pastAddress(int start) {
        chunk = start;
        boolean points = false;
        while (chunk < to && !Letters.isWhite(text.charAt(chunk))) {
            char c = text.charAt(chunk++);
            points |= c == '.' || c == '@' || c == ':';
        }
        return points && chunk - start > 4 && ADDRESS.matcher(text.substring(start, chunk)).matches() ? chunk : start;
    }

    int from() {
        return from;
    }

    int end() {
        return end;
    }

    private boolean begins(int at) {
        char c = text.charAt(at);
        return Letters.isLetterOrDigit(c)
                || (c == '$' || c == '€' || c == '£') && at + 1 < to && Character.isDigit(text.charAt(at + 1));
    }

    private boolean goesOn(int at) {
        char c = text.charAt(at);
        if (c == ' ') {
            return at == from;
        }
        if (at == from || Letters.isLetterOrDigit(c)) {
            return true;
        }
        char before = text.charAt(at - 1);
        return switch (c) {
            case '%' -> Character.isDigit(before);
            case ',' -> Character.isDigit(before) && at + 1 < to && Character.isDigit(text.charAt(at + 1));
            case '\'', '’', '-', '\u2010', '\u2011', '.' -> Letters.isLetterOrDigit(before) && at + 1 < to
                    && Letters.isLetterOrDigit(text.charAt(at + 1));
            default -> Character.getType(c) == Character.NON_SPACING_MARK;
        };
    }
}
