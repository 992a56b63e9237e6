package org.kindred.plugin.retractions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.value.PartialDate;
import org.kindred.kernel.value.Value;

/** What one work of Crossref's says of updates, to itself or to others. */
record Update(Value.Group work, Notices notices) {

    private static final Map<String, RetractionStatus> TYPES = Map.ofEntries(Map.entry("retraction", RetractionStatus.RETRACTED),
            Map.entry("partial-retraction", RetractionStatus.RETRACTED), Map.entry("withdrawal", RetractionStatus.RETRACTED),
            Map.entry("removal", RetractionStatus.RETRACTED), Map.entry("expression-of-concern", RetractionStatus.EXPRESSION_OF_CONCERN),
            Map.entry("concern", RetractionStatus.EXPRESSION_OF_CONCERN), Map.entry("correction", RetractionStatus.CORRECTED),
            Map.entry("corrigendum", RetractionStatus.CORRECTED), Map.entry("erratum", RetractionStatus.CORRECTED));

    void tell() {
        String own = work.text("DOI").orElse("");
        groups("updated-by").forEach(update -> tell(own, update.text("DOI").orElse(""), update));
        groups("update-to").forEach(update -> tell(update.text("DOI").orElse(""), own, update));
    }

    private Stream<Value.Group> groups(String member) {
        return work.get(member).each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast);
    }

    /** Updates of other types, such as a new version, say nothing against a work. */
    private void tell(String about, String notice, Value.Group update) {
        String type = update.text("type").orElse("").toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
        var id = Works.doi(about);
        if (id.isEmpty()) {
            notices.leftOut(1, "“%s”, of which %s tells, is no DOI; it is left out.".formatted(about, work.text("DOI").orElse("")), "");
        } else if (type.equals("reinstatement")) {
            notices.add(id.get(), Event.reinstatement(date(update), Addresses.ofDoi(notice), Crossref.NAME));
        } else {
            Optional.ofNullable(TYPES.get(type)).ifPresent(status -> notices.add(id.get(), Event.of(told(status, type, notice, update))));
        }
    }

    private static Retraction told(RetractionStatus status, String type, String notice, Value.Group update) {
        var source = update.text("source").filter(by -> !by.equals("publisher")).map(by -> Crossref.NAME + " (" + by + ")");
        var reason = Optional.of(type)
                .filter(word -> !word.equals(status.word()) && !word.equals("retraction") && !word.equals("correction"))
                .map(word -> update.text("label").orElse(word.replace('-', ' ')));
        return new Retraction(status, date(update), Addresses.ofDoi(notice), reason, Optional.of(source.orElse(Crossref.NAME)),
                Optional.empty());
    }

    /** A day; a month or a year alone is none. */
    private static Optional<LocalDate> date(Value.Group update) {
        if (!(update.get("updated") instanceof Value.Group updated)) {
            return Optional.empty();
        }
        return PartialDate.ofCsl(updated).filter(date -> date.first().equals(date.last())).map(PartialDate::first)
                .or(() -> updated.text("date-time").flatMap(Update::day));
    }

    private static Optional<LocalDate> day(String moment) {
        try {
            return Optional.of(LocalDate.parse(moment.substring(0, Math.min(moment.length(), 10))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
