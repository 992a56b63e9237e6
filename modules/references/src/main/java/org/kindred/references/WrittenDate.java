package org.kindred.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: {@code 2010 Oct 19}, {@code October 2010}, {@code 2010 Oct-Nov}, {@code 2010 Dec-2011 Jan}, {@code Spring 2010}. */
public final class WrittenDate {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september",
            "october", "november", "december");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final Pattern TOKEN = Pattern.compile("(\\d{4})|(\\d{1,2})|([A-Za-z]+)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,./–-]*|(?:\\s*[-–/]\\s*)");
    private static final int SHORTEST = 3;

    private final List<Integer> years = new ArrayList<>();
    private final List<Integer> months = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int season;

    private WrittenDate() {
    }

    /** Reads a date; empty for what is none, or more than a date. */
    public static Optional<CslDate> read(String text) {
        var date = new WrittenDate();
        return date.tokens(text) ? date.date() : Optional.empty();
    }

    private boolean tokens(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            if (!BETWEEN.matcher(text.substring(end, token.start())).matches() || !token(token)) {
                return false;
            }
            end = token.end();
        }
        return !years.isEmpty() && BETWEEN.matcher(text.substring(end)).matches();
    }

    private boolean token(Matcher token) {
        if (token.group(1) != null) {
            years.add(Integer.parseInt(token.group(1)));
        } else if (token.group(2) != null) {
            numbers.add(Integer.parseInt(token.group(2)));
        } else {
            return word(token.group(3).toLowerCase(Locale.ROOT));
        }
        return true;
    }

    private boolean word(String word) {
        if (List.of("st", "nd", "rd", "th").contains(word)) {
            return true;
        }
        int month = word.length() < SHORTEST ? 0 : month(word);
        if (month > 0) {
            months.add(month);
            return true;
        }
        season = word.equals("fall") ? 3 : SEASONS.indexOf(word) + 1;
        return season > 0;
    }

    /** The month that a word, or its beginning, names; 0 for none. */
    public static int month(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            boolean begins = small.length() >= SHORTEST && MONTHS.get(i).startsWith(small);
            if (begins || small.equals("sept") && i == 8) {
                return i + 1;
            }
        }
        return 0;
    }

    private Optional<CslDate> date() {
        if (years.size() > 2 || months.size() > 2 || numbers.size() > 2) {
            return Optional.empty();
        }
        if (season > 0) {
            return months.isEmpty() && numbers.isEmpty() && years.size() == 1
                    ? CslDate.of(years.getFirst(), 0, 0).map(date -> date.inSeason(season)) : Optional.empty();
        }
        if (months.isEmpty() && !numbers.isEmpty()) {
            return Optional.empty(); // which of them is the month?
        }
        int lastDay = numbers.size() == months.size() || numbers.size() == 2 ? last(numbers) : 0;
        var begin = CslDate.of(years.getFirst(), first(months), first(numbers));
        boolean isRange = years.size() > 1 || months.size() > 1 || numbers.size() > 1;
        var end = CslDate.of(years.getLast(), last(months), lastDay);
        return isRange ? begin.flatMap(from -> end.map(from::to)) : begin;
    }

    private static int first(List<Integer> numbers) {
        return numbers.isEmpty() ? 0 : numbers.getFirst();
    }

    private static int last(List<Integer> numbers) {
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }
}
