package org.kindred.plugin.referenceparser;

import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References as journals of the sciences and of other languages print them. */
final class Journal {

    private Journal() {
    }

    static void ieee(Works works, Writer writer) {
        writer.part("author", Layouts.firstLast(works.people(), works.either(", and ", " and "))).gap(", ");
        quoted(works, writer);
        writer.part("journal", works.often(0.7) ? Abbreviations.dotted(works.journal().abbreviation()) : works.journal().title()).gap(", ")
                .part("volume", "vol. " + works.volume());
        if (works.often(0.8)) {
            writer.gap(", ").part("issue", "no. " + works.issue());
        }
        writer.gap(", ").part("pages", "pp. " + works.pages(works.either("-", "–"), false)).gap(", ")
                .part("date", (works.often(0.6) ? works.shortMonth() + ". " : "") + works.year()).gap(works.either(".", ","));
        Layouts.doi(works, writer, 0.4, "doi: %s.", "doi:%s", "DOI: %s");
    }

    private static void quoted(Works works, Writer writer) {
        String quotes = works.either("“”", "\"\"");
        writer.gap(quotes.substring(0, 1)).part("title", works.title()).gap("," + quotes.charAt(1) + " ");
    }

    static void ieeePaper(Works works, Writer writer) {
        writer.part("author", Layouts.firstLast(works.people(), works.either(", and ", " and "))).gap(", ");
        quoted(works, writer);
        writer.part("container-title", works.either("in ", "In ", "presented at the ") + works.pick("conference")).gap(", ");
        if (works.often(0.6)) {
            writer.part("location", works.place()).gap(", ");
        }
        writer.part("date", String.valueOf(works.year())).gap(", ").part("pages", "pp. " + works.pages(works.either("-", "–"), false))
                .gap(".");
    }

    static void nature(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, works.people(), ", ", ", ", " & ", works.often(0.5) ? 3 : 20)).gap(" ")
                .part("title", works.title()).gap(". ")
                .part("journal", works.often(0.8) ? Abbreviations.dotted(works.journal().abbreviation()) : works.journal().title()).gap(" ")
                .part("volume", works.volume()).gap(", ")
                .part("pages", works.pages(works.either("–", "-"), false)).gap(" ").part("date", "(" + works.year() + ")").gap(".");
        Layouts.doi(works, writer, 0.2, "https://doi.org/%s");
    }

    static void springer(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, works.people(), " ", ", ", ", ", works.often(0.4) ? 3 : 20)).gap(" ")
                .part("date", "(" + works.year() + ")").gap(" ")
                .part("title", works.title()).gap(". ")
                .part("journal", works.often(0.8) ? works.journal().abbreviation() : works.journal().title()).gap(" ")
                .part("volume", works.volume());
        if (works.often(0.6)) {
            writer.gap("(").part("issue", works.issue()).gap(")");
        }
        writer.gap(":").part("pages", works.pages(works.either("–", "-"), false)).gap(works.either(".", ""));
        Layouts.doi(works, writer, 0.4, "https://doi.org/%s", "doi:%s", "doi: %s");
    }

    static void elsevier(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, works.people(), ", ", ", ", ", ", works.often(0.3) ? 3 : 20)).gap(", ")
                .part("date", String.valueOf(works.year())).gap(". ")
                .part("title", works.title()).gap(". ")
                .part("journal", works.often(0.7) ? Abbreviations.dotted(works.journal().abbreviation()) : works.journal().title()).gap(" ")
                .part("volume", works.volume());
        if (works.often(0.5)) {
            writer.gap(works.either(" (", "(")).part("issue", works.issue()).gap(")");
        }
        writer.gap(works.either(", ", ": ")).part("pages", works.pages(works.either("–", "-"), false)).gap(".");
        Layouts.doi(works, writer, 0.4, "https://doi.org/%s.", "doi:%s.");
    }

    static void colon(Works works, Writer writer) {
        writer.part("author",
                Layouts.lastFirst(works, works.people(), " ", works.either(", ", "; "), works.either(", ", " and ", ", and "),
                        works.often(0.4) ? 3 : 20))
                .gap(": ")
                .part("title", works.title()).gap(". ")
                .part("journal", works.often(0.8) ? works.journal().abbreviation() : works.journal().title())
                .gap(works.either(" ", ", ", ". "));
        if (works.often(0.5)) {
            writer.part("date", String.valueOf(works.year())).gap(works.either("; ", ", ", ";")).part("volume", works.volume());
            if (works.often(0.4)) {
                writer.gap(works.either(" (", "(")).part("issue", works.issue()).gap(")");
            }
            writer.gap(works.either(": ", ":")).part("pages", works.pages(works.either("-", "–"), works.often(0.3)))
                    .gap(works.either(".", ""));
        } else {
            writer.part("volume", works.volume()).gap(works.either(": ", ":"))
                    .part("pages", works.pages(works.either("-", "–"), works.often(0.3))).gap(works.either(", ", " "))
                    .part("date", works.often(0.5) ? "(" + works.year() + ")" : String.valueOf(works.year())).gap(works.either(".", ""));
        }
    }

    static void acs(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, works.people(), ", ", "; ", "; ", works.often(0.2) ? 3 : 20)).gap(" ")
                .part("title", works.title()).gap(". ")
                .part("journal", Abbreviations.dotted(works.journal().abbreviation())).gap(" ").part("date", String.valueOf(works.year()))
                .gap(", ").part("volume", works.volume()).gap(", ");
        if (works.often(0.3)) {
            writer.gap("no. ").part("issue", String.valueOf(works.number(1, 12))).gap(", ");
        }
        writer.part("pages", works.pages(works.either("−", "-", "–"), false)).gap(".");
    }

    static void german(Works works, Writer writer) {
        boolean french = works.often(0.3);
        writer.part("author",
                works.often(0.5)
                        ? Layouts.lastFirst(works, works.people(), ", ", works.either("; ", ", "), works.either(" & ", " und ", "; "), 20)
                        : Layouts.lastFirst(works, works.people(), " ", ", ", ", ", 6))
                .gap(works.either(" ", ": ")).part("date", "(" + works.year() + ")").gap(works.either(": ", ". "));
        writer.part("title", works.title()).gap(". ");
        if (works.often(0.5)) {
            writer.part("editor",
                    works.either("In: ", french ? "Dans " : "In: ")
                            + Layouts.lastFirst(works, works.people(), ", ", ", ", works.either(" & ", " und ", ", "), 20)
                            + (french ? works.either(" (éd.)", " (dir.)") : works.either(" (Hg.)", " (Hrsg.)")))
                    .gap(works.either(": ", ", ", ". ")).part("container-title", works.book()).gap(". ")
                    .part("location", works.place()).gap(": ").part("publisher", works.publisher()).gap(", ")
                    .part("pages", (french ? "p. " : "S. ") + works.pages(works.either("–", "-"), false)).gap(".");
        } else {
            writer.gap(works.either("In: ", "")).part("journal", works.journal().title()).gap(works.either(" ", ", ")).part("volume",
                    works.either("", "Jg. ", "Bd. ", "") + works.volume());
            if (works.often(0.6)) {
                writer.gap(works.either(" (", ", ")).part("issue", works.either("", "H. ", "Heft ", "n° ") + works.number(1, 12))
                        .gap(works.either(")", ""));
            }
            writer.gap(works.either(", ", ": "))
                    .part("pages", works.either("S. ", "p. ", "pp. ", "") + works.pages(works.either("–", "-"), false)).gap(".");
        }
    }
}
