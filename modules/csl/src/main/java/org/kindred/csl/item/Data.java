package org.kindred.csl.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON-like data, read leniently: {@code "2000"} is as good as {@code 2000}. */
final class Data {

    private Data() {
    }

    static String text(Map<?, ?> data, String key) {
        return text(data.get(key));
    }

    /** As it is written: {@code ""} for what is absent or has parts of its own. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case String string -> string;
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> Long.toString(number.longValue());
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            case Boolean truth -> truth.toString();
            case null, default -> "";
        };
    }

    static boolean flag(Map<?, ?> data, String key, boolean otherwise) {
        String value = text(data, key).strip();
        return value.isEmpty() ? otherwise : !value.equals("0") && !value.equals("false");
    }

    /** A whole number, or 0. */
    static int number(@Nullable Object value) {
        String digits = text(value).strip();
        return digits.matches("[+-]?\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
