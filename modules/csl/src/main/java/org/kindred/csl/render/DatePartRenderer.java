package org.kindred.csl.render;

import org.kindred.csl.item.DatePoint;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.DatePart;
import org.kindred.csl.locale.TermForm;
import org.kindred.csl.text.RichText;

/** Renders years, months and days. */
final class DatePartRenderer {

    private static final int FIRST_BARE_YEAR = 1000;

    private final CslLocale locale;

    DatePartRenderer(Setting setting) {
        this.locale = setting.locale();
    }

    /** Whether a date knows this part. */
    boolean has(DatePart part, DatePoint point) {
        return switch (part.name()) {
            case "year" -> point.year() != 0;
            case "month" -> point.month() != 0 || point.season() != 0;
            default -> point.day() != 0;
        };
    }

    RichText part(DatePart part, DatePoint point) {
        if (!has(part, point)) {
            return RichText.EMPTY;
        }
        return RichText.of(switch (part.name()) {
            case "year" -> year(point.year(), part.form());
            case "month" -> month(point, part.form());
            default -> day(point, part.form());
        });
    }

    private String year(int year, String form) {
        if (year < 0) {
            return -year + term("bc", TermForm.LONG);
        }
        String digits = form.equals("short") && year >= FIRST_BARE_YEAR ? "%02d".formatted(year % 100) : Integer.toString(year);
        return year < FIRST_BARE_YEAR ? digits + term("ad", TermForm.LONG) : digits;
    }

    private String month(DatePoint point, String form) {
        if (point.month() == 0) {
            return term("season-%02d".formatted(point.season()), TermForm.of(form));
        }
        return switch (form) {
            case "numeric" -> Integer.toString(point.month());
            case "numeric-leading-zeros" -> "%02d".formatted(point.month());
            default -> term("month-%02d".formatted(point.month()), TermForm.of(form));
        };
    }

    private String day(DatePoint point, String form) {
        int day = point.day();
        return switch (form) {
            case "numeric-leading-zeros" -> "%02d".formatted(day);
            case "ordinal" -> locale.limitDayOrdinals() && day > 1 ? Integer.toString(day)
                    : day + locale.ordinalSuffix(day, locale.gender("month-%02d".formatted(point.month())));
            default -> Integer.toString(day);
        };
    }

    private String term(String name, TermForm form) {
        return locale.term(name, form, false).orElse("");
    }
}
