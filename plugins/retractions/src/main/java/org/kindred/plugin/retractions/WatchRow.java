package org.kindred.plugin.retractions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.citation.WorkIdentifier;

/**
 * One row of Retraction Watch's file.
 *
 * @param line   where it begins
 * @param wide   whether it has as many fields as the header
 * @param fields by the names of their columns
 */
record WatchRow(int line, boolean wide, Map<String, String> fields) {

    static final String NATURE = "RetractionNature";
    static final String DOI = "OriginalPaperDOI";
    static final String PUBMED = "OriginalPaperPubMedID";

    private static final String REINSTATEMENT = "reinstatement";
    private static final Map<String, RetractionStatus> NATURES = Map.of("retraction", RetractionStatus.RETRACTED, "expression of concern",
            RetractionStatus.EXPRESSION_OF_CONCERN, "correction", RetractionStatus.CORRECTED);
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
    private static final Pattern TIME = Pattern.compile("[ T].*");
    private static final Pattern BETWEEN = Pattern.compile("[;+]+");

    static WatchRow of(List<String> columns, CsvRows.Row row) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), row.fields().size()); i++) {
            fields.put(columns.get(i), row.fields().get(i).strip());
        }
        return new WatchRow(row.line(), row.fields().size() == columns.size(), fields);
    }

    /** Tells what it says; false where it names no work. */
    boolean tell(Notices notices) {
        if (!wide) {
            notices.leftOut(line, "This row has more or fewer fields than the header; it is left out.", "");
            return true;
        }
        String nature = text(NATURE).toLowerCase(Locale.ROOT);
        if (!nature.equals(REINSTATEMENT) && !NATURES.containsKey(nature)) {
            notices.leftOut(line, "%s: “%s” is nothing that is known here; the row is left out.".formatted(NATURE, text(NATURE)),
                    "Known are Retraction, Expression of concern, Correction and Reinstatement.");
            return true;
        }
        var works = works();
        var date = date(notices);
        var event = nature.equals(REINSTATEMENT) ? Event.reinstatement(date, notice(), RetractionWatch.NAME) : Event.of(told(nature, date));
        works.forEach(work -> notices.add(work, event));
        return !works.isEmpty();
    }

    private List<WorkIdentifier> works() {
        return Stream.of(Works.doi(text(DOI)), Works.pmid(text(PUBMED))).flatMap(Optional::stream).toList();
    }

    private Retraction told(String nature, Optional<LocalDate> date) {
        return new Retraction(NATURES.getOrDefault(nature, RetractionStatus.RETRACTED), date, notice(), reason(),
                Optional.of(RetractionWatch.NAME), Optional.empty());
    }

    private Optional<String> notice() {
        return Addresses.ofDoi(text("RetractionDOI")).or(() -> Addresses.ofPubMed(text("RetractionPubMedID")));
    }

    /** {@code +Concerns/Issues About Data;+Fake Peer Review;} */
    private Optional<String> reason() {
        String reasons = BETWEEN.splitAsStream(text("Reason")).map(String::strip).filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining("; "));
        return Optional.of(reasons).filter(any -> !any.isEmpty());
    }

    private Optional<LocalDate> date(Notices notices) {
        String day = TIME.matcher(text("RetractionDate")).replaceFirst("");
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(day.contains("/") ? LocalDate.parse(day, AMERICAN) : LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            notices.leftOut(line, "RetractionDate: “%s” is no date; the row counts without it.".formatted(day), "");
            return Optional.empty();
        }
    }

    private String text(String column) {
        return fields.getOrDefault(column, "");
    }
}
