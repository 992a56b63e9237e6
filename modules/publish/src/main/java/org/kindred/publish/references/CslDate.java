package org.kindred.publish.references;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.Edtf;
import org.kindred.kernel.value.Value;

/** A CSL date as EDTF text, which is how people write dates in content files. */
final class CslDate {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}");

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
        boolean isSeason = season.map(word -> word.matches("[1-4]")).orElse(true);
        return !isSeason ? Optional.empty()
                : new Edtf(dates.stream().map(parts -> parts.stream().map(Integer::parseInt).toList()).toList(),
                        season.map(Integer::parseInt).orElse(0), isAbout(date.get("circa"))).text();
    }

    private static boolean areNumbers(List<String> parts) {
        return parts.size() <= 3 && parts.stream().allMatch(part -> NUMBER.matcher(part).matches());
    }

    private static boolean isAbout(Value circa) {
        return switch (circa) {
            case Value.Nothing() -> false;
            case Value.Flag(var flag) -> flag;
            default -> Csl.plain(circa).filter(text -> text.equals("0") || text.isEmpty()).isEmpty();
        };
    }
}
