package org.kindred.publish.numbered;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a text in which a number is no citation, whatever it looks like. */
final class Protection {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R[ \\t]*\\R");
    private static final Pattern TAG = Pattern.compile("<(?!/?sup\\s*>)/?[a-zA-Z][^<>]{0,500}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTOLINK = Pattern.compile("<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\\s<>]*|[^\\s<>@]+@[^\\s<>]+)>");
    private static final Pattern ADDRESS = Pattern
            .compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"]+|\\b(?:doi:\\s*)?10\\.\\d{4,9}/[^\\s<>\"]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\[\\]\\\\]*+(?:(?:\\\\.|\\[[^\\[\\]]*+\\])[^\\[\\]\\\\]*+){0,40}+\\]"
            + "\\([^()\\s]{0,2000}+(?:\\([^()\\s]*+\\)[^()\\s]*+){0,9}+(?:\\s++\"[^\"]*+\")?\\s*+\\)");
    private static final Pattern DEFINITION = Pattern.compile(
            "(?m)^ {0,3}\\[([^\\[\\]]+)\\]:[ \\t]*(?:<[^<>\\r\\n]*>|[^\\s<]\\S*)[ \\t]*(?:[\"'(][^\\r\\n]*)?$");
    private static final Pattern FULL_REFERENCE = Pattern.compile("!?\\[([^\\[\\]]++)\\]\\[([^\\[\\]]*+)\\]");
    private static final Pattern SHORT_REFERENCE = Pattern.compile("\\[([^\\[\\]]+)\\]");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]+\\]");
    private static final Pattern CITATION = Pattern.compile("\\[[^\\[\\]]*@[^\\[\\]]*\\]");
    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?)*(?:\\(?\\d{1,4}[.)]|\\[\\d{1,4}\\]:?)(?=[ \\t])");

    private final @Nullable Kind[] kinds;

    /** What a part is. */
    enum Kind {
        /** Code. */
        CODE("it stands in code"),
        /** A link, an address, or what defines one. */
        LINK("it is part of a link"),
        /** A heading. */
        HEADING("it stands in a heading"),
        /** A tag or a comment. */
        HTML("it is part of HTML"),
        /** A footnote or a citation as Markdown has them already. */
        NOTE("it is a note or a citation already"),
        /** The marker of a list. */
        ITEM("it is the marker of a list");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private Protection(int length) {
        this.kinds = new Kind[length];
    }

    /** Looks through a text. */
    static Protection of(ArticleText article) {
        String text = article.text();
        var protection = new Protection(text.length());
        for (TextLine line : TextLine.all(text, article.markdown())) {
            line.protectedAs().ifPresent(kind -> protection.fill(line.from(), line.to(), kind));
        }
        protection.mark(text, Kind.HTML, COMMENT);
        protection.codeSpans(text);
        protection.mark(text, Kind.LINK, AUTOLINK, LINK, ADDRESS, DEFINITION);
        protection.mark(text, Kind.HTML, TAG);
        protection.mark(text, Kind.NOTE, FOOTNOTE, CITATION);
        protection.references(text);
        protection.mark(text, Kind.ITEM, ITEM);
        return protection;
    }

    /** Text between runs of as many backticks, within a paragraph. */
    private void codeSpans(String text) {
        Map<Integer, Deque<Integer>> open = new HashMap<>();
        List<int[]> runs = TICKS.matcher(text).results().map(run -> new int[] {run.start(), run.end()}).toList();
        for (int[] run : runs) {
            open.computeIfAbsent(run[1] - run[0], any -> new ArrayDeque<>()).add(run[0]);
        }
        int done = 0;
        for (int[] run : runs) {
            var same = open.getOrDefault(run[1] - run[0], new ArrayDeque<>());
            while (!same.isEmpty() && same.getFirst() <= run[0]) {
                same.removeFirst();
            }
            if (run[0] >= done && !same.isEmpty() && !PARAGRAPH_END.matcher(text).region(run[1], same.getFirst()).find()) {
                done = same.removeFirst() + run[1] - run[0];
                fill(run[0], done, Kind.CODE);
            }
        }
    }

    /** Links by a label that is defined somewhere. */
    private void references(String text) {
        List<String> labels = DEFINITION.matcher(text).results().map(definition -> definition.group(1).strip()).toList();
        if (!labels.isEmpty()) {
            mark(text, FULL_REFERENCE, 2, labels);
            mark(text, SHORT_REFERENCE, 1, labels);
        }
    }

    private void mark(String text, Pattern pattern, int group, List<String> labels) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (labels.stream().anyMatch(found.group(group).strip()::equalsIgnoreCase)) {
                fill(found.start(), found.end(), Kind.LINK);
            }
        }
    }

    private void mark(String text, Kind kind, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                fill(found.start(), found.end(), kind);
            }
        }
    }

    /** What was found first stays what it is. */
    private void fill(int from, int to, Kind kind) {
        for (int at = from; at < to; at++) {
            kinds[at] = kinds[at] == null ? kind : kinds[at];
        }
    }

    /** What a stretch of the text lies in or touches, if it does. */
    Optional<Kind> of(int from, int to) {
        return Arrays.stream(kinds, from, to).flatMap(Stream::ofNullable).findFirst();
    }
}
