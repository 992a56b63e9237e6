package org.kindred.plugin.endnote;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.ReferenceMedia;

/** The format's own words. */
final class Endnote {

    static final ReferenceMedia MEDIA = new ReferenceMedia("EndNote XML", "xml", "application/x-endnote-xml",
            List.of("application/xml", "text/xml"));

    /** The group under {@code custom} for elements that have no variable. */
    static final String CUSTOM = "endnote";

    /** The variables that elements stand for, where that does not depend on the type. */
    static final Map<String, String> VARIABLES = pairs(
            """
                    titles/title title, titles/short-title title-short, titles/translated-title original-title, titles/tertiary-title collection-title,
                    periodical/full-title container-title, periodical/abbr-1 container-title-short, volume volume, num-vols number-of-volumes,
                    edition edition, section section, pub-location publisher-place, publisher publisher, call-num call-number, label citation-label,
                    abstract abstract, notes note, research-notes annote, work-type genre, reviewed-item reviewed-title, language language,
                    remote-database-name archive, remote-database-provider source, electronic-resource-num DOI""");

    /** CSL's types, by the names of EndNote's. */
    static final Map<String, String> TYPES = pairs(
            """
                    aggregated-database dataset, ancient-text classic, artwork graphic, audiovisual-material motion_picture, bill bill,
                    blog post-weblog, book book, book-section chapter, case legal_case, catalog book, chart-or-table figure, classical-work classic,
                    computer-program software, conference-paper paper-conference, conference-proceedings paper-conference, dataset dataset,
                    dictionary entry-dictionary, discussion-forum post, edited-book book, electronic-article article-journal, electronic-book book,
                    electronic-book-section chapter, encyclopedia entry-encyclopedia, equation document, figure figure,
                    film-or-broadcast motion_picture, generic document, government-document report, grant document, hearing hearing,
                    interview interview, journal-article article-journal, legal-rule-or-regulation regulation, magazine-article article-magazine,
                    manuscript manuscript, map map, multimedia-application software, music musical_score, newspaper-article article-newspaper,
                    online-database dataset, online-multimedia motion_picture, pamphlet pamphlet, patent patent,
                    personal-communication personal_communication, podcast broadcast, press-release article-newspaper, report report, serial collection,
                    social-media post, standard standard, statute legislation, television-episode broadcast, thesis thesis,
                    unpublished-work manuscript, web-page webpage""");

    /** Names of EndNote's types, by the numbers under which files know them. */
    static final Map<String, String> NUMBERS = pairs("""
            0 journal-article, 1 book, 2 artwork, 3 audiovisual-material, 4 bill, 5 book-section, 6 book, 7 case, 8 catalog,
            9 computer-program, 10 conference-proceedings, 12 web-page, 13 generic, 14 hearing, 17 journal-article, 19 magazine-article,
            20 map, 21 film-or-broadcast, 23 newspaper-article, 25 patent, 26 personal-communication, 27 report, 28 edited-book, 31 statute,
            32 thesis, 34 unpublished-work, 36 manuscript, 37 figure, 38 chart-or-table, 39 equation, 43 electronic-article,
            44 electronic-book, 45 online-database, 46 government-document, 47 conference-paper, 48 online-multimedia, 49 classical-work,
            50 legal-rule-or-regulation, 51 ancient-text, 52 dictionary, 53 encyclopedia, 54 grant, 55 aggregated-database, 56 blog,
            57 serial, 58 standard, 59 dataset, 60 electronic-book-section""");

    private Endnote() {
    }

    private static Map<String, String> pairs(String text) {
        return Stream.of(text.strip().split("\\s*,\\s*")).map(pair -> pair.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));
    }
}
