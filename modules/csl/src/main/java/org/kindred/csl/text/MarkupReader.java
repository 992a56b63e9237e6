package org.kindred.csl.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kindred.csl.text.QuotationMarks.Pair;
import org.kindred.csl.text.RichText.Quotation;

/** Reads the inline markup of CSL-JSON, in one pass: what opens is kept on a stack until its end comes. */
final class MarkupReader {

    /** What opens deeper than this is text: nobody writes it, and trees are walked by recursion. */
    private static final int DEEPEST = 40;

    private final String source;
    private final QuotationMarks marks;
    private final Deque<Frame> open = new ArrayDeque<>();
    private int at;

    /** The character before, as quotation marks see it: a blank where a tag starts. */
    private char before = ' ';

    /** What has opened, and what came since. */
    private static final class Frame {

        private final String end;
        private final String sourceText;
        private final UnaryOperator<RichText> meaning;
        private final List<RichText> parts = new ArrayList<>(3);
        private final StringBuilder text = new StringBuilder();

        /** Whether this is a quotation whose marks stand off their content by a space. */
        private final boolean spaced;

        Frame(String end, String sourceText, UnaryOperator<RichText> meaning, boolean spaced) {
            this.end = end;
            this.sourceText = sourceText;
            this.meaning = meaning;
            this.spaced = spaced;
        }

        boolean isQuotation() {
            return !end.startsWith("<");
        }

        boolean isEmpty() {
            return parts.isEmpty() && text.isEmpty();
        }

        void flush() {
            if (!text.isEmpty()) {
                parts.add(RichText.of(FrenchSpacing.narrow(text.toString())));
                text.setLength(0);
            }
        }

        RichText close() {
            if (spaced) {
                stripTrailing(text);
            }
            flush();
            parts.subList(0, Math.max(0, parts.size() - 1)).replaceAll(Frame::continued);
            return meaning.apply(RichText.concat(parts));
        }

        private static RichText continued(RichText part) {
            return part instanceof Quotation quotation ? new Quotation(quotation.content(), true) : part;
        }

        private static void stripTrailing(StringBuilder text) {
            int length = text.length();
            while (length > 0 && isSpace(text.charAt(length - 1))) {
                length--;
            }
            text.setLength(length);
        }
    }

    private MarkupReader(String source, QuotationMarks marks) {
        this.source = source;
        this.marks = marks;
        open.push(new Frame("<", "", content -> content, false));
    }

    static RichText read(String source, Typography typography) {
        return isPlain(source) ? RichText.of(source) : new MarkupReader(source, QuotationMarks.of(typography)).read();
    }

    static RichText read(String source, QuotationMarks marks) {
        return isPlain(source) ? RichText.of(source) : new MarkupReader(source, marks).read();
    }

    private static boolean isPlain(String source) {
        for (int index = 0; index < source.length(); index++) {
            if (isSpecial(source.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpecial(char character) {
        return switch (character) {
            case '<', '"', '\'', '?', '!', ';' -> true;
            default -> character >= '«'
                    && (character == '«' || character == '»' || character > '\u2000' && !Character.isLetter(character));
        };
    }

    private RichText read() {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (!isSpecial(character) || !(character == '<' ? readTag() : readMark())) {
                text(character);
            }
        }
        while (open.size() > 1) {
            dissolve();
        }
        return open.pop().close();
    }

    private Frame top() {
        return open.getFirst();
    }

    private void text(char character) {
        top().text.append(character);
        before = character;
        at++;
    }

    private boolean readTag() {
        Optional<String> end = InlineTag.endAt(source, at);
        if (end.isPresent()) {
            return readEnd(end.get());
        }
        Optional<InlineTag> start = InlineTag.at(source, at);
        if (start.isEmpty() || open.size() > DEEPEST) {
            return false;
        }
        InlineTag tag = start.get();
        open(new Frame(tag.end(), tag.source(), tag.meaning(), false), tag.source().length());
        before = ' ';
        return true;
    }

    private void open(Frame frame, int length) {
        top().flush();
        open.push(frame);
        at += length;
    }

    /** Quotations that are still open inside of an element end nowhere, and so were none. */
    private boolean readEnd(String end) {
        if (open.stream().noneMatch(frame -> frame.end.equals(end))) {
            return false;
        }
        while (!top().end.equals(end)) {
            dissolve();
        }
        close(end.length());
        return true;
    }

    private void close(int length) {
        RichText closed = open.pop().close();
        if (!closed.isEmpty()) {
            top().parts.add(closed);
        }
        at += length;
    }

    /** Makes what opened last, and never ends, text of what it stands in. */
    private void dissolve() {
        Frame frame = open.pop();
        Frame outer = top();
        outer.text.append(frame.sourceText);
        if (!frame.parts.isEmpty()) {
            outer.flush();
            outer.parts.addAll(frame.parts);
        }
        outer.text.append(frame.text);
    }

    private boolean readMark() {
        if (marks.isEmpty()) {
            return false;
        }
        char character = source.charAt(at);
        boolean apostrophe = character == '\'' || character == '’';
        if (apostrophe && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next(1))) {
            text('’');
            return true;
        }
        if (closesQuotation()) {
            char mark = source.charAt(at);
            close(top().end.length());
            before = mark;
            return true;
        }
        if (opensQuotation()) {
            return true;
        }
        if (apostrophe) {
            text('’');
        }
        return apostrophe;
    }

    private char next(int ahead) {
        int index = at + ahead;
        return index < source.length() ? source.charAt(index) : ' ';
    }

    private boolean closesQuotation() {
        Frame frame = top();
        return frame.isQuotation() && !frame.isEmpty() && source.startsWith(frame.end, at)
                && (frame.spaced || !isSpace(before) && !isOpening(before))
                && !Character.isLetterOrDigit(next(frame.end.length()));
    }

    private boolean opensQuotation() {
        List<Pair> pairs = marks.openingAt(source, at);
        if (pairs.isEmpty() || open.size() > DEEPEST || Character.isLetterOrDigit(before)) {
            return false;
        }
        Pair pair = pairs.getFirst();
        int length = pair.open().length();
        if (isSpace(next(length)) && !pair.spaced() || isElision(pair)) {
            return false;
        }
        open(new Frame(pair.close(), pair.alone(), RichText::quoted, pair.spaced()), length);
        before = pair.open().charAt(0);
        while (pair.spaced() && at < source.length() && isSpace(source.charAt(at))) {
            at++;
        }
        return true;
    }

    /** As in {@code rock 'n' roll}. */
    private boolean isElision(Pair pair) {
        return pair.open().equals("'") && next(1) == 'n' && next(2) == '\'';
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isOpening(char character) {
        return character == '(' || character == '[' || character == '{';
    }
}
