package org.kindred.plugin.citation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vocabulary of CSL-JSON 1.0.2. */
final class CslVariables {

    /** Kinds of works. */
    static final List<String> TYPES = words("""
            article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document
            entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map
            motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog
            regulation report review review-book software song speech standard thesis treaty webpage""");

    /** Variables that hold text. {@code license} is not among them: every content type has that field already. */
    static final Set<String> TEXTS = Set.copyOf(words("""
            abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number
            citation-key citation-label citation-number collection-number collection-title container-title container-title-short
            dimensions division DOI edition event event-place event-title first-reference-note-number genre ISBN ISSN issue
            journalAbbreviation jurisdiction keyword language locator medium note number number-of-pages number-of-volumes
            original-publisher original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher
            publisher-place references reviewed-genre reviewed-title scale section shortTitle source status supplement title title-short
            URL version volume volume-title volume-title-short year-suffix"""));

    /** Variables that hold names of people and organisations. */
    static final Set<String> NAMES = Set.copyOf(words("""
            author chair collection-editor compiler composer container-author contributor curator director editor editorial-director
            executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient
            reviewed-author script-writer series-creator translator"""));

    /** Variables that hold dates. */
    static final Set<String> DATES = Set.of("accessed", "available-date", "event-date", "issued", "original-date", "submitted");

    /** The parts of a name. */
    static final Set<String> NAME_PARTS = Set.of("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal");

    /** What Crossref calls some kinds of works. */
    static final Map<String, String> CROSSREF_TYPES = Map.ofEntries(Map.entry("journal-article", "article-journal"),
            Map.entry("proceedings-article", "paper-conference"), Map.entry("book-chapter", "chapter"),
            Map.entry("book-section", "chapter"), Map.entry("book-part", "chapter"), Map.entry("reference-entry", "entry"),
            Map.entry("posted-content", "article"), Map.entry("preprint", "article"), Map.entry("dissertation", "thesis"),
            Map.entry("monograph", "book"), Map.entry("edited-book", "book"), Map.entry("reference-book", "book"),
            Map.entry("journal", "periodical"), Map.entry("peer-review", "review"), Map.entry("report-component", "report"),
            Map.entry("website", "webpage"), Map.entry("blog-post", "post-weblog"));

    private CslVariables() {
    }

    /** Whether a key of the front matter is a variable. */
    static boolean isVariable(String key) {
        return TEXTS.contains(key) || NAMES.contains(key) || DATES.contains(key) || key.equals("type") || key.equals("id")
                || key.equals("custom");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
