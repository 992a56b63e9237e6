package org.kindred.plugin.nbib;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.imports.ReferenceReader.Read;
import org.kindred.references.CslDate;
import org.kindred.references.CslDraft;
import org.kindred.references.CslName;
import org.kindred.references.Findings;
import org.kindred.references.InvertedName;
import org.kindred.references.WrittenDate;

/** Makes a CSL item of a record of PubMed. */
final class RecordReader {

    private static final Pattern IDENTIFIER = Pattern.compile("(\\S.*?)\\s*\\[(\\w+)]");
    private static final Pattern ISSN = Pattern.compile("(\\d{4}-\\d{3}[\\dXx]).*");
    private static final Pattern SUFFIX = Pattern.compile("(.+?),? (Jr|Sr|2nd|3rd|[4-9]th|II|III|IV)\\.?");
    private static final Pattern SHORT = Pattern.compile("(.+) (\\p{Lu}{1,3})(?: (Jr|Sr|2nd|3rd|[4-9]th))?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Map<String, String> LANGUAGES = Map.ofEntries(Map.entry("eng", "en"), Map.entry("ger", "de"),
            Map.entry("fre", "fr"), Map.entry("spa", "es"), Map.entry("ita", "it"), Map.entry("por", "pt"), Map.entry("dut", "nl"),
            Map.entry("rus", "ru"), Map.entry("jpn", "ja"), Map.entry("chi", "zh"), Map.entry("pol", "pl"), Map.entry("swe", "sv"),
            Map.entry("dan", "da"), Map.entry("nor", "no"), Map.entry("fin", "fi"), Map.entry("cze", "cs"), Map.entry("hun", "hu"),
            Map.entry("tur", "tr"), Map.entry("kor", "ko"), Map.entry("gre", "el"), Map.entry("heb", "he"), Map.entry("ara", "ar"));
    private static final Map<String, String> TYPES = Map.of("Preprint", "article", "Newspaper Article", "article-newspaper",
            "Technical Report", "report", "Dataset", "dataset", "Interview", "interview", "Legislation", "legislation",
            "Academic Dissertation",
            "thesis", "Book", "book", "Lecture", "speech");
    /** Read by themselves, or written again in other words. */
    private static final Set<String> SPENT = Set.of("TI", "BTI", "DP", "DEP", "AU", "FAU", "CN", "ED", "FED", "IS", "LID", "AID", "LA",
            "OT",
            "PT", "SO");

    private final NbibParser.Record record;
    private final Findings findings;
    private final CslDraft draft = new CslDraft(Nbib.CUSTOM);

    RecordReader(NbibParser.Record record, Findings findings) {
        this.record = record;
        this.findings = findings;
    }

    Read read() {
        titles();
        names();
        dates();
        numbers();
        keywords();
        record.fields().forEach(this::field);
        all("PT").forEach(type -> draft.custom("PT", type));
        all("LA").skip(1).forEach(language -> draft.custom("LA", language));
        all("LA").findFirst().ifPresent(language -> draft.text("language", LANGUAGES.getOrDefault(language, language)));
        String key = all("PMID").findFirst().map(CslDraft::clean).orElse("");
        standing(key);
        return new Read(key, record.line(), draft.build(key));
    }

    private Stream<String> all(String tag) {
        return record.fields().stream().filter(field -> field.tag().equals(tag)).map(NbibParser.Field::value)
                .filter(value -> !value.isEmpty());
    }

    /** Whoever takes a work in that PubMed knows to be retracted or doubted has to hear of it, not only to have it under {@code custom}. */
    private void standing(String key) {
        if (all("PT").anyMatch("Retracted Publication"::equals) || all("RIN").findAny().isPresent()) {
            stands("retracted-work", "PubMed says that %s was retracted%s.".formatted(Findings.shown(key), notice("RIN")));
        } else if (all("ECI").findAny().isPresent()) {
            stands("doubted-work", "PubMed has an expression of concern about %s%s.".formatted(Findings.shown(key), notice("ECI")));
        }
    }

    private void stands(String rule, String message) {
        findings.warning(rule, record.line(), message,
                "Write what is known under retraction: in its file, and read the notice before you cite it.");
    }

    private String notice(String tag) {
        return all(tag).findFirst().map(text -> ": " + Findings.shown(text).replaceFirst("\\.$", "")).orElse("");
    }

    private void titles() {
        var title = all("TI").findFirst().map(RecordReader::withoutStop);
        var book = all("BTI").findFirst().map(RecordReader::withoutStop);
        draft.type(type(title, book));
        title.or(() -> book).ifPresentOrElse(text -> draft.text("title", text), () -> findings.warning("missing-title", record.line(),
                "The record has no title.", ""));
        if (title.isPresent() && !title.equals(book)) {
            book.ifPresent(text -> draft.text("container-title", text));
        }
    }

    private String type(Optional<String> title, Optional<String> book) {
        if (book.isPresent()) {
            return title.isEmpty() || title.equals(book) ? "book" : "chapter";
        }
        var special = all("PT").map(TYPES::get).filter(type -> type != null).findFirst();
        boolean inJournal = all("JT").findAny().or(() -> all("TA").findAny()).isPresent();
        return special.orElse(inJournal ? "article-journal" : "document");
    }

    /** PubMed ends every title with a full stop. */
    private static String withoutStop(String title) {
        return title.endsWith(".") && !title.endsWith("..") ? title.substring(0, title.length() - 1) : title;
    }

    /** Full names where there are some: each stands before its short form. */
    private void names() {
        names("author", "FAU", "AU");
        names("editor", "FED", "ED");
    }

    private void names(String variable, String full, String brief) {
        boolean fullBefore = false;
        for (NbibParser.Field field : record.fields()) {
            if (field.tag().equals(full)) {
                InvertedName.read(field.value()).map(RecordReader::suffixed).ifPresent(name -> draft.name(variable, name));
            } else if (field.tag().equals(brief) && !fullBefore) {
                draft.name(variable, brief(field.value()));
            } else if (field.tag().equals("CN") && variable.equals("author")) {
                draft.name(variable, CslName.literal(field.value()));
            }
            fullBefore = field.tag().equals(full);
        }
    }

    private static CslName suffixed(CslName name) {
        Matcher suffix = SUFFIX.matcher(name.given());
        return suffix.matches()
                ? new CslName(name.family(), suffix.group(1), name.dropping(), name.nonDropping(), suffix.group(2), name.literal()) : name;
    }

    private static CslName brief(String text) {
        Matcher name = SHORT.matcher(text);
        return name.matches()
                ? CslName.person(name.group(1), name.group(2)).withSuffix(name.group(3) == null ? "" : name.group(3))
                : CslName.literal(text);
    }

    private void dates() {
        all("DP").findFirst().ifPresent(text -> draft.date("issued", WrittenDate.read(text).orElseGet(() -> CslDate.literal(text))));
        all("DEP").findFirst().map(DAY::matcher).filter(Matcher::matches).flatMap(day -> CslDate.of(Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))).ifPresent(date -> draft.date("available-date", date));
    }

    private void numbers() {
        Stream.concat(all("LID"), all("AID")).distinct().forEach(this::identifier);
        var issns = new LinkedHashSet<String>();
        all("IS").forEach(text -> {
            Matcher issn = ISSN.matcher(text);
            issns.add(issn.matches() ? issn.group(1) : text);
        });
        draft.text("ISSN", String.join(", ", issns));
        if (issns.size() > 1) {
            all("IS").forEach(text -> draft.custom("IS", text)); // which of them is that of the print edition
        }
    }

    private void identifier(String text) {
        Matcher identifier = IDENTIFIER.matcher(text);
        if (!identifier.matches()) {
            draft.custom("AID", text);
        } else if (!identifier.group(2).equals("doi") || !draft.text("DOI", identifier.group(1))) {
            draft.custom(identifier.group(2), identifier.group(1));
        }
    }

    /** Authors' own words, then PubMed's headings without what they are qualified by. */
    private void keywords() {
        var words = new LinkedHashSet<String>();
        Stream.concat(all("OT"), all("MH").map(heading -> heading.replaceFirst("/.*", "")))
                .map(word -> word.replace("*", "").strip()).filter(word -> !word.isEmpty()).forEach(words::add);
        boolean commas = words.stream().anyMatch(word -> word.contains(","));
        draft.text("keyword", String.join(commas ? "; " : ", ", words));
    }

    private void field(NbibParser.Field field) {
        if (SPENT.contains(field.tag()) || field.value().isEmpty()) {
            return;
        }
        boolean isPlace = field.tag().equals("PL") && List.of("book", "chapter").contains(draft.type());
        String variable = isPlace ? "publisher-place" : Nbib.VARIABLES.getOrDefault(field.tag(), "");
        if (variable.equals("abstract") || variable.equals("note")) {
            draft.append(variable, field.value(), "\n");
        } else if (variable.isEmpty() || !draft.text(variable, field.value())) {
            draft.custom(field.tag(), field.value());
        }
    }
}
