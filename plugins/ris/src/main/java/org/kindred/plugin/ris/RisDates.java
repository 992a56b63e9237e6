package org.kindred.plugin.ris;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.references.CslDate;

/** Dates as the format has them: {@code 2010/10/19/}, {@code 2010///Spring}, and what else people write there. */
final class RisDates {

    private static final Pattern SLOTS = Pattern.compile("(\\d{1,4})(?:/(\\d{0,2})(?:/(\\d{0,2})(?:/(.*))?)?)?");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern WORDS = Pattern
            .compile("(?:(\\d{4})[ ,.]+)?(\\d{1,2}[ .]+)?([A-Za-z]{3,9})\\.?(?: (\\d{1,2}))?,?(?: (\\d{4}))?");
    private static final List<String> SEASONS = List.of("Spring", "Summer", "Autumn", "Winter");

    private RisDates() {
    }

    /** Reads a date; words where it is none. */
    static CslDate read(String text) {
        String stripped = text.strip();
        return slots(stripped).or(() -> CslDate.edtf(stripped)).or(() -> words(stripped)).orElseGet(() -> CslDate.literal(stripped));
    }

    private static Optional<CslDate> slots(String text) {
        Matcher slots = SLOTS.matcher(text);
        if (!slots.matches()) {
            return Optional.empty();
        }
        String other = slots.group(4) == null ? "" : slots.group(4).strip();
        var whole = CslDate.edtf(other);
        var date = CslDate.of(number(slots.group(1)), number(slots.group(2)), number(slots.group(3)));
        if (whole.isPresent() || other.isEmpty()) {
            return whole.or(() -> date);
        }
        int season = season(other);
        return date.map(known -> season > 0 ? known.inSeason(season) : known);
    }

    private static Optional<CslDate> words(String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.matches() || words.group(1) == null == (words.group(5) == null)) {
            return Optional.empty();
        }
        int year = number(words.group(1) == null ? words.group(5) : words.group(1));
        int month = MONTHS.indexOf(words.group(3).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        String day = words.group(2) == null ? words.group(4) : words.group(2).replaceAll("\\D", "");
        return month > 0 ? CslDate.of(year, month, number(day)) : CslDate.of(year, 0, 0).filter(any -> season(words.group(3)) > 0)
                .map(date -> date.inSeason(season(words.group(3))));
    }

    private static int season(String word) {
        for (int i = 0; i < SEASONS.size(); i++) {
            if (SEASONS.get(i).equalsIgnoreCase(word) || i == 2 && word.equalsIgnoreCase("fall")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Whether what stands in the last slot is not understood, and has to be kept as it is. */
    static boolean isMore(String text) {
        Matcher slots = SLOTS.matcher(text.strip());
        String other = slots.matches() && slots.group(4) != null ? slots.group(4).strip() : "";
        return !other.isEmpty() && season(other) == 0 && CslDate.edtf(other).isEmpty();
    }

    /** Writes a date that is more than words. */
    static String write(CslDate date) {
        boolean simple = date.parts().size() == 1 && !date.circa();
        String year = date.year().map("%04d"::formatted).orElse("");
        if (!simple) {
            return year + "///" + date.edtf().orElse("");
        }
        String other = date.season() > 0 ? SEASONS.get(date.season() - 1) : "";
        return year + "/" + date.month().map("%02d"::formatted).orElse("") + "/" + date.day().map("%02d"::formatted).orElse("") + "/"
                + other;
    }
}
