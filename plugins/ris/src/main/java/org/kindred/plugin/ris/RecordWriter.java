package org.kindred.plugin.ris;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.references.CslDate;
import org.kindred.references.CslView;
import org.kindred.references.InvertedName;

/** Writes one record. */
final class RecordWriter {

    private static final Pattern RANGE = Pattern.compile("([^-\\s]+)-([^-\\s]+)");
    private static final Pattern PUBMED = Pattern.compile("(?i).*(pubmed|medline|nlm).*");
    private static final int LAST_YEAR = 9999;
    /** In the order in which they are best read. */
    private static final List<String> TEXTS = List.of("title", "container-title-short", "collection-title", "title-short", "volume",
            "issue",
            "publisher", "publisher-place", "edition", "number-of-volumes", "number", "genre", "DOI", "PMCID", "URL", "language",
            "abstract",
            "note", "annote", "call-number", "archive", "source", "archive_location", "citation-label", "reviewed-title");

    private final CslView item;
    private final String type;
    private final StringBuilder record = new StringBuilder();

    RecordWriter(CslView item) {
        this.item = item;
        this.type = item.type();
    }

    String write() {
        line("TY", ris());
        line("ID", item.id());
        names();
        containers();
        date("issued").ifPresent(this::issued);
        pages();
        TEXTS.stream().filter(item::has).forEach(this::text);
        serials();
        accession();
        section();
        item.text("keyword").ifPresent(this::keywords);
        date("accessed").ifPresent(date -> line("Y2", RisDates.write(date)));
        item.customNames().forEach(this::custom);
        return record.append("ER  - \n\n").toString();
    }

    private String ris() {
        return item.custom("TY").stream().findFirst().filter(read -> RisTypes.csl(read).orElse("document").equals(type))
                .orElseGet(() -> RisTypes.ris(type));
    }

    private void names() {
        boolean isBook = type.equals("book");
        names("author", "AU");
        names("editor", "ED");
        names("collection-editor", isBook ? "A2" : "A3");
        names("translator", "A4");
        if (type.equals("personal_communication")) {
            names("recipient", "A2");
        }
    }

    private void names(String variable, String tag) {
        if (item.has(variable)) {
            item.names(variable).forEach(name -> line(tag, InvertedName.write(name)));
        }
    }

    private void containers() {
        boolean isPaper = type.equals("paper-conference") && item.has("container-title") && item.has("event-title");
        if (isPaper) {
            item.text("event-title").ifPresent(title -> line("T2", title));
        }
        item.text("container-title").ifPresent(title -> line(isPaper ? "C3" : "T2", title));
    }

    /** A date of which something can be written: of words only what was issued then. */
    private Optional<CslDate> date(String variable) {
        return item.date(variable).filter(date -> date.parts().isEmpty() ? variable.equals("issued")
                : date.year().filter(year -> year > 0 && year <= LAST_YEAR).isPresent())
                .map(date -> date.parts().isEmpty() ? date : fitting(new CslDate(date.parts(), date.season(), date.circa(), "")));
    }

    private static CslDate fitting(CslDate date) {
        return date.edtf().isEmpty() ? date.inSeason(0) : date;
    }

    private void issued(CslDate date) {
        if (date.parts().isEmpty()) {
            line("PY", date.literal());
            return;
        }
        line("PY", date.year().map("%04d"::formatted).orElse(""));
        String whole = RisDates.write(date);
        if (!whole.endsWith("///")) {
            line("DA", whole);
        }
    }

    private void pages() {
        var page = item.text("page");
        page.ifPresent(this::page);
        if (page.isEmpty() && RisTypes.isWhole(type)) {
            item.text("number-of-pages").ifPresent(count -> line("SP", count));
        }
    }

    private void page(String page) {
        Matcher range = RANGE.matcher(page);
        if (range.matches() && !range.group(1).equals(range.group(2))) {
            line("SP", range.group(1));
            line("EP", range.group(2));
        } else {
            line("SP", page);
            if (RisTypes.isWhole(type) && page.matches("\\d+")) {
                line("EP", page);
            }
        }
    }

    private void text(String variable) {
        String tag = Ris.TAGS.getOrDefault(variable, "");
        item.text(variable).ifPresent(text -> {
            if (Ris.PARAGRAPHS.contains(variable)) {
                text.lines().filter(line -> !line.isBlank()).forEach(line -> line(tag, line));
            } else {
                line(tag, text);
            }
        });
    }

    private void serials() {
        item.text("ISSN").ifPresent(issn -> line("SN", issn));
        item.text("ISBN").ifPresent(isbn -> line("SN", isbn));
    }

    /** In another database than PubMed, its number says whose it is. */
    private void accession() {
        boolean elsewhere = item.text("archive").filter(archive -> !PUBMED.matcher(archive).matches()).isPresent();
        item.text("PMID").ifPresent(pmid -> line("AN", elsewhere ? "PMID: " + pmid : pmid));
    }

    private void section() {
        String variable = type.equals("chapter") ? "chapter-number" : "section";
        item.text(variable).ifPresent(text -> line("SE", text));
    }

    private void keywords(String text) {
        for (String word : text.split(text.contains(";") ? ";" : ",")) {
            if (!word.isBlank()) {
                line("KW", word.strip());
            }
        }
    }

    private void custom(String name) {
        if (name.matches("[A-Z][A-Z0-9]") && !Set.of("TY", "ER", "ID").contains(name)) {
            item.custom(name).forEach(value -> line(name, value));
        }
    }

    /** A value has one line. */
    private void line(String tag, String text) {
        record.append(tag).append("  - ").append((text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\\n\\s*", " ")).strip())
                .append('\n');
    }
}
