package org.kindred.csl.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as EDTF or people write them. */
final class DateText {

    private static final Pattern ISO = Pattern.compile("(-?\\d{1,6})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    private DateText() {
    }

    static CslDate read(String text) {
        String bare = text.strip();
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return CslDate.of(DatePoint.of(Integer.parseInt(iso.group(1)), part(iso.group(2)), part(iso.group(3))));
        }
        return new CslDate(DatePoint.NONE, DatePoint.NONE, false, false, text);
    }

    private static int part(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
