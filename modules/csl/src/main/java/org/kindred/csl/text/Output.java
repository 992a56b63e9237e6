package org.kindred.csl.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.kindred.csl.text.Fonts.Element;

/**
 * The characters written so far. Text that meets what was written before it settles its punctuation at once: so the
 * place behind the last character of text is known, and whether only closing quotation marks and tags came after it.
 */
final class Output {

    private static final char NOTHING = '\0';

    private final StringBuilder written = new StringBuilder(256);
    private final Deque<Element> open = new ArrayDeque<>();
    private final List<Integer> cuts = new ArrayList<>();
    private final boolean html;
    private final boolean punctuationInQuote;

    private Last last = Last.NONE;
    private Last beforeLast = Last.NONE;

    /**
     * The last character of text.
     *
     * @param end         the place behind it
     * @param quoteClosed whether a quotation closed since
     */
    private record Last(char character, int end, boolean quoteClosed) {

        static final Last NONE = new Last(NOTHING, 0, false);
    }

    Output(boolean html, boolean punctuationInQuote) {
        this.html = html;
        this.punctuationInQuote = punctuationInQuote;
    }

    boolean isHtml() {
        return html;
    }

    void text(String text, boolean raised) {
        int from = meet(text);
        if (last.quoteClosed && punctuationInQuote) {
            from = moveIntoQuote(text, from);
        }
        if (from == text.length()) {
            return;
        }
        append(text, from, raised);
        beforeLast = text.length() - from > 1
                ? new Last(text.charAt(text.length() - 2), written.length() - 1, false)
                : last;
        last = new Last(text.charAt(text.length() - 1), written.length(), false);
    }

    /** Settles what the last character and the first of the text make of each other; tells where the text goes on. */
    private int meet(String text) {
        return switch (Punctuation.meet(last.character, text.charAt(0))) {
            case KEEP_BOTH -> 0;
            case KEEP_FIRST -> text.charAt(0) == ' ' ? spaces(text) : 1;
            case KEEP_SECOND -> {
                delete(last.end - 1);
                last = beforeLast;
                yield 0;
            }
        };
    }

    private static int spaces(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == ' ') {
            count++;
        }
        return count;
    }

    private int moveIntoQuote(String text, int from) {
        int next = from;
        while (next < text.length() && Punctuation.goesInsideQuote(text.charAt(next))) {
            insert(last.end, text.charAt(next));
            last = new Last(text.charAt(next), last.end + 1, true);
            next++;
        }
        return next;
    }

    private void append(String text, int from, boolean raised) {
        if (!html) {
            written.append(text, from, text.length());
            return;
        }
        int start = from;
        for (int index = from; index < text.length(); index++) {
            if (isEscaped(text.charAt(index), raised)) {
                written.append(text, start, index);
                appendEscaped(text.charAt(index));
                start = index + 1;
            }
        }
        written.append(text, start, text.length());
    }

    private static boolean isEscaped(char character, boolean raised) {
        return character == '&' || character == '<' || character == '>'
                || !raised && Superscripts.isRaised(character);
    }

    private void appendEscaped(char character) {
        switch (character) {
            case '&' -> written.append("&#38;");
            case '<' -> written.append("&#60;");
            case '>' -> written.append("&#62;");
            default -> written.append("<sup>").append(Superscripts.base(character)).append("</sup>");
        }
    }

    void openQuote(String mark) {
        written.append(mark);
    }

    void closeQuote(String mark) {
        written.append(mark);
        last = new Last(last.character, last.end, last.character != NOTHING);
    }

    void open(Element element) {
        open.push(element);
        written.append(element.start());
    }

    /** Ends the innermost element, and leaves it away where nothing was written into it. */
    void close() {
        end(open.pop());
    }

    private void end(Element element) {
        int start = written.length() - element.start().length();
        if (start >= 0 && written.indexOf(element.start(), start) == start) {
            written.setLength(start);
        } else {
            written.append(element.end());
        }
    }

    /** Forgets the last character: what comes now stands apart from it. */
    void apart() {
        last = Last.NONE;
        beforeLast = Last.NONE;
    }

    /** Takes a space back that was written last. */
    void trimSpace() {
        if (last.character == ' ' && last.end == written.length()) {
            delete(last.end - 1);
            last = beforeLast;
        }
    }

    /** Sees that what comes now is not glued to the text before. */
    void space() {
        if (!written.isEmpty() && !Character.isWhitespace(written.charAt(written.length() - 1))) {
            written.append(' ');
        }
    }

    /** Marks a place to cut: elements that are open close before it and open again behind it. */
    void cut() {
        open.forEach(this::end);
        cuts.add(written.length());
        for (Iterator<Element> outerFirst = open.descendingIterator(); outerFirst.hasNext();) {
            written.append(outerFirst.next().start());
        }
    }

    private void insert(int at, char character) {
        written.insert(at, character);
        shiftCuts(at, 1);
    }

    private void delete(int at) {
        written.deleteCharAt(at);
        shiftCuts(at, -1);
    }

    private void shiftCuts(int at, int by) {
        for (int index = cuts.size() - 1; index >= 0 && cuts.get(index) > at; index--) {
            cuts.set(index, cuts.get(index) + by);
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /** The pieces between the places marked by {@link #cut}, one more than these. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>(cuts.size() + 1);
        int from = 0;
        for (int cut : cuts) {
            pieces.add(written.substring(from, cut));
            from = cut;
        }
        pieces.add(written.substring(from));
        return pieces;
    }
}
