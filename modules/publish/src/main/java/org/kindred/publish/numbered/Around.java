package org.kindred.publish.numbered;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a stretch of a text, within its paragraph.
 *
 * @param before up to 120 characters before it
 * @param after  up to 120 characters behind it
 */
record Around(String before, String after) {

    private static final int REACH = 120;
    private static final Pattern WORD_BEFORE = Pattern
            .compile("([\\p{L}\\p{M}%‰°]+(?:[-'’][\\p{L}\\p{M}]+)*)[.:]?[\\s\\u00A0]*(?:=\\s*)?$");
    private static final Pattern WORD_AFTER = Pattern
            .compile("^[\\s\\u00A0]*(?:-[\\s\\u00A0]?)?([\\p{L}\\p{M}µ]+|[%‰°](?:\\s?[cCfF]\\b)?)");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("(?:^|[^\\p{L}\\d])[±<>=≤≥~−-]?\\d+(?:[.,·]\\d+)*\\s?%?[,;:]?\\s*$");
    private static final Pattern MEASURE_BEFORE = Pattern.compile("\\d+[.,·]\\d+\\s?%?[,;:]?\\s*$|%[,;:]?\\s*$|[=±<>≤≥]\\s*-?\\d+\\s*$");
    private static final Pattern SENTENCE = Pattern.compile("^(?:[\"”’»)*_]*)(?:[\\s\\u00A0]+[\"“‘«¿¡(\\[*_]*[\\p{Lu}\\d]|\\s*$)",
            Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile("[.,;:?!…”\"’»)*_\\]]+$");
    private static final Pattern STOP = Pattern.compile("[.,;:?!…]+[”\"’»)*_]*$");
    private static final Pattern QUOTES = Pattern.compile("[”\"’»)*_]+$");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t]*\\R");

    static Around of(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - REACH), from);
        String after = text.substring(to, Math.min(text.length(), to + REACH));
        return new Around(lastParagraph(before), PARAGRAPH.split(after, 2)[0]);
    }

    private static String lastParagraph(String text) {
        String[] paragraphs = PARAGRAPH.split(text, -1);
        return paragraphs[paragraphs.length - 1];
    }

    /** The word right before it, {@code ""} if there is none. */
    String wordBefore() {
        Matcher word = WORD_BEFORE.matcher(before);
        return word.find() ? word.group(1) : "";
    }

    /** The word or sign right behind it. */
    String wordAfter() {
        Matcher word = WORD_AFTER.matcher(after);
        return word.find() ? word.group(1) : "";
    }

    /** The word before the stops, quotes and brackets that stand right before it. */
    String wordBeforeStop() {
        return new Around(CLOSING.matcher(before).replaceFirst(""), "").wordBefore();
    }

    /** Whether a quote, a bracket or a sign of per cent stands before the stop right before it. */
    boolean stopsAfterSign() {
        String rest = STOP.matcher(before).replaceFirst("");
        return !rest.isEmpty() && "”\"’»)]%".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    }

    /** Whether what stands right before it ends a sentence, and does not only part it. */
    boolean stops() {
        String rest = QUOTES.matcher(before).replaceFirst("");
        return !rest.isEmpty() && ".?!…".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    }

    char last() {
        return before.isEmpty() ? '\n' : before.charAt(before.length() - 1);
    }

    char next() {
        return after.isEmpty() ? '\n' : after.charAt(0);
    }

    /** Whether a number stands right before it. */
    boolean followsNumber() {
        return NUMBER_BEFORE.matcher(before).find();
    }

    /** Whether a measured value stands right before it. */
    boolean followsMeasure() {
        return MEASURE_BEFORE.matcher(before).find();
    }

    /** Whether the sentence, or the paragraph, is over behind it. */
    boolean endsSentence() {
        return SENTENCE.matcher(after).find();
    }
}
