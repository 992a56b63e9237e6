package org.kindred.publish.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.value.Value;

/** A CSL date as EDTF text, which is how people write dates in content files. */
final class CslDate {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int FIRST_SEASON = 21;

    private CslDate() {
    }

    /** {@code 2010-10-19}, {@code 2010-10/2010-11}, {@code 2010-21} for spring, {@code 2010~} for about; empty where EDTF has no word for it. */
    static Optional<String> edtf(Value.Group date) {
        var dates = date.get("date-parts").each().map(parts -> parts.each().flatMap(part -> Csl.plain(part).stream()).toList())
                .filter(parts -> !parts.isEmpty()).toList();
        boolean hasWords = !date.without("date-parts").without("season").without("circa").members().isEmpty();
        if (dates.isEmpty() || dates.size() > 2 || hasWords || !dates.stream().allMatch(CslDate::areNumbers)) {
            return Optional.empty();
        }
        var season = Csl.text(date, "season");
        return season.isPresent() ? season(dates, season.get(), circa(date)) : Optional.of(ends(dates, circa(date)));
    }

    private static boolean areNumbers(List<String> parts) {
        return parts.size() <= 3 && parts.stream().allMatch(part -> NUMBER.matcher(part).matches());
    }

    private static Optional<String> season(List<List<String>> dates, String season, String circa) {
        boolean fits = season.matches("[1-4]") && dates.size() == 1 && dates.getFirst().size() == 1;
        return fits ? Optional.of(day(dates.getFirst()) + "-" + (FIRST_SEASON - 1 + Integer.parseInt(season)) + circa) : Optional.empty();
    }

    private static String ends(List<List<String>> dates, String circa) {
        return String.join("/", dates.stream().map(parts -> day(parts) + circa).toList());
    }

    private static String circa(Value.Group date) {
        return switch (date.get("circa")) {
            case Value.Nothing() -> "";
            case Value.Flag(var flag) -> flag ? "~" : "";
            case Value value -> Csl.plain(value).filter(text -> text.equals("0") || text.isEmpty()).isPresent() ? "" : "~";
        };
    }

    private static String day(List<String> parts) {
        var padded = new ArrayList<String>();
        for (String part : parts) {
            padded.add("0".repeat(Math.max(0, (padded.isEmpty() ? 4 : 2) - part.length())) + part);
        }
        return String.join("-", padded);
    }
}
