package org.kindred.plugin.ris;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the format's types stand for which types of works. */
final class RisTypes {

    private static final Map<String, String> CSL = pairs("""
            ABST article-journal, ADVS motion_picture, AGGR dataset, ANCIENT classic, ART graphic, BILL bill, BLOG post-weblog, BOOK book,
            CASE legal_case, CHAP chapter, CHART figure, CLSWK classic, COMP software, CONF paper-conference, CPAPER paper-conference,
            CTLG book, DATA dataset, DBASE dataset, DICT entry-dictionary, EBOOK book, ECHAP chapter, EDBOOK book, EJOUR article-journal,
            ELEC webpage, ENCYC entry-encyclopedia, EQUA document, FIGURE figure, GEN document, GOVDOC report, GRANT document,
            GRNT document, HEAR hearing, ICOMM personal_communication, INPR article-journal, INTV interview, JFULL periodical,
            JOUR article-journal, LEGAL regulation, MANSCPT manuscript, MAP map, MGZN article-magazine, MPCT motion_picture,
            MULTI document, MUSIC musical_score, NEWS article-newspaper, PAMP pamphlet, PAT patent, PCOMM personal_communication,
            POD broadcast, PRESS article-newspaper, RPRT report, SER collection, SLIDE speech, SOUND song, STAND standard, STD standard,
            STAT legislation, THES thesis, UNBILL bill, UNPB manuscript, UNPD manuscript, VIDEO motion_picture, WEB webpage""");

    private static final Map<String, String> RIS = pairs("""
            article UNPB, article-journal JOUR, article-magazine MGZN, article-newspaper NEWS, bill BILL, book BOOK, broadcast POD,
            chapter CHAP, classic CLSWK, collection SER, dataset DATA, document GEN, entry ENCYC, entry-dictionary DICT,
            entry-encyclopedia ENCYC, event GEN, figure FIGURE, graphic ART, hearing HEAR, interview INTV, legal_case CASE,
            legislation STAT, manuscript UNPB, map MAP, motion_picture MPCT, musical_score MUSIC, pamphlet PAMP, paper-conference CONF,
            patent PAT, performance GEN, periodical JFULL, personal_communication PCOMM, post ELEC, post-weblog BLOG, regulation LEGAL,
            report RPRT, review JOUR, review-book JOUR, software COMP, song SOUND, speech SLIDE, standard STAND, thesis THES, treaty LEGAL,
            webpage ELEC""");

    private static final Set<String> IN_JOURNALS = Set.of("article-journal", "article-magazine", "article-newspaper", "periodical",
            "review",
            "review-book");
    private static final Set<String> WHOLE = Set.of("book", "thesis", "report", "pamphlet", "classic", "manuscript", "map");

    private RisTypes() {
    }

    static Optional<String> csl(String ris) {
        return Optional.ofNullable(CSL.get(ris));
    }

    static String ris(String csl) {
        return RIS.getOrDefault(csl, "GEN");
    }

    static boolean isInJournal(String csl) {
        return IN_JOURNALS.contains(csl);
    }

    /** Whether a number of pages is that of the whole work. */
    static boolean isWhole(String csl) {
        return WHOLE.contains(csl);
    }

    private static Map<String, String> pairs(String text) {
        return Stream.of(text.strip().split("\\s*,\\s*")).map(pair -> pair.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words[1]));
    }
}
