package org.kindred.plugin.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.references.CslDate;

/** Reads biblatex's dates, which are EDTF, and BibTeX's, which are a year and a month in whatever way somebody wrote them. */
final class DateReader {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,12}|\\d{1,2}");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*(?:-|–|/)\\s*(\\d{4})");

    private DateReader() {
    }

    /** A date of biblatex; words where it is none. */
    static CslDate date(String latex) {
        return CslDate.edtf(latex).orElseGet(() -> {
            String text = Latex.text(latex);
            return CslDate.edtf(text).orElseGet(() -> CslDate.literal(text));
        });
    }

    /** A date of BibTeX's fields; {@code ""} for what is not there. */
    static CslDate date(String year, String month, String day) {
        String text = Latex.text(year);
        var whole = CslDate.edtf(year).or(() -> CslDate.edtf(text)).or(() -> range(text));
        if (whole.isEmpty()) {
            return CslDate.literal((Latex.text(month) + " " + text).strip());
        }
        var date = whole.get();
        boolean yearAlone = date.parts().size() == 1 && date.month().isEmpty() && date.season() == 0 && !date.circa();
        return yearAlone && !month.isBlank() ? inMonth(date, Latex.text(month), Latex.text(day)) : date;
    }

    private static Optional<CslDate> range(String text) {
        Matcher years = YEARS.matcher(text);
        return years.matches() ? CslDate.edtf(years.group(1) + "/" + years.group(2)) : Optional.empty();
    }

    /** {@code oct}, {@code 10}, {@code jul/aug}, {@code oct 19}, {@code 19 oct}. */
    private static CslDate inMonth(CslDate yearAlone, String month, String day) {
        int year = yearAlone.year().orElse(0);
        var months = new ArrayList<Integer>();
        var numbers = new ArrayList<Integer>();
        Matcher words = WORD.matcher(month + " " + day);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(Integer.parseInt(word));
            } else if (MONTHS.contains(word.substring(0, 3))) {
                months.add(MONTHS.indexOf(word.substring(0, 3)) + 1);
            } else if (season(word) > 0) {
                return yearAlone.inSeason(season(word));
            }
        }
        if (months.isEmpty() && !numbers.isEmpty()) {
            months.add(numbers.removeFirst());
        }
        return months.isEmpty() ? CslDate.literal(month + " " + year) : whole(yearAlone, year, months, numbers);
    }

    private static int season(String word) {
        return word.equals("fall") ? 3 : SEASONS.indexOf(word) + 1;
    }

    private static CslDate whole(CslDate yearAlone, int year, List<Integer> months, List<Integer> days) {
        int day = days.isEmpty() ? 0 : days.getFirst();
        var begin = CslDate.of(year, months.getFirst(), day).or(() -> CslDate.of(year, months.getFirst(), 0)).orElse(yearAlone);
        boolean range = months.size() > 1 || days.size() > 1;
        var end = range ? CslDate.of(year, months.getLast(), days.size() > 1 ? days.getLast() : 0) : Optional.<CslDate>empty();
        return end.map(begin::to).orElse(begin);
    }
}
