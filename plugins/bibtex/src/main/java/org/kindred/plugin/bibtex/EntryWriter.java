package org.kindred.plugin.bibtex;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.references.CslDate;
import org.kindred.references.CslName;
import org.kindred.references.Unwritten;

/** Writes one entry. */
final class EntryWriter {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** What a reader looks for first. */
    private static final List<String> FIRST = List.of("title", "title-short", "container-title", "container-title-short", "volume", "issue",
            "number", "page", "publisher", "publisher-place", "edition", "DOI", "PMID", "PMCID", "ISBN", "ISSN", "URL");
    private static final Pattern DASH = Pattern.compile("(?<=\\w)-(?=\\w)");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_.:+-]*");

    private final Unwritten item;
    private final FieldNames fields;
    private final StringBuilder entry = new StringBuilder();
    private final Set<String> written = new HashSet<>();

    EntryWriter(Unwritten item) {
        this.item = item;
        this.fields = FieldNames.of(item.type());
    }

    String write(String key) {
        String entryType = entryType();
        entry.append('@').append(entryType).append('{').append(key).append(",\n");
        if (EntryTypes.csl(entryType, "").filter(item.type()::equals).isEmpty() && !isUnknown(entryType)) {
            field(Bibtex.SUBTYPE, subtype());
        }
        CslVocabulary.NAMES.stream().filter(item::has).forEach(this::names);
        Stream.concat(FIRST.stream(), Stream.concat(CslVocabulary.TEXTS.stream(), CslVocabulary.NUMBERS.stream()))
                .filter(item::has).forEach(variable -> text(variable, entryType));
        CslVocabulary.DATES.stream().filter(item::has).forEach(this::date);
        item.customNames().forEach(this::custom);
        return entry.append("}\n").toString();
    }

    /** The one that was read, where it still fits; else the usual one. */
    private String entryType() {
        var read = item.custom(Bibtex.ENTRY_TYPE).stream().findFirst().map(type -> type.toLowerCase(Locale.ROOT));
        return read.filter(type -> FIELD.matcher(type).matches()
                && (EntryTypes.csl(type, "").filter(item.type()::equals).isPresent() || isUnknown(type)))
                .orElseGet(() -> EntryTypes.entry(item.type()));
    }

    private boolean isUnknown(String entryType) {
        return EntryTypes.csl(entryType, "").isEmpty() && item.type().equals("document");
    }

    private String subtype() {
        return switch (item.type()) {
            case "article-magazine" -> "magazine";
            case "article-newspaper" -> "newspaper";
            default -> item.type();
        };
    }

    private void names(String variable) {
        List<CslName> names = item.names(variable);
        names.stream().filter(name -> !name.dropping().isEmpty()).findFirst()
                .ifPresent(name -> item.lose(variable + ".dropping-particle"));
        names.stream().filter(name -> name.family().isEmpty() && name.literal().isEmpty()).findFirst()
                .ifPresent(name -> item.lose(variable + ".given"));
        boolean others = item.custom(Bibtex.OTHERS).contains(variable);
        String written = String.join(" and ", Stream.concat(names.stream().map(NameWriter::write),
                others ? Stream.of("others") : Stream.of()).toList());
        field(fields.field(variable), written);
    }

    private void text(String variable, String entryType) {
        item.text(variable).ifPresent(text -> field(name(variable, entryType), value(variable, text)));
    }

    private String name(String variable, String entryType) {
        String usual = variable.equals("publisher") ? publisher(entryType) : fields.field(variable);
        return item.customNames().contains(usual) ? variable.toLowerCase(Locale.ROOT) : usual;
    }

    private static String publisher(String entryType) {
        return switch (entryType) {
            case "thesis", "phdthesis", "mastersthesis" -> "school";
            case "techreport", "report" -> "institution";
            case "manual", "online" -> "organization";
            default -> "publisher";
        };
    }

    private static String value(String variable, String text) {
        return switch (variable) {
            case "DOI", "URL" -> verbatim(text);
            case "page" -> DASH.matcher(LatexWriter.write(text)).replaceAll("--");
            default -> FieldNames.isTitle(variable) ? LatexWriter.title(text, FieldNames.isAtRisk(variable)) : LatexWriter.write(text);
        };
    }

    /** Addresses are not LaTeX; only what would end the value is written in another way. */
    private static String verbatim(String text) {
        return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    /** Year and month for BibTeX; the whole date for biblatex, where it says more. */
    private void date(String variable) {
        Optional<CslDate> found = item.date(variable);
        if (found.isEmpty()) {
            return;
        }
        var date = found.get();
        if (!date.literal().isEmpty() && !date.parts().isEmpty()) {
            item.lose(variable + ".literal");
            date = new CslDate(date.parts(), date.season(), date.circa(), "");
        }
        if (date.season() > 0 && date.edtf().isEmpty()) {
            item.lose(variable + ".season");
            date = date.inSeason(0);
        }
        String written = date.edtf().orElseGet(LatexWriter.write(date.literal())::toString);
        if (written.isEmpty()) {
            item.lose(variable);
        } else if (variable.equals("issued")) {
            issued(date, written);
        } else {
            field(fields.field(variable), written);
        }
    }

    private void issued(CslDate date, String written) {
        date.year().ifPresentOrElse(year -> field("year", String.valueOf(year)), () -> field("year", written));
        date.month().ifPresent(month -> line("month", MONTHS.get(month - 1)));
        boolean more = date.day().isPresent() || date.season() > 0 || date.circa() || date.parts().size() > 1;
        if (more) {
            field("date", written);
        }
    }

    private void custom(String name) {
        if (name.equals(Bibtex.ENTRY_TYPE) || name.equals(Bibtex.OTHERS)) {
            return;
        }
        if (!FIELD.matcher(name).matches() || !written.add(name)) {
            item.lose("custom." + Bibtex.CUSTOM + "." + name);
            return;
        }
        var values = item.custom(name);
        if (values.size() == 1) {
            field(name, LatexWriter.write(values.getFirst()));
        } else if (values.size() > 1) {
            item.lose("custom." + Bibtex.CUSTOM + "." + name);
        }
    }

    private void field(String name, String value) {
        line(name, "{" + value + "}");
    }

    private void line(String name, String value) {
        written.add(name);
        entry.append("  ").append(name).append(" = ").append(value).append(",\n");
    }
}
