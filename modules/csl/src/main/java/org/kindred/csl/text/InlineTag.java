package org.kindred.csl.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kindred.csl.text.RichText.CaseKept;
import org.kindred.csl.text.RichText.Formatted;
import org.kindred.csl.text.RichText.Undecorated;

/**
 * A start tag of CSL-JSON's inline markup.
 *
 * @param source as it stands in the text
 * @param end    its end tag
 */
record InlineTag(String source, String end, UnaryOperator<RichText> meaning) {

    private static final int LONGEST = 80;

    /** The start tag at the place of a {@code <}, if it is one that is known. */
    static Optional<InlineTag> at(String source, int at) {
        int close = source.indexOf('>', at);
        if (close < 0 || close - at > LONGEST) {
            return Optional.empty();
        }
        String tag = source.substring(at, close + 1);
        return switch (tag) {
            case "<i>" -> Optional.of(font(tag, "</i>", Formatting.ITALIC));
            case "<b>" -> Optional.of(font(tag, "</b>", Formatting.BOLD));
            case "<sup>" -> Optional.of(symbol(tag, "</sup>", Formatting.SUPERSCRIPT));
            case "<sub>" -> Optional.of(symbol(tag, "</sub>", Formatting.SUBSCRIPT));
            case "<sc>" -> Optional.of(symbol(tag, "</sc>", Formatting.SMALL_CAPS));
            default -> tag.startsWith("<span ") ? span(tag) : Optional.empty();
        };
    }

    private static Optional<InlineTag> span(String tag) {
        String attribute = tag.substring("<span".length(), tag.length() - 1).replace(" ", "").replace('\'', '"')
                .toLowerCase(Locale.ROOT);
        return switch (attribute) {
            case "style=\"font-variant:small-caps;\"", "style=\"font-variant:small-caps\"" ->
                    Optional.of(symbol(tag, "</span>", Formatting.SMALL_CAPS));
            case "class=\"nocase\"" -> Optional.of(new InlineTag(tag, "</span>", CaseKept::new));
            case "class=\"nodecor\"" ->
                    Optional.of(new InlineTag(tag, "</span>", content -> new CaseKept(new Undecorated(content))));
            default -> Optional.empty();
        };
    }

    private static InlineTag font(String tag, String end, Formatting formatting) {
        return new InlineTag(tag, end, content -> new Formatted(formatting, content));
    }

    /** A font that changes what letters mean: the case of these is the author's. */
    private static InlineTag symbol(String tag, String end, Formatting formatting) {
        return new InlineTag(tag, end, content -> new CaseKept(new Formatted(formatting, content)));
    }

    /** The end tag at the place of a {@code <}, if it is one that is known. */
    static Optional<String> endAt(String source, int at) {
        for (String end : new String[] {"</i>", "</b>", "</sup>", "</sub>", "</sc>", "</span>"}) {
            if (source.startsWith(end, at)) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
