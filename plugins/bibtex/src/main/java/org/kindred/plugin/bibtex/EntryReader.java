package org.kindred.plugin.bibtex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.imports.ReferenceReader.Read;
import org.kindred.plugin.bibtex.RawEntry.Field;
import org.kindred.references.CslDraft;
import org.kindred.references.Findings;

/** Makes a CSL item of an entry. */
final class EntryReader {

    private static final Set<String> DATE_FIELDS = Set.of("date", "year", "month", "day");
    private static final Set<String> SPENT = Set.of("crossref", "xdata", Bibtex.SUBTYPE);
    private static final Map<String, String> GENRES = Map.of("phdthesis", "PhD thesis", "mastersthesis", "Master's thesis", "mathesis",
            "Master's thesis", "candthesis", "Candidate thesis", "techreport", "Technical report", "resreport", "Research report");
    private static final Pattern ADDRESS = Pattern.compile("(?:\\\\(?:url|href)\\s*\\{)?\\s*(https?://[^\\s{}]+).*", Pattern.DOTALL);

    private final RawEntry entry;
    private final Findings findings;
    private final CslDraft draft = new CslDraft(Bibtex.CUSTOM);
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> unknownCommands = new HashSet<>();

    EntryReader(RawEntry entry, Findings findings) {
        this.entry = entry;
        this.findings = findings;
        entry.fields().forEach(this::add);
    }

    private void add(Field field) {
        var before = fields.putIfAbsent(field.name(), field);
        if (before != null && !before.value().equals(field.value())) {
            findings.warning("repeated-field", field.line(), "%s: %s is given again; the first one is taken."
                    .formatted(Findings.shown(entry.key()), field.name()), "");
        }
    }

    Read read() {
        type();
        var names = FieldNames.of(draft.type());
        var ordered = new ArrayList<Field>();
        fields.values().stream().filter(field -> isUsual(names, field.name())).forEach(ordered::add);
        fields.values().stream().filter(field -> !isUsual(names, field.name())).forEach(ordered::add);
        issued();
        eprint();
        ordered.forEach(field -> field(field, names));
        genre();
        if (!unknownCommands.isEmpty()) {
            findings.info("unknown-command", entry.line(), "%s: LaTeX commands that are not known are kept as they are written: %s."
                    .formatted(Findings.shown(entry.key()), String.join(", ", unknownCommands.stream().sorted().limit(10).toList())));
        }
        return new Read(CslDraft.clean(entry.key()), entry.line(), draft.build(entry.key()));
    }

    private static boolean isUsual(FieldNames names, String field) {
        return names.variable(field).filter(variable -> names.field(variable).equals(field)).isPresent();
    }

    private String value(String name) {
        return Optional.ofNullable(fields.get(name)).map(Field::value).orElse("");
    }

    private void type() {
        String subtype = Latex.text(value(Bibtex.SUBTYPE)).toLowerCase(Locale.ROOT);
        var known = EntryTypes.csl(entry.type(), subtype);
        String csl = known.orElse("document");
        boolean isWeb = csl.equals("document") && entry.type().equals("misc") && subtype.isEmpty()
                && (fields.containsKey("url") || ADDRESS.matcher(value("howpublished")).matches());
        draft.type(isWeb ? "webpage" : csl);
        var bare = EntryTypes.csl(entry.type(), "");
        if (!EntryTypes.entry(draft.type()).equals(entry.type()) && bare.orElse("document").equals(draft.type())) {
            draft.custom(Bibtex.ENTRY_TYPE, entry.type());
        }
        if (!subtype.isEmpty() && known.equals(bare)) {
            draft.custom(Bibtex.SUBTYPE, Latex.text(value(Bibtex.SUBTYPE)));
        }
        if (known.isEmpty()) {
            findings.info("unknown-type", entry.line(), "%s: @%s is no type of entry that is known; it is taken for a document."
                    .formatted(Findings.shown(entry.key()), Findings.shown(entry.type())));
        }
    }

    /** What BibTeX says by the type of the entry alone. */
    private void genre() {
        Optional.ofNullable(GENRES.get(entry.type())).filter(genre -> draft.type().equals("thesis") && !draft.has("genre"))
                .ifPresent(genre -> draft.text("genre", genre));
    }

    private void issued() {
        if (!value("date").isBlank()) {
            var date = DateReader.date(value("date"));
            var byYear = value("year").isBlank() ? date : DateReader.date(value("year"), value("month"), value("day"));
            draft.date("issued", date.parts().isEmpty() ? byYear : date);
        } else if (!value("year").isBlank()) {
            draft.date("issued", DateReader.date(value("year"), value("month"), value("day")));
        } else if (!value("month").isBlank()) {
            draft.custom("month", Latex.text(value("month")));
        }
    }

    /** A number in PubMed; other archives have no variable. */
    private void eprint() {
        String kind = Latex.text(value("eprinttype") + value("archiveprefix")).toLowerCase(Locale.ROOT);
        String number = Latex.text(value("eprint"));
        boolean isPubMed = kind.equals("pubmed") || kind.equals("pmid");
        if ((isPubMed || kind.equals("pmc") || kind.equals("pmcid")) && !number.isEmpty()) {
            draft.text(isPubMed ? "PMID" : "PMCID", number);
            List.of("eprint", "eprinttype", "archiveprefix").forEach(fields::remove);
        }
    }

    private void field(Field field, FieldNames names) {
        if (DATE_FIELDS.contains(field.name()) || SPENT.contains(field.name()) || !fields.containsKey(field.name())) {
            return;
        }
        String variable = names.variable(field.name()).orElse("");
        if (variable.isEmpty()) {
            draft.custom(field.name(), decoded(field.value(), false));
        } else if (CslVocabulary.NAMES.contains(variable)) {
            names(field, variable);
        } else if (CslVocabulary.DATES.contains(variable)) {
            draft.date(variable, DateReader.date(field.value()));
        } else if (!draft.text(variable, text(variable, field.value()))) {
            draft.custom(field.name(), decoded(field.value(), false));
        }
    }

    private String text(String variable, String latex) {
        return switch (variable) {
            case "DOI" -> verbatim(latex).replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "");
            case "URL" -> verbatim(latex);
            case "PMCID" -> decoded(latex, false).replaceFirst("^(?=\\d)", "PMC");
            case "page" -> decoded(latex.replaceAll("-{2,3}", "-"), false);
            case "medium" -> medium(latex);
            case "language" -> Languages.tag(decoded(latex, false));
            case "genre" -> {
                String genre = decoded(latex, false);
                yield GENRES.getOrDefault(genre, genre);
            }
            default -> decoded(latex, FieldNames.isTitle(variable));
        };
    }

    /** How something was published is often but its address. */
    private String medium(String latex) {
        var address = ADDRESS.matcher(latex.strip());
        if (address.matches() && !fields.containsKey("url")) {
            draft.text("URL", verbatim(address.group(1)));
            return "";
        }
        return decoded(latex, false);
    }

    /** Addresses are not LaTeX, but some programs write them as if they were. */
    private static String verbatim(String latex) {
        return latex.replaceFirst("^\\s*\\\\url\\s*", "").replaceAll("\\\\textunderscore\\s?", "_").replace("\\textasciitilde", "~")
                .replaceAll("\\\\(?=[_&%#$~^{}])", "").replaceAll("[{}\\s]", "");
    }

    private void names(Field field, String variable) {
        var read = NameReader.read(field.value());
        read.names().forEach(name -> draft.name(variable, name));
        if (read.others()) {
            draft.custom(Bibtex.OTHERS, variable);
        }
        read.organisations().forEach(name -> findings.info("taken-for-organisation", field.line(),
                "%s: “%s” is taken for an organisation; braces around it would say so.".formatted(Findings.shown(entry.key()),
                        Findings.shown(name))));
    }

    private String decoded(String latex, boolean title) {
        var decoded = Latex.read(latex, title);
        unknownCommands.addAll(decoded.unknown());
        return decoded.text();
    }
}
