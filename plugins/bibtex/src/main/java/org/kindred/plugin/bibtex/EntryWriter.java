package org.kindred.plugin.bibtex;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.references.CslDate;
import org.kindred.references.CslName;
import org.kindred.references.CslView;

/** Writes one entry. */
final class EntryWriter {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** What a reader looks for first. */
    private static final List<String> FIRST = List.of("title", "title-short", "container-title", "container-title-short", "volume", "issue",
            "number", "page", "publisher", "publisher-place", "edition", "DOI", "PMID", "PMCID", "ISBN", "ISSN", "URL");
    private static final Pattern DASH = Pattern.compile("(?<=\\w)-(?=\\w)");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_.:+-]*");

    private final CslView item;
    private final FieldNames fields;
    private final StringBuilder entry = new StringBuilder();
    private final Set<String> written = new HashSet<>();

    EntryWriter(CslView item) {
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
        item.date(variable).ifPresent(date -> {
            var plain = date.parts().isEmpty() ? date : new CslDate(date.parts(), date.season(), date.circa(), "");
            var fitting = plain.edtf().isEmpty() ? plain.inSeason(0) : plain;
            String written = fitting.edtf().orElseGet(() -> LatexWriter.write(date.literal()));
            if (variable.equals("issued") && !written.isEmpty()) {
                issued(fitting, written);
            } else if (!written.isEmpty()) {
                field(fields.field(variable), written);
            }
        });
    }

    private void issued(CslDate date, String written) {
        field("year", date.year().map(String::valueOf).orElse(written));
        date.month().ifPresent(month -> line("month", MONTHS.get(month - 1)));
        boolean fourDigits = date.year().filter(year -> year >= 1000).isPresent();
        boolean more = !fourDigits || date.day().isPresent() || date.season() > 0 || date.circa() || date.parts().size() > 1;
        if (more && date.year().isPresent()) {
            field("date", written);
        }
    }

    private void custom(String name) {
        var values = item.custom(name);
        boolean own = name.equals(Bibtex.ENTRY_TYPE) || name.equals(Bibtex.OTHERS);
        if (!own && values.size() == 1 && FIELD.matcher(name).matches() && !written.contains(name)) {
            field(name, LatexWriter.write(values.getFirst()));
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
