package org.kindred.plugin.referenceparser;

import java.util.List;
import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References to theses, to talks, and to books by their editors, in several styles. */
final class Academic {

    private Academic() {
    }

    /** {@code Fowler DE. Title. Dissertation. Boston University; 2014.} */
    static void thesis(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, List.of(works.person()), works.either(" ", ", "), ", ", ", ", 6));
        boolean dated = works.often(0.4);
        if (dated) {
            writer.gap(works.either(" ", ", ")).part("date", works.either("(%d)", "%d").formatted(works.year()));
        }
        writer.gap(writer.endsIn('.') ? " " : ". ").part("title", works.title()).gap(works.either(". ", ". ", " ", ", "));
        writer.part("genre", works.pick("thesis")).gap(works.either(". ", ". ", ", ", "; "));
        if (works.often(0.25)) {
            writer.part("location", works.place()).gap(": ");
        }
        writer.part("publisher", works.pick("university"));
        if (works.often(0.2)) {
            writer.gap(", ").part("location", works.place());
        }
        writer.gap(dated ? "." : works.either("; ", ", ")).part("date", dated ? "" : works.year() + "").gap(dated ? "" : ".");
        Online.availableFrom(works, writer, 0.2);
    }

    /** {@code Hollander, M. M. (2017). Title (Publication No. 1) [Doctoral dissertation, University]. ProQuest …} */
    static void apaThesis(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, List.of(works.person()), ", ", ", ", ", ", 6)).gap(" ")
                .part("date", "(" + works.year() + ")").gap(". ")
                .part("title", works.title());
        if (works.often(0.5)) {
            writer.gap(" (").part("note", works.either("Publication No. ", "Order No. ", "UMI No. ") + works.number(1000000, 29999999))
                    .gap(")");
        }
        writer.gap(" [").part("genre", works.either("Doctoral dissertation", "Master's thesis", "PhD thesis")).gap(", ")
                .part("publisher", works.pick("university")).gap("]. ");
        writer.part("note",
                works.either("ProQuest Dissertations and Theses Global", "ProQuest Dissertations Publishing", "PQDT Open", "EThOS"))
                .gap(".");
    }

    /** {@code Wallace DR. Title. Presented at: Meeting; March 15, 2017; Sevilla, Spain.} */
    static void talk(Works works, Writer writer) {
        boolean apa = works.often(0.4);
        writer.part("author", apa ? Apa.names(works) : Vancouver.names(works)).gap(apa ? " " : ". ");
        String days = works.number(1, 14) + works.either("–", "-") + works.number(15, 28);
        if (apa) {
            writer.part("date", "(" + works.year() + ", " + works.month() + " " + days + ")").gap(". ").part("title", works.title())
                    .gap(" [")
                    .part("genre",
                            works.either("Conference presentation", "Paper presentation", "Poster presentation", "Conference session"))
                    .gap("]. ")
                    .part("container-title", works.pick("meeting")).gap(", ").part("location", works.place()).gap(".");
        } else {
            writer.part("title", works.title()).gap(works.either(". ", ". ", " [abstract]. "))
                    .part("container-title",
                            works.either("Presented at: ", "Paper presented at: ", "Poster presented at: ", "In: ") + works.pick("meeting"))
                    .gap(works.either("; ", ", "))
                    .part("date", works.either("%2$s %3$s, %1$d", "%1$d %2$s %3$s").formatted(works.year(), works.month(), days))
                    .gap(works.either("; ", ", ")).part("location", works.place()).gap(".");
        }
    }

    /** Books without authors, by their editors: {@code Smith, J. (Ed.). (2010). Title.} */
    static void edited(Works works, Writer writer) {
        var people = works.people();
        boolean one = people.size() == 1;
        boolean apa = works.often(0.6);
        String names = apa ? Layouts.lastFirst(works, people, ", ", ", ", works.either(", & ", " & ", " and "), 20)
                : Layouts.lastFirst(works, people, " ", ", ", ", ", 6);
        String mark = one ? works.either(" (Ed.)", " (ed.)", ", ed.", ", editor", " (Hrsg.)", " (ed)")
                : works.either(" (Eds.)", " (eds.)", ", eds.", ", editors", " (Hrsg.)", " (eds)");
        writer.part("editor", (works.often(0.15) ? works.pick("organisation") : names) + mark).gap(writer.endsIn('.') ? " " : ". ");
        boolean dated = works.often(0.6);
        if (dated) {
            writer.part("date", works.either("(%d)", "(%d)", "%d").formatted(works.year())).gap(works.either(". ", ". ", " ", ": "));
        }
        writer.part("title", works.book());
        edition(works, writer);
        writer.gap(". ");
        made(works, writer, dated);
    }

    /** In four languages. */
    static void edition(Works works, Writer writer) {
        if (works.often(0.35)) {
            boolean bracket = works.often(0.3);
            writer.gap(bracket ? " " : works.either(". ", ", "));
            String edition = works.pick("edition");
            writer.part("edition", bracket ? "(" + edition + ")" : edition);
        }
    }

    private static void made(Works works, Writer writer, boolean dated) {
        if (works.often(0.3)) {
            writer.part("publisher", works.publisher()).gap(", ").part("location", works.place());
        } else {
            if (works.often(0.7)) {
                writer.part("location", works.place()).gap(works.either(": ", ": ", " : "));
            }
            writer.part("publisher", works.publisher());
        }
        writer.gap(dated ? "." : works.either("; ", ", ", " ")).part("date", dated ? "" : "" + works.year()).gap(dated ? "" : ".");
    }

    /** {@code Smith J (2010) Title, 2nd edn. Springer, Berlin}, and with commas alone. */
    static void book(Works works, Writer writer) {
        boolean commas = works.often(0.4);
        writer.part("author",
                works.often(0.85)
                        ? commas ? Layouts.firstLast(works.people(), works.either(" and ", ", "))
                                : Layouts.lastFirst(works, works.people(), works.either(" ", ", "), ", ", ", ", 6)
                        : Guidance.organisation(works));
        boolean dated = !commas && works.often(0.5);
        if (dated) {
            writer.gap(" ").part("date", "(" + works.year() + ")").gap(works.either(" ", ": ", ". "));
        } else {
            writer.gap(commas ? ", " : works.either(". ", ": "));
        }
        writer.part("title", works.book());
        edition(works, writer);
        writer.gap(commas ? ", " : ". ");
        made(works, writer, dated);
    }
}
