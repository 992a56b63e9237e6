package org.kindred.plugin.referenceparser;

/** The text of words side by side, without the punctuation that parts them from their neighbours. */
final class Texts {

    private Texts() {
    }

    /** White space as one blank; brackets and a question mark or exclamation mark that belong to the words are kept. */
    static String of(Words words, int first, int last) {
        if (first > last) {
            return "";
        }
        int end = tail(words, first, last);
        return blanks(words.text().substring(head(words, first, end), end));
    }

    /** From the first letter to the last. */
    static String between(Words words, int first, int last) {
        return blanks(words.span(first, last));
    }

    /** The same, with the full stop of a last abbreviation where the words before it have theirs: {@code J. Clin. Invest.} */
    static String abbreviated(Words words, int first, int last) {
        String text = of(words, first, last);
        boolean stop = words.gap(last + 1).startsWith(".") && !text.endsWith(".");
        return stop && abbreviates(words, first, last) ? text + "." : text;
    }

    private static boolean abbreviates(Words words, int first, int last) {
        int stops = 0;
        for (int i = first; i < last; i++) {
            stops += words.gap(i + 1).startsWith(". ") ? 1 : 0;
        }
        return stops > 0 && stops * 2 >= last - first;
    }

    /** From the opening bracket before the first word, if it is closed inside. */
    private static int head(Words words, int first, int end) {
        String text = words.text();
        int at = words.start(first);
        int limit = words.gapStart(first);
        while (at > limit && Signs.isOpening(text.charAt(at - 1)) && depth(text, at - 1, end) == 0) {
            at--;
        }
        return at;
    }

    /** To the end of what closes or ends the last word itself. */
    private static int tail(Words words, int first, int last) {
        String text = words.text();
        int at = words.end(last);
        int limit = words.gapEnd(last + 1);
        while (at < limit && keeps(text, words.gapStart(first), words.start(first), at)) {
            at++;
        }
        return at;
    }

    private static boolean keeps(String text, int gap, int start, int at) {
        char sign = text.charAt(at);
        if (sign == '?' || sign == '!' || sign == '%') {
            return true;
        }
        return Signs.isClosing(sign) && (depth(text, start, at) > 0
                || depth(text, gap, start) > 0 && depth(text, gap, at + 1) == 0 && opensHere(text, gap, start));
    }

    private static boolean opensHere(String text, int gap, int start) {
        return start > gap && Signs.isOpening(text.charAt(start - 1));
    }

    private static int depth(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += Signs.isOpening(text.charAt(i)) ? 1 : Signs.isClosing(text.charAt(i)) ? -1 : 0;
        }
        return depth;
    }

    private static String blanks(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Signs.isSpace(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
