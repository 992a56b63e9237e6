package org.kindred.plugin.readability;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Goes through the words of a stretch of text, as people would count them: contractions and words with hyphens are one, so are figures with
 * their signs; addresses are none.
 */
final class WordScan {

    /** Short forms that are read as other words. */
    private static final Map<String, String> READ_AS = Map.ofEntries(Map.entry("dr", "doctor"), Map.entry("mr", "mister"),
            Map.entry("mrs", "misses"), Map.entry("e.g", "for-example"), Map.entry("i.e", "that-is"), Map.entry("etc", "et-cetera"),
            Map.entry("vs", "versus"), Map.entry("mg", "milligrams"), Map.entry("kg", "kilograms"), Map.entry("ml", "millilitres"),
            Map.entry("cm", "centimetres"), Map.entry("mm", "millimetres"), Map.entry("km", "kilometres"));
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
            if (from >= chunk && !Character.isWhitespace(text.charAt(from))) {
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
        while (chunk < to && !Character.isWhitespace(text.charAt(chunk))) {
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

    /** The word as it is written. */
    String word() {
        return text.substring(from, end);
    }

    /** A word as it is read aloud in English, where it is a short form. */
    static String readAs(String word) {
        return word.length() <= 3 ? READ_AS.getOrDefault(word.toLowerCase(Locale.ROOT), word) : word;
    }

    private boolean begins(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || "$€£".indexOf(c) >= 0 && at + 1 < to && Character.isDigit(text.charAt(at + 1));
    }

    private boolean goesOn(int at) {
        char c = text.charAt(at);
        if (at == from || Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (c == '%') {
            return Character.isDigit(before);
        }
        return at + 1 < to && "'’-\u2010\u2011.,".indexOf(c) >= 0 && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && (c != ',' || Character.isDigit(before) && Character.isDigit(text.charAt(at + 1)));
    }
}
