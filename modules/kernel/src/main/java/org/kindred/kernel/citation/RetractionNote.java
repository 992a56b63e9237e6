package org.kindred.kernel.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * What became of a work, as the note of a reference says it in formats that have no field for that: {@code Retracted: 2010-02-02,
 * https://doi.org/10.1000/notice}, at the note's beginning, and what else the note says on the lines below.
 *
 * @param retraction what became of it
 * @param rest       what else the note says, or {@code ""}
 */
public record RetractionNote(Retraction retraction, String rest) {

    private static final String NOTE = "note";
    private static final Map<String, RetractionStatus> WORDS = Map.of("Retracted", RetractionStatus.RETRACTED, "Corrected",
            RetractionStatus.CORRECTED, "Expression of concern", RetractionStatus.EXPRESSION_OF_CONCERN);
    private static final Pattern NOTED = Pattern.compile("(Retracted|Corrected|Expression of concern)"
            + "(?:: (?<date>\\d{4}-\\d{2}-\\d{2})(?:, (?<both>https?://\\S+))?|: (?<notice>https?://\\S+)|\\.)(?:\\s+|$)");

    /** A CSL-JSON item whose note says so, where something is known against the work; otherwise the item as it is. */
    public static Value.Group written(Value.Group item, Retraction retraction) {
        return retraction.isWorrying()
                ? item.with(NOTE, Value.of(line(retraction) + item.text(NOTE).map(note -> "\n" + note).orElse("")))
                : item;
    }

    private static String line(Retraction retraction) {
        String word = WORDS.entrySet().stream().filter(entry -> entry.getValue() == retraction.status()).map(Map.Entry::getKey).findFirst()
                .orElseThrow();
        String told = Stream
                .of(retraction.date().map(LocalDate::toString), retraction.notice().filter(notice -> notice.matches("https?://\\S+")))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
        return told.isEmpty() ? word + "." : word + ": " + told;
    }

    /** What the note of a CSL-JSON item says so; empty where it says nothing of the kind. */
    public static Optional<RetractionNote> of(Value.Group item) {
        String note = item.text(NOTE).orElse("");
        Matcher noted = NOTED.matcher(note);
        if (!noted.lookingAt()) {
            return Optional.empty();
        }
        var status = Optional.ofNullable(WORDS.get(noted.group(1))).orElseThrow();
        var notice = Optional.ofNullable(noted.group("both")).or(() -> Optional.ofNullable(noted.group("notice")));
        return Optional.of(new RetractionNote(new Retraction(status, Optional.ofNullable(noted.group("date")).flatMap(RetractionNote::day),
                notice, Optional.empty(), Optional.empty(),
                Optional.empty()), note.substring(noted.end()).strip()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The item with no more than the rest in its note. */
    public Value.Group taken(Value.Group item) {
        return rest.isEmpty() ? item.without(NOTE) : item.with(NOTE, Value.of(rest));
    }

    /** What its file says under {@code retraction}: as much as the note holds. */
    public Value.Group fields() {
        var fields = Value.group().put("status", retraction.status().word());
        retraction.date().ifPresent(date -> fields.put("date", date.toString()));
        retraction.notice().ifPresent(notice -> fields.put("notice", notice));
        return fields.build();
    }
}
