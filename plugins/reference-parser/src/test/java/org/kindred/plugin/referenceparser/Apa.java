package org.kindred.plugin.referenceparser;

import java.util.List;
import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References as the American Psychological Association writes them, and many who follow it from afar. */
final class Apa {

    private Apa() {
    }

    static String names(Works works) {
        if (works.often(0.07)) {
            return works.pick("organisation");
        }
        var people = works.people();
        return Layouts.lastFirst(works, people, ", ", ", ", works.either(", & ", ", & ", " & ", ", and ", " and "),
                works.often(0.2) ? 3 : 20);
    }

    private static String year(Works works) {
        return works.often(0.95) ? works.year() + (works.often(0.05) ? works.either("a", "b") : "")
                : works.either("in press", "n.d.", "forthcoming");
    }

    private static void head(Works works, Writer writer, String date) {
        boolean dated = date.matches(".*\\d.*");
        writer.part("author", names(works)).gap(works.either(" ", " ", ". ")).part(dated ? "date" : "note", "(" + date + ")")
                .gap(works.either(". ", ". ", " ", ": ", ", "));
    }

    static void article(Works works, Writer writer) {
        head(works, writer, year(works));
        String title = works.title();
        writer.part("title", title).gap(title.endsWith("?") ? " " : works.either(". ", ". ", ". ", ", "));
        writer.part("journal", works.often(0.85) ? works.journal().title() : Abbreviations.dotted(works.journal().abbreviation()))
                .gap(works.either(", ", ", ", ". ", " "));
        writer.part("volume", works.volume());
        if (works.often(0.7)) {
            writer.gap(works.either("", "", " ") + "(").part("issue", works.issue()).gap(")");
        }
        writer.gap(works.either(", ", ", ", ": ", ":"))
                .part("pages", works.either("", "", "", "pp. ") + works.pages(works.either("-", "–", "–", "--"), works.often(0.1)))
                .gap(works.either(".", ".", ""));
        Layouts.doi(works, writer, 0.5, "https://doi.org/%s", "https://doi.org/%s", "doi:%s", "doi: %s", "http://dx.doi.org/%s",
                "DOI: %s.");
    }

    static void book(Works works, Writer writer) {
        head(works, writer, year(works));
        writer.part("title", works.book());
        if (works.often(0.35)) {
            writer.gap(" ").part("edition", works.either("(2nd ed.)", "(3rd ed.)", "(4th ed.)", "(Rev. ed.)"));
        }
        writer.gap(". ");
        if (works.often(0.5)) {
            writer.part("location", works.place()).gap(": ");
        }
        writer.part("publisher", works.publisher()).gap(".");
        Layouts.doi(works, writer, 0.15, "https://doi.org/%s");
    }

    static void chapter(Works works, Writer writer) {
        head(works, writer, year(works));
        writer.part("title", works.title()).gap(works.either(". ", ". ", ", "));
        writer.part("editor", works.either("In ", "In: ", "in ") + Layouts.firstLast(works.people(), works.either(" & ", ", & ", " and "))
                + works.either(" (Eds.)", " (Ed.)", " (eds.)", " (Hrsg.)", " (Eds)", ", eds.")).gap(works.either(", ", ", ", ". ", " "));
        writer.part("container-title", works.book()).gap(works.either(" ", " ", ", ", ". "));
        String pages = works.either("pp. ", "pp. ", "p. ", "S. ") + works.pages(works.either("-", "–"), false);
        writer.part("pages", works.often(0.85) ? "(" + pages + ")" : pages).gap(". ");
        if (works.often(0.5)) {
            writer.part("location", works.place()).gap(": ");
        }
        writer.part("publisher", works.publisher()).gap(".");
    }

    static void web(Works works, Writer writer) {
        writer.part("author", works.often(0.6) ? works.pick("organisation") : names(works)).gap(". ")
                .part("date", "(" + works.year() + (works.often(0.6) ? ", " + works.month() + " " + works.number(1, 28) : "") + ")")
                .gap(". ").part("title", works.title()).gap(". ");
        if (works.often(0.4)) {
            writer.part("publisher", works.pick("organisation")).gap(". ");
        }
        if (works.often(0.4)) {
            writer.part("note", works.either("Retrieved from",
                    "Retrieved " + works.month() + " " + works.number(1, 28) + ", " + works.year() + ", from")).gap(" ");
        }
        writer.part("url", works.pick("site"));
    }

    static void thesis(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, List.of(works.person()), ", ", ", ", ", ", 6)).gap(" ")
                .part("date", "(" + works.year() + ")").gap(". ")
                .part("title", works.title()).gap(" ");
        if (works.often(0.5)) {
            writer.gap("[").part("genre", works.either("Doctoral dissertation", "Master's thesis", "Unpublished doctoral dissertation"))
                    .gap(", ")
                    .part("publisher", works.pick("university")).gap("].");
        } else {
            writer.part("genre", works.either("(Doctoral dissertation)", "(Unpublished master's thesis)", "(PhD thesis)")).gap(". ")
                    .part("publisher", works.pick("university"))
                    .gap(", ").part("location", works.place()).gap(".");
        }
    }

    static void news(Works works, Writer writer) {
        head(works, writer, works.year() + ", " + works.month() + " " + works.number(1, 28));
        writer.part("title", works.title()).gap(". ").part("journal", works.pick("newspaper"));
        if (works.often(0.4)) {
            writer.gap(", ").part("pages", "p. " + works.either("A", "B", "") + works.number(1, 30));
        }
        writer.gap(".");
        if (works.often(0.6)) {
            writer.gap(" ").gap(works.either("", "Retrieved from ")).part("url", works.pick("site"));
        }
    }
}
