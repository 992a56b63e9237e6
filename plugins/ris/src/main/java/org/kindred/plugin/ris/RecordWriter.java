package org.kindred.plugin.ris;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.references.CslDate;
import org.kindred.references.CslName;
import org.kindred.references.InvertedName;
import org.kindred.references.Unwritten;

/** Writes one record. */
final class RecordWriter {

    private static final Pattern RANGE = Pattern.compile("([^-\\s]+)-([^-\\s]+)");
    private static final Pattern PUBMED = Pattern.compile("(?i).*(pubmed|medline|nlm).*");
    /** In the order in which they are best read. */
    private static final List<String> TEXTS = List.of("title", "container-title-short", "collection-title", "title-short", "volume",
            "issue",
            "publisher", "publisher-place", "edition", "number-of-volumes", "number", "genre", "DOI", "PMCID", "URL", "language",
            "abstract",
            "note", "annote", "call-number", "archive", "source", "archive_location", "citation-label", "reviewed-title");

    private final Unwritten item;
    private final String type;
    private final StringBuilder record = new StringBuilder();

    RecordWriter(Unwritten item) {
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
        String usual = RisTypes.ris(type);
        String ris = item.custom("TY").stream().findFirst().filter(read -> RisTypes.csl(read).orElse("document").equals(type))
                .orElse(usual);
        if (RisTypes.csl(ris).filter(type::equals).isEmpty() && !item.custom("TY").contains(ris)) {
            item.lose("type");
        }
        return ris;
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
            for (CslName name : item.names(variable)) {
                String written = InvertedName.write(name);
                if (!InvertedName.read(written).filter(name::equals).isPresent()) {
                    item.lose(variable);
                }
                line(tag, written);
            }
        }
    }

    private void containers() {
        boolean isPaper = type.equals("paper-conference") && item.has("container-title") && item.has("event-title");
        if (isPaper) {
            item.text("event-title").ifPresent(title -> single("event-title", "T2", title));
        }
        item.text("container-title").ifPresent(title -> single("container-title", isPaper ? "C3" : "T2", title));
    }

    /** A date of which something can be written; words and more are told as lost. */
    private Optional<CslDate> date(String variable) {
        var date = item.date(variable);
        boolean inSeason = date.filter(known -> known.season() > 0 && known.edtf().isEmpty()).isPresent();
        boolean words = date.filter(known -> !known.literal().isEmpty() && (!known.parts().isEmpty() || !variable.equals("issued")))
                .isPresent();
        boolean tooFar = date.flatMap(CslDate::year).filter(year -> year < 1 || year > 9999).isPresent();
        if (inSeason || words || tooFar) {
            item.lose(variable);
        }
        return date.filter(known -> !tooFar && (!known.parts().isEmpty() || variable.equals("issued")))
                .map(known -> known.parts().isEmpty() ? known
                        : new CslDate(known.parts(), inSeason ? 0 : known.season(), known.circa(), ""));
    }

    private void issued(CslDate date) {
        if (date.parts().isEmpty()) {
            single("issued", "PY", date.literal());
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
            item.text("number-of-pages").ifPresent(count -> {
                if (!count.matches("\\d+")) {
                    item.lose("number-of-pages");
                }
                line("SP", count);
            });
        }
    }

    private void page(String page) {
        Matcher range = RANGE.matcher(page);
        if (range.matches() && !range.group(1).equals(range.group(2))) {
            line("SP", range.group(1));
            line("EP", range.group(2));
        } else {
            single("page", "SP", page);
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
                single(variable, tag, text);
            }
        });
    }

    private void serials() {
        item.text("ISSN").ifPresent(issn -> single("ISSN", "SN", issn));
        item.text("ISBN").ifPresent(isbn -> single("ISBN", "SN", isbn));
    }

    /** In another database than PubMed, its number says whose it is. */
    private void accession() {
        boolean elsewhere = item.text("archive").filter(archive -> !PUBMED.matcher(archive).matches()).isPresent();
        item.text("PMID").ifPresent(pmid -> single("PMID", "AN", elsewhere ? "PMID: " + pmid : pmid));
    }

    private void section() {
        String variable = type.equals("chapter") ? "chapter-number" : "section";
        item.text(variable).ifPresent(text -> single(variable, "SE", text));
    }

    private void keywords(String text) {
        for (String word : text.split(text.contains(";") ? ";" : ",")) {
            if (!word.isBlank()) {
                line("KW", word.strip());
            }
        }
    }

    private void custom(String name) {
        if (name.equals("TY")) {
            return;
        }
        if (!name.matches("[A-Z][A-Z0-9]") || Set.of("ER", "ID").contains(name)) {
            return; // it is left, and told as lost
        }
        item.custom(name).forEach(value -> single("custom." + Ris.CUSTOM + "." + name, name, value));
    }

    /** A value has one line. */
    private void single(String variable, String tag, String text) {
        if (text.indexOf('\n') >= 0) {
            item.lose(variable);
        }
        line(tag, text);
    }

    private void line(String tag, String text) {
        record.append(tag).append("  - ").append(text.replaceAll("\\s*\\n\\s*", " ").strip()).append('\n');
    }
}
