package org.kindred.plugin.ris;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.imports.ReferenceReader.Read;
import org.kindred.plugin.ris.Record.Field;
import org.kindred.references.CslDate;
import org.kindred.references.CslDraft;
import org.kindred.references.Findings;
import org.kindred.references.InvertedName;
import org.kindred.references.SerialNumbers;

/** Makes a CSL item of a record. */
final class RecordReader {

    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]\\b.*", Pattern.DOTALL);
    private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?\\d(?:[- ]?\\d){8}[- ]?[\\dXx]\\b.*", Pattern.DOTALL);
    private static final Pattern REPORT = Pattern.compile("\\p{L}[\\p{L} ./-]*\\d[\\p{L}\\d ./-]{0,7}");
    private static final Pattern DOI = Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:?\\s*)?(10\\.\\d{4,9}/\\S+)");
    private static final Pattern PMCID = Pattern.compile("PMC\\d{1,9}");
    private static final Pattern PMID = Pattern.compile("(?i)(?:PMID:?\\s*)?(\\d{1,9})");
    private static final Pattern PUBMED = Pattern.compile("(?i).*(pubmed|medline|nlm).*");
    private static final Map<String, String> VARIABLES = variables();
    private static final Set<String> SPENT = Set.of("TY", "ID", "PY", "Y1", "DA", "SP", "EP", "T2", "BT", "JF", "JO", "C3", "KW");

    private final Record record;
    private final Findings findings;
    private final CslDraft draft = new CslDraft(Ris.CUSTOM);

    RecordReader(Record record, Findings findings) {
        this.record = record;
        this.findings = findings;
    }

    private static Map<String, String> variables() {
        var variables = new HashMap<>(Ris.ALSO);
        Ris.TAGS.forEach((variable, tag) -> variables.put(tag, variable));
        return Map.copyOf(variables);
    }

    Read read() {
        type();
        containers();
        issued();
        pages();
        keywords();
        record.fields().forEach(this::field);
        String key = first("ID").orElse("");
        return new Read(CslDraft.clean(key), record.line(), draft.build(key));
    }

    private Stream<String> all(String tag) {
        return record.fields().stream().filter(field -> field.tag().equals(tag)).map(Field::value).filter(value -> !value.isEmpty());
    }

    private Optional<String> first(String... tags) {
        return Stream.of(tags).flatMap(this::all).findFirst();
    }

    private void type() {
        String ris = first("TY").orElse("GEN");
        var csl = RisTypes.csl(ris);
        draft.type(csl.orElse("document"));
        if (!RisTypes.ris(draft.type()).equals(ris)) {
            draft.custom("TY", ris);
        }
        if (csl.isEmpty()) {
            findings.warning("unknown-type", record.line(), "TY “%s” is no type of the format; it is taken for a document."
                    .formatted(Findings.shown(ris)), "");
        }
    }

    /** What the work is in. A paper's T2 is the name of the conference where C3 names the proceedings. */
    private void containers() {
        boolean isBook = Set.of("book", "thesis", "report").contains(draft.type());
        if (isBook && first("TI", "T1", "CT").isEmpty()) {
            first("BT").ifPresent(title -> draft.text("title", title));
        }
        if (draft.type().equals("paper-conference") && first("C3").isPresent()) {
            first("C3").ifPresent(title -> draft.text("container-title", title));
            first("T2").ifPresent(title -> draft.text("event-title", title));
        }
        Stream.of("JF", "T2", "BT", "JO", "C3").forEach(tag -> all(tag).forEach(title -> container(tag, title)));
    }

    private void container(String tag, String title) {
        boolean used = Stream.of("container-title", "title", "event-title", "container-title-short").map(draft::text)
                .anyMatch(known -> known.filter(CslDraft.clean(title)::equals).isPresent());
        if (used || !tag.equals("C3") && draft.text("container-title", title)) {
            return;
        }
        if (!tag.equals("JO") || !draft.text("container-title-short", title)) {
            draft.custom(tag, title);
        }
    }

    /** The date that says most; others are kept if they say something else. */
    private void issued() {
        List<String> written = Stream.of("DA", "PY", "Y1").flatMap(this::all).toList();
        var best = written.stream().map(RisDates::read)
                .max((one, other) -> Integer.compare(detail(one), detail(other)));
        best.ifPresent(date -> draft.date("issued", date));
        for (Field field : record.fields()) {
            boolean isDate = Set.of("DA", "PY", "Y1").contains(field.tag()) && !field.value().isEmpty();
            if (isDate && (RisDates.isMore(field.value()) || !agrees(RisDates.read(field.value()), best))) {
                draft.custom(field.tag(), field.value());
            }
        }
    }

    private static int detail(CslDate date) {
        return date.parts().isEmpty() ? 0
                : 1 + date.parts().stream().mapToInt(List::size).sum() + (date.season() > 0 ? 1 : 0) + (date.circa() ? 1 : 0);
    }

    private static boolean agrees(CslDate date, Optional<CslDate> best) {
        return best.isPresent() && (date.equals(best.get()) || date.year().isPresent() && date.year().equals(best.get().year())
                && (date.month().isEmpty() || date.month().equals(best.get().month()))
                && (date.day().isEmpty() || date.day().equals(best.get().day())));
    }

    private void pages() {
        String start = first("SP").orElse("");
        String end = first("EP").orElse("");
        boolean isCount = end.isEmpty() && RisTypes.isWhole(draft.type()) && start.matches("\\d+");
        if (isCount) {
            draft.text("number-of-pages", start);
        } else {
            boolean range = !end.isEmpty() && !end.equals(start);
            draft.text("page", range ? start.isEmpty() ? end : start + "-" + end : start);
        }
    }

    /** A semicolon parts keywords that have commas of their own. */
    private void keywords() {
        var words = all("KW").map(CslDraft::clean).filter(word -> !word.isEmpty()).toList();
        boolean commas = words.stream().anyMatch(word -> word.contains(", ") || word.contains(";"));
        String joined = String.join(commas ? "; " : ", ", words);
        draft.text("keyword", commas && words.size() == 1 ? joined + ";" : joined);
    }

    private void field(Field field) {
        String value = field.value();
        if (SPENT.contains(field.tag()) || value.isEmpty()) {
            return;
        }
        switch (field.tag()) {
            case "AU", "A1" -> name("author", value);
            case "ED" -> name("editor", value);
            case "A2" -> name(draft.type().equals("book") ? "collection-editor" : secondary(), value);
            case "A3" -> name(draft.type().equals("book") ? "editor" : "collection-editor", value);
            case "A4" -> name("translator", value);
            case "Y2" -> draft.date("accessed", RisDates.read(value));
            case "SN" -> serial(value);
            case "SE" -> text(draft.type().equals("chapter") ? "chapter-number" : "section", field);
            case "M3" -> text(DOI.matcher(value).matches() && !draft.has("DOI") && first("DO").isEmpty() ? "DOI" : "genre", field);
            case "C7" -> text(RisTypes.isInJournal(draft.type()) && first("M1").isEmpty() ? "number" : "", field);
            case "AN" -> accession(field);
            case "C2" -> text(PMCID.matcher(value).matches() ? "PMCID" : "", field);
            default -> text(VARIABLES.getOrDefault(field.tag(), ""), field);
        }
    }

    private String secondary() {
        return draft.type().equals("personal_communication") ? "recipient" : "editor";
    }

    private void name(String variable, String value) {
        InvertedName.read(value).ifPresent(name -> draft.name(variable, name));
    }

    /** The number of a report is no serial number, though some write it in the same place. */
    private void serial(String value) {
        if (REPORT.matcher(value).matches() && !RisTypes.isInJournal(draft.type()) && draft.text("number", value)) {
            return;
        }
        boolean isIssn = ISSN.matcher(value).matches() || !ISBN.matcher(value).matches() && RisTypes.isInJournal(draft.type());
        draft.append(isIssn ? "ISSN" : "ISBN", SerialNumbers.bare(value), ", ");
    }

    /** In PubMed, the number there. */
    private void accession(Field field) {
        var pmid = PMID.matcher(field.value());
        boolean named = field.value().startsWith("PMID");
        boolean isPubMed = named || first("DB").map(database -> PUBMED.matcher(database).matches()).orElse(true);
        if (pmid.matches() && isPubMed) {
            draft.text("PMID", pmid.group(1));
        } else {
            text(PMCID.matcher(field.value()).matches() ? "PMCID" : "", field);
        }
    }

    private void text(String variable, Field field) {
        if (Ris.PARAGRAPHS.contains(variable)) {
            draft.append(variable, field.value(), "\n");
            return;
        }
        var doi = DOI.matcher(field.value());
        String value = variable.equals("DOI") && doi.matches() ? doi.group(1) : field.value();
        if (variable.isEmpty() || !draft.text(variable, value)) {
            draft.custom(field.tag(), field.value());
        }
        if (!Ris.KNOWN.contains(field.tag())) {
            findings.info("unknown-tag", field.line(), "%s is no tag of the format; it is kept under custom.".formatted(field.tag()));
        }
    }

    /** Reads all of a file. */
    static List<Read> all(List<Record> records, Findings findings) {
        var read = new ArrayList<Read>(records.size());
        records.forEach(record -> read.add(new RecordReader(record, findings).read()));
        return read;
    }
}
