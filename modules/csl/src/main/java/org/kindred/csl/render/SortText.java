package org.kindred.csl.render;

import org.kindred.csl.item.CslDate;
import org.kindred.csl.item.DatePoint;
import org.kindred.csl.text.NumericText;

/** Numbers and dates as texts that sort as they should. */
final class SortText {

    private static final int ERA = 5_000_000;

    private SortText() {
    }

    /** A number with leading zeros; what is no number as it is. */
    static String number(String text) {
        int value = NumericText.first(text);
        return NumericText.isNumeric(text) ? "%010d".formatted(value) : text;
    }

    /** A date, or as much of it as is asked for: its start, and then its end. */
    static String date(CslDate date, boolean months, boolean days) {
        if (date.start().isEmpty()) {
            return date.literal();
        }
        String start = point(date.start(), months, days);
        return date.range() ? start + "-" + point(date.end(), months, days) : start;
    }

    private static String point(DatePoint point, boolean months, boolean days) {
        return "%07d%02d%02d".formatted(point.year() + ERA, months ? point.month() : 0, months && days ? point.day() : 0);
    }
}
