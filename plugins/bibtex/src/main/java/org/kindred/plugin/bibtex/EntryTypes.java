package org.kindred.plugin.bibtex;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.citation.CslVocabulary;

/** Which types of entries stand for which types of works. */
final class EntryTypes {

    /** Of BibTeX and biblatex, by their names in lower case. */
    private static final Map<String, String> CSL = pairs("""
            article article-journal, suppperiodical article-journal, book book, mvbook book, booklet pamphlet, collection book,
            mvcollection book, inbook chapter, bookinbook chapter, suppbook chapter, incollection chapter, suppcollection chapter,
            inproceedings paper-conference, conference paper-conference, proceedings book, mvproceedings book, manual report,
            mastersthesis thesis, phdthesis thesis, thesis thesis, techreport report, report report, unpublished manuscript, misc document,
            online webpage, electronic webpage, www webpage, patent patent, dataset dataset, software software, standard standard,
            reference book, mvreference book, inreference entry, periodical periodical, artwork graphic, image graphic, audio song,
            music song, movie motion_picture, video motion_picture, performance performance, review review, letter personal_communication,
            jurisdiction legal_case, legislation legislation, legal legislation, commentary book""");

    /** The type of entry that every program knows, for each type of work that has one. */
    private static final Map<String, String> ENTRY = pairs("""
            article-journal article, article-magazine article, article-newspaper article, book book, pamphlet booklet, chapter incollection,
            entry inreference, entry-dictionary inreference, entry-encyclopedia inreference, paper-conference inproceedings, thesis thesis,
            report techreport, manuscript unpublished, webpage online, post online, post-weblog online, patent patent, dataset dataset,
            software software, standard standard, periodical periodical, graphic artwork, song audio, motion_picture movie,
            performance performance, review review, review-book review, personal_communication letter, legal_case jurisdiction,
            legislation legislation, article misc""");

    private EntryTypes() {
    }

    /** CSL's type for an entry. */
    static Optional<String> csl(String entryType, String subtype) {
        if (CslVocabulary.TYPES.contains(subtype)) {
            return Optional.of(subtype);
        }
        boolean isArticle = entryType.equals("article") && (subtype.equals("magazine") || subtype.equals("newspaper"));
        return isArticle ? Optional.of("article-" + subtype) : Optional.ofNullable(CSL.get(entryType));
    }

    /** The type of entry for CSL's type. */
    static String entry(String csl) {
        return ENTRY.getOrDefault(csl, "misc");
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
