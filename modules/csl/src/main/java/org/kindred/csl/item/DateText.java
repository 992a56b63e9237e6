package org.kindred.csl.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as EDTF or people write them: {@code 2004-10-01}, {@code 2004-10-01/2004-10-14}, {@code 2001-21}, {@code 199X},
 * {@code 1850~}, {@code March 3-5, 2004}, {@code Spring 1999 - Summer 2001}, {@code c. 44 BC}. What is none of these is
 * a literal.
 */
final class DateText {

    private static final List<String> ABOUT = List.of("circa ", "ca. ", "ca ", "c. ", "c.", "about ", "approx. ");
    private static final List<String> OPEN = List.of("", "..", "open", "unknown");
    private static final List<String> DASHES = List.of(" - ", " – ", " — ", " to ", "--", "–", "-");

    private DateText() {
    }

    static CslDate read(String text) {
        String bare = unbracketed(text.strip());
        String certain = withoutDoubt(bare);
        boolean circa = certain.length() < bare.length();
        return interval(certain).or(() -> range(certain)).or(() -> point(certain).map(CslDate::of))
                .map(date -> new CslDate(date.start(), date.end(), date.range(), circa, date.literal()))
                .orElseGet(() -> new CslDate(DatePoint.NONE, DatePoint.NONE, false, false, text));
    }

    private static String unbracketed(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** The date without the marks that it is uncertain or about then. */
    private static String withoutDoubt(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String bare = ABOUT.stream().filter(lower::startsWith).findFirst()
                .map(about -> text.substring(about.length()).strip()).orElse(text);
        return bare.replace("?", "").replace("~", "").replace("%", "").strip();
    }

    /** EDTF's interval, of which an end may be open, and its decades and centuries. */
    private static Optional<CslDate> interval(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return unspecified(text);
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            return Optional.empty();
        }
        String first = text.substring(0, slash).strip();
        String last = text.substring(slash + 1).strip();
        if (OPEN.contains(first)) {
            return IsoDate.read(last).map(end -> new CslDate(DatePoint.NONE, DatePoint.NONE, false, false, "–" + last));
        }
        return IsoDate.read(first).flatMap(start -> end(whole(first, last)).map(end -> between(start, end)));
    }

    /** The end of a range that leaves away what it has in common with the start, as {@code 1984-85} does. */
    private static String whole(String first, String last) {
        boolean rest = last.length() < first.length() && last.matches("\\d{1,2}");
        return rest ? first.substring(0, first.length() - last.length()) + last : last;
    }

    private static Optional<DatePoint> end(String text) {
        return OPEN.contains(text) ? Optional.of(DatePoint.NONE) : IsoDate.read(text);
    }

    private static CslDate between(DatePoint start, DatePoint end) {
        return start.equals(end) ? CslDate.of(start) : new CslDate(start, end, true, false, "");
    }

    /** As {@code 199X}, and {@code 199u} in EDTF's first draft. */
    private static Optional<CslDate> unspecified(String text) {
        String even = text.replace('u', 'X');
        if (!even.matches("\\d{1,3}X{1,3}") || even.length() != 4) {
            return Optional.empty();
        }
        return Optional.of(between(year(even.replace('X', '0')), year(even.replace('X', '9'))));
    }

    private static DatePoint year(String digits) {
        return DatePoint.of(Integer.parseInt(digits), 0, 0);
    }

    private static Optional<DatePoint> point(String text) {
        return IsoDate.read(text).or(() -> WrittenDate.read(text).flatMap(WrittenDate::point));
    }

    /** Two dates with a dash between them, which may share a month or a year. */
    private static Optional<CslDate> range(String text) {
        if (IsoDate.read(text).isPresent()) {
            return Optional.empty();
        }
        for (String dash : DASHES) {
            int at = text.indexOf(dash);
            if (at > 0 && text.indexOf(dash, at + dash.length()) < 0) {
                return range(text.substring(0, at).strip(), text.substring(at + dash.length()).strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<CslDate> range(String first, String last) {
        if (first.matches("\\d{4}") && last.matches("\\d{2}")) {
            return range(first, whole(first, last));
        }
        Optional<WrittenDate> start = WrittenDate.read(first);
        Optional<WrittenDate> end = WrittenDate.read(last);
        if (start.isEmpty() || end.isEmpty()) {
            Optional<DatePoint> from = point(first);
            return point(last).flatMap(to -> from.map(point -> between(point, to)));
        }
        WrittenDate from = start.orElseThrow().completedBy(end.orElseThrow());
        WrittenDate to = end.orElseThrow().completedBy(start.orElseThrow());
        return from.point().flatMap(point -> to.point().map(other -> between(point, other)));
    }
}
