package org.kindred.plugin.endnote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.imports.ReferenceReader.Read;
import org.kindred.plugin.endnote.RecordXml.Element;
import org.kindred.references.CslDate;
import org.kindred.references.CslDraft;
import org.kindred.references.Findings;
import org.kindred.references.InvertedName;
import org.kindred.references.Markup;
import org.kindred.references.SerialNumbers;
import org.kindred.references.WrittenDate;

/** Makes a CSL item of a record. */
final class RecordReader {

    private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dXx]\\b.*", Pattern.DOTALL);
    private static final Pattern DOI = Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:?\\s*)?(10\\.\\d{4,9}/\\S+)");
    private static final Pattern PMCID = Pattern.compile("PMC\\d{1,9}");
    private static final Pattern PMID = Pattern.compile("\\d{1,9}");
    private static final Pattern PUBMED = Pattern.compile("(?i).*(pubmed|medline|nlm).*");
    private static final Set<String> IN_JOURNALS = Set.of("article-journal", "article-magazine", "article-newspaper");
    private static final Set<String> SPENT = Set.of("ref-type", "ref-type@name", "dates/year", "dates/pub-dates/date", "rec-number",
            "keywords/keyword", "database", "database@name", "database@path", "source-app", "source-app@name", "source-app@version",
            "foreign-keys/key", "foreign-keys/key@app", "foreign-keys/key@db-id", "foreign-keys/key@timestamp");
    /** Whose texts may be set in styles. */
    private static final Set<String> STYLED = Set.of("title", "title-short", "container-title", "collection-title", "original-title",
            "abstract", "note", "annote", "reviewed-title");

    private final int line;
    private final RecordXml xml;
    private final Findings findings;
    private final CslDraft draft = new CslDraft(Endnote.CUSTOM);

    RecordReader(int line, RecordXml xml, Findings findings) {
        this.line = line;
        this.xml = xml;
        this.findings = findings;
    }

    Read read() {
        type();
        issued();
        keywords();
        xml.elements().stream().filter(element -> element.path().startsWith("periodical/")).forEach(this::element);
        xml.elements().stream().filter(element -> !element.path().startsWith("periodical/")).forEach(this::element);
        String key = xml.all("label").findFirst().or(() -> xml.all("rec-number").findFirst()).map(Markup::plain).orElse("");
        return new Read(CslDraft.clean(key), line, draft.build(key));
    }

    private void type() {
        String name = xml.all("ref-type@name").findFirst()
                .map(text -> text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-"))
                .or(() -> xml.all("ref-type").findFirst().map(number -> Endnote.NUMBERS.getOrDefault(number, number))).orElse("generic");
        var csl = Optional.ofNullable(Endnote.TYPES.get(name))
                .or(() -> xml.all("ref-type").findFirst().map(Endnote.NUMBERS::get).map(Endnote.TYPES::get));
        draft.type(csl.orElse("document"));
        if (csl.isEmpty()) {
            findings.warning("unknown-type", line, "“%s” is no type of reference that is known; it is taken for a document."
                    .formatted(Findings.shown(name)), "");
        }
        draft.custom("ref-type", name);
    }

    private void issued() {
        String year = xml.all("dates/year").findFirst().map(Markup::plain).orElse("").strip();
        String day = xml.all("dates/pub-dates/date").findFirst().map(Markup::plain).orElse("").strip();
        var whole = date(day).filter(date -> year.isEmpty() || date.year().map(String::valueOf).filter(year::equals).isPresent())
                .or(() -> date(day + " " + year));
        var date = whole.or(() -> date(year)).orElseGet(() -> CslDate.literal(year.isEmpty() ? day : year));
        draft.date("issued", date);
        if (whole.isEmpty() && !day.isEmpty() && !year.isEmpty()) {
            draft.custom("pub-date", day);
        }
    }

    private static Optional<CslDate> date(String text) {
        return CslDate.edtf(text).or(() -> WrittenDate.read(text));
    }

    private void keywords() {
        var words = xml.all("keywords/keyword").flatMap(text -> Stream.of(Markup.plain(text).split("\\n"))).map(CslDraft::clean)
                .filter(word -> !word.isEmpty()).distinct().toList();
        boolean commas = words.stream().anyMatch(word -> word.contains(","));
        draft.text("keyword", String.join(commas ? "; " : ", ", words));
    }

    private void element(Element element) {
        String text = Markup.plain(element.text());
        if (SPENT.contains(element.path())) {
            return;
        }
        switch (element.path()) {
            case "contributors/authors/author" -> name("author", text);
            case "contributors/secondary-authors/author" -> name(draft.type().equals("book") ? "collection-editor" : "editor", text);
            case "contributors/tertiary-authors/author" -> name(draft.type().equals("book") ? "editor" : "collection-editor", text);
            case "contributors/subsidiary-authors/author" -> name("translator", text);
            case "contributors/translated-authors/author" -> name("original-author", text);
            case "titles/secondary-title" -> set(draft.type().equals("book") ? "collection-title" : "container-title", element);
            case "titles/alt-title" -> set("container-title-short", element);
            case "pages" -> set(draft.type().equals("book") && text.matches("\\d+") ? "number-of-pages" : "page", element);
            case "number", "issue" -> set(isInJournal() ? "issue" : "number", element);
            case "isbn" -> set(ISSN.matcher(text).matches() || isInJournal() ? "ISSN" : "ISBN", element);
            case "accession-num" -> accession(element, text);
            case "custom2" -> set(PMCID.matcher(text).matches() ? "PMCID" : "", element);
            case "access-date" -> draft.date("accessed", date(text).orElseGet(() -> CslDate.literal(text)));
            default -> set(element.path().endsWith("/url") ? "URL" : Endnote.VARIABLES.getOrDefault(element.path(), ""), element);
        }
    }

    private boolean isInJournal() {
        return IN_JOURNALS.contains(draft.type());
    }

    private void name(String variable, String text) {
        InvertedName.read(text).ifPresent(name -> draft.name(variable, name));
    }

    private void accession(Element element, String text) {
        boolean isPubMed = xml.all("remote-database-name").findFirst().map(name -> PUBMED.matcher(name).matches()).orElse(true);
        set(PMID.matcher(text).matches() && isPubMed ? "PMID" : PMCID.matcher(text).matches() ? "PMCID" : "", element);
    }

    private void set(String variable, Element element) {
        String text = STYLED.contains(variable) ? merged(element.text()) : Markup.plain(element.text());
        Matcher doi = DOI.matcher(text);
        String value = variable.equals("DOI") && doi.matches() ? doi.group(1) : text;
        boolean isList = List.of("ISSN", "ISBN").contains(variable);
        if (draft.text("container-title-short").filter(CslDraft.clean(text)::equals).isPresent()) {
            return; // the journal once more, as EndNote has it
        }
        if (variable.isEmpty() || !draft.text(variable, isList ? SerialNumbers.bare(text.replaceAll("\\s*\\n\\s*", ", ")) : value)) {
            draft.custom(element.path(), Markup.plain(element.text()));
        }
    }

    /** EndNote parts a stretch of one style into several. */
    private static String merged(String text) {
        String merged = text;
        for (String tag : List.of("i", "b", "sup", "sub")) {
            merged = merged.replace("</" + tag + "><" + tag + ">", "");
        }
        return merged;
    }
}
