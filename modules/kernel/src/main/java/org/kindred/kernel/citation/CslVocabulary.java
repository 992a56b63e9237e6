package org.kindred.kernel.citation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of CSL-JSON 1.0.2: which types of works there are, and which variables an item may have. */
public final class CslVocabulary {

    /** Types of works. */
    public static final Set<String> TYPES = words("""
            article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document
            entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map
            motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog
            regulation report review review-book software song speech standard thesis treaty webpage""");

    /** Variables that hold a text or a number. */
    public static final Set<String> NUMBERS = words("""
            chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages
            number-of-volumes page page-first part printing section supplement version volume""");

    /** Variables that hold a text and may not be a number. */
    public static final Set<String> TEXTS = words("""
            abstract annote archive archive_collection archive_location archive-place authority call-number citation-key citation-label
            collection-title container-title container-title-short dimensions division DOI event event-place event-title genre ISBN ISSN
            journalAbbreviation jurisdiction keyword language license medium note original-publisher original-publisher-place
            original-title part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale shortTitle
            source status title title-short URL volume-title volume-title-short year-suffix""");

    /** Variables that hold a list of names. */
    public static final Set<String> NAMES = words("""
            author chair collection-editor compiler composer container-author contributor curator director editor editorial-director
            executive-producer guest host illustrator interviewer narrator organizer original-author performer producer
            recipient reviewed-author script-writer series-creator translator""");

    /** Variables that hold a date. */
    public static final Set<String> DATES = words("accessed available-date event-date issued original-date submitted");

    /** The parts of a name that are texts. */
    public static final Set<String> NAME_PARTS = words("family given dropping-particle non-dropping-particle suffix literal");

    /** The parts of a name that are a text, a number or a flag. */
    public static final Set<String> NAME_OPTIONS = words("comma-suffix static-ordering parse-names");

    /** Where everything stands that has no variable. */
    public static final String CUSTOM = "custom";

    private static final Map<String, String> OF_CROSSREF = Map.ofEntries(Map.entry("journal-article", "article-journal"),
            Map.entry("proceedings-article", "paper-conference"), Map.entry("proceedings", "book"), Map.entry("book-chapter", "chapter"),
            Map.entry("book-section", "chapter"), Map.entry("book-part", "chapter"), Map.entry("book-track", "chapter"),
            Map.entry("book-set", "book"), Map.entry("book-series", "book"), Map.entry("monograph", "book"),
            Map.entry("edited-book", "book"), Map.entry("reference-book", "book"), Map.entry("reference-entry", "entry"),
            Map.entry("posted-content", "article"), Map.entry("preprint", "article"), Map.entry("dissertation", "thesis"),
            Map.entry("journal", "periodical"), Map.entry("journal-issue", "periodical"), Map.entry("journal-volume", "periodical"),
            Map.entry("peer-review", "review"), Map.entry("report-component", "report"), Map.entry("report-series", "report"),
            Map.entry("proceedings-series", "book"), Map.entry("standard-series", "standard"), Map.entry("database", "dataset"),
            Map.entry("component", "document"), Map.entry("grant", "document"), Map.entry("other", "document"),
            Map.entry("website", "webpage"), Map.entry("blog-post", "post-weblog"));

    private CslVocabulary() {
    }

    /** Whether an item may have a member of that name, {@code id}, {@code type}, {@code categories} and {@code custom} included. */
    public static boolean isMember(String name) {
        return isText(name) || NAMES.contains(name) || DATES.contains(name)
                || Set.of("id", "type", "categories", CUSTOM).contains(name);
    }

    /** Whether a variable holds a text, or a text or a number. */
    public static boolean isText(String variable) {
        return TEXTS.contains(variable) || NUMBERS.contains(variable);
    }

    /** CSL's type for one of Crossref's that CSL does not know: {@code article-journal} for {@code journal-article}. */
    public static Optional<String> typeOfCrossref(String type) {
        return Optional.ofNullable(OF_CROSSREF.get(type));
    }

    private static Set<String> words(String text) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(List.of(text.strip().split("\\s+"))));
    }

    /** Every variable: texts, numbers, names and dates. */
    public static Stream<String> variables() {
        return Stream.of(TEXTS, NUMBERS, NAMES, DATES).flatMap(Set::stream);
    }
}
