package org.kindred.index.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * A piece of a text around marks.
 *
 * @param text  the whole text
 * @param start the passage's first character
 * @param end   behind its last one
 * @param marks within it, in order
 */
record Passage(String text, int start, int end, List<Mark> marks) {

    private static final int MOST = 3;
    /** How far a passage reaches before and behind its marks when no sentence ends sooner. */
    private static final int REACH = 110;
    /** What ends a sentence without a space behind it. */
    private static final String FULL_STOPS = "\n。！？";
    private static final String STOPS = ".!?";
    private static final String CUT = "…";

    /** A text as one passage. */
    static Passage whole(String text, List<Mark> marks) {
        return new Passage(text, 0, text.length(), marks.stream().filter(mark -> mark.end() <= text.length()).toList());
    }

    /** The passages of a text: sentences with marks, shortened where they are long. */
    static List<Passage> of(String text, List<Mark> marks) {
        var passages = new ArrayList<Passage>();
        int done = 0;
        for (int i = 0; i < marks.size() && marks.get(i).end() <= text.length();) {
            int from = start(text, Math.max(done, marks.get(i).start() - REACH), marks.get(i).start());
            int end = end(text, marks.get(i).end());
            int next = i + 1;
            while (next < marks.size() && marks.get(next).end() <= end) {
                next++;
            }
            passages.add(new Passage(text, from, end, List.copyOf(marks.subList(i, next))));
            done = end;
            i = next;
        }
        return passages;
    }

    /** The best few as HTML, in their order. */
    static List<String> best(List<Passage> passages) {
        var best = passages.stream().sorted(Comparator.comparingInt(Passage::worth).reversed()).limit(MOST).toList();
        return passages.stream().filter(best::contains).map(Passage::html).toList();
    }

    /** Different words count more than the same one again. */
    private int worth() {
        var different = new HashSet<Integer>();
        marks.forEach(mark -> different.add(mark.wanted()));
        return different.size() * 10 + Math.min(marks.size(), 9);
    }

    /** The first character of the sentence that a mark stands in, or of a word if the sentence begins before the limit. */
    private static int start(String text, int limit, int mark) {
        for (int at = mark; at > limit; at--) {
            if (isEnd(text, at - 1)) {
                return skipSpace(text, at, mark);
            }
        }
        return limit == 0 || isEnd(text, limit - 1) ? skipSpace(text, limit, mark) : nextWord(text, limit, mark);
    }

    private static int end(String text, int mark) {
        int limit = Math.min(text.length(), mark + REACH);
        for (int at = mark; at < limit; at++) {
            if (isEnd(text, at)) {
                return text.charAt(at) == '\n' ? at : at + 1;
            }
        }
        return limit == text.length() ? limit : lastWord(text, mark, limit);
    }

    private static boolean isEnd(String text, int at) {
        char character = text.charAt(at);
        return FULL_STOPS.indexOf(character) >= 0
                || STOPS.indexOf(character) >= 0 && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static int skipSpace(String text, int from, int most) {
        int at = from;
        while (at < most && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int nextWord(String text, int from, int most) {
        int at = from;
        while (at < most && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < most ? at + 1 : wholeCharacter(text, from);
    }

    private static int lastWord(String text, int least, int to) {
        int at = to;
        while (at > least && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at > least ? at : wholeCharacter(text, to);
    }

    /** Never between the two halves of a character. */
    private static int wholeCharacter(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** The passage as safe HTML. */
    String html() {
        var html = new StringBuilder(end - start + 40);
        html.append(start > 0 && !startsSentence() ? CUT : "");
        int done = start;
        for (Mark mark : marks) {
            escape(done, mark.start(), html);
            html.append("<mark>");
            escape(mark.start(), mark.end(), html);
            html.append("</mark>");
            done = mark.end();
        }
        escape(done, end, html);
        return html.append(end < text.length() && !endsSentence() ? CUT : "").toString();
    }

    private boolean startsSentence() {
        int before = start - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return isEnd(text, before);
    }

    private boolean endsSentence() {
        return isEnd(text, end - 1) || text.charAt(end) == '\n';
    }

    private void escape(int from, int to, StringBuilder html) {
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
    }
}
