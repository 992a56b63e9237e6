package org.kindred.plugin.bibtex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.citation.CslVocabulary;

/**
 * Which fields hold which of CSL's variables. Where BibTeX and biblatex have no field, the variable's own name in lower case is one:
 * programs keep fields that they do not know.
 */
final class FieldNames {

    private static final String ALL = """
            title-short shorttitle, container-title-short shortjournal, collection-title series, publisher-place address,
            event-title eventtitle, event-place venue, original-title origtitle, original-publisher origpublisher,
            original-publisher-place origlocation, page pages, number-of-pages pagetotal, number-of-volumes volumes,
            chapter-number chapter, keyword keywords, genre type, medium howpublished, status pubstate, call-number lccn,
            container-author bookauthor, event-date eventdate, accessed urldate, original-date origdate,
            issued date, citation-key citationkey, citation-label label, shortTitle short-title""";

    /** Fields that some programs write in another way; read, never written. */
    private static final Map<String, String> ALSO = pairs("""
            journaltitle container-title, location publisher-place, annotation annote, abstractnote abstract, comment annote,
            pmcid PMCID, pmc PMCID, doi DOI, isbn ISBN, issn ISSN, url URL, pmid PMID, keyword keyword, langid language,
            fjournal container-title, shortbooktitle container-title-short, school publisher, institution publisher, organization publisher,
            language language, issue issue, library archive""");

    /** Fields in which braces keep the case of words. */
    private static final Set<String> TITLES = Set.of("title", "title-short", "container-title", "collection-title", "original-title",
            "event-title", "volume-title", "part-title", "reviewed-title");
    /** Those whose case styles change. */
    private static final Set<String> AT_RISK = Set.of("title", "title-short");

    private static final Set<String> JOURNALS = Set.of("article-journal", "article-magazine", "article-newspaper", "periodical", "review",
            "review-book");
    private static final Set<String> BOOKS = Set.of("book", "chapter", "paper-conference", "entry", "entry-dictionary",
            "entry-encyclopedia", "pamphlet", "classic", "collection");

    /** In journals, magazines and newspapers. */
    private static final FieldNames JOURNAL = new FieldNames(
            "container-title journal, issue number, number eid, collection-number series-number");
    /** Books and what is in them. */
    private static final FieldNames BOOK = new FieldNames(
            "container-title booktitle, issue issue, number serial-number, collection-number number");
    /** All else. */
    private static final FieldNames OTHER = new FieldNames(
            "container-title booktitle, issue issue, number number, collection-number series-number");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>(ALSO);

    private FieldNames(String own) {
        CslVocabulary.variables().forEach(variable -> fields.put(variable, variable.toLowerCase(Locale.ROOT)));
        fields.putAll(pairs(ALL));
        fields.putAll(pairs(own));
        fields.forEach((variable, field) -> variables.put(field, variable));
    }

    /** Those of a type of work. */
    static FieldNames of(String cslType) {
        return JOURNALS.contains(cslType) ? JOURNAL : BOOKS.contains(cslType) ? BOOK : OTHER;
    }

    /** Whether a variable is a title. */
    static boolean isTitle(String variable) {
        return TITLES.contains(variable);
    }

    /** Whether styles change upper and lower case in a variable. */
    static boolean isAtRisk(String variable) {
        return AT_RISK.contains(variable);
    }

    /** The field for a variable. */
    String field(String variable) {
        return fields.getOrDefault(variable, variable);
    }

    /** The variable for a field, by its name in lower case. */
    Optional<String> variable(String field) {
        return Optional.ofNullable(variables.get(field));
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new HashMap<String, String>();
        for (String pair : text.strip().split("\\s*,\\s*")) {
            String[] words = pair.split("\\s+");
            pairs.put(words[0], words[1]);
        }
        return Map.copyOf(pairs);
    }
}
