package org.kindred.plugin.referenceparser;

import java.util.Locale;
import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References to what organisations write: guidelines, reports, systematic reviews; and to articles not yet in a journal. */
final class Guidance {

    private Guidance() {
    }

    /** {@code National Institute for Health and Care Excellence}, {@code Diabetes UK (DUK)}, one or several of them. */
    static String organisation(Works works) {
        double acronyms = works.often(0.8) ? 0.12 : 1;
        String name = one(works, acronyms);
        if (works.often(0.1)) {
            String between = works.either(", ", ", ", "; ");
            name += works.often(0.4) ? between + one(works, acronyms) : "";
            name += works.either(between, between, " and ", " & ") + one(works, acronyms);
        }
        return name;
    }

    private static String one(Works works, double acronyms) {
        String name = works.pick("organisation");
        String acronym = acronym(name);
        if (works.often(acronyms) && acronym.length() > 1) {
            return works.often(0.2) ? acronym : name + " (" + acronym + ")";
        }
        return works.often(0.06) ? works.pick("acronym") : name;
    }

    private static String acronym(String name) {
        return name.replaceAll("\\b(?:of|for|and|the|de|für|und|la|on|in)\\b|[^\\p{Lu}]", "");
    }

    private static String number(Works works) {
        return works.either("NG%d", "CG%d", "TA%d", "QS%d", "PH%d", "No. %d", "no. %d", "No %d", "%d", "Publication No. %d",
                "AHRQ Publication No. 12-E%d",
                "Report No. %d", "WHO/NMH/%d", "RR-%d", "HTA %d").formatted(works.number(1, 399));
    }

    /** Behind the title what kind of document it is, and its number, in brackets or not. */
    private static void kind(Works works, Writer writer) {
        if (works.often(0.75)) {
            writer.gap(works.either(". ", ". ", ", ", " (", " ["));
            boolean bracket = writer.endsIn('(', '[');
            writer.part("genre", works.pick("genre"));
            number(works, writer, works.either(" ", " ", " [", ", ", " ("));
            writer.gap(bracket ? writer.closing() : "");
        } else if (works.often(0.5)) {
            number(works, writer, works.either(" (", " [", ". ", ", "));
        }
    }

    private static void number(Works works, Writer writer, String before) {
        if (works.often(0.6)) {
            writer.gap(before).part("note", number(works));
            writer.gap(before.endsWith("[") ? "]" : before.endsWith("(") ? ")" : "");
        }
    }

    /** {@code NICE. Title. NICE guideline [NG222]. London: NICE; 2022.} */
    static void vancouver(Works works, Writer writer) {
        String author = works.often(0.8) ? organisation(works) : Vancouver.names(works);
        writer.part("author", author).gap(". ").part("title", works.report());
        kind(works, writer);
        writer.gap(works.often(0.25) ? " [Internet]. " : ". ");
        if (works.often(0.75)) {
            writer.part("location", works.place()).gap(works.either(": ", ": ", ", ")).part("publisher", publisher(works, author))
                    .gap(works.either("; ", "; ", ", "));
        } else if (works.often(0.5)) {
            writer.part("publisher", publisher(works, author)).gap(works.either("; ", ", ", ". "));
        }
        writer.part("date", works.either("%d", "%d", "%d", "%d %s").formatted(works.year(), works.shortMonth()));
        updated(works, writer);
        writer.gap(".");
        Online.availableFrom(works, writer, 0.6);
    }

    private static String publisher(Works works, String author) {
        return works.often(0.3) ? author : works.often(0.5) ? organisation(works) : works.publisher();
    }

    private static void updated(Works works, Writer writer) {
        if (works.often(0.15)) {
            writer.gap(works.either(" (", " [", ", ")).part("note",
                    works.either("last updated %s %d", "updated %s %d", "reviewed %s %d").formatted(works.month(), works.year()));
            writer.gap(writer.closing());
        }
    }

    /** {@code National Cancer Institute. (2018). Title (NIH Publication No. 18-2424). Department of Health.} */
    static void apa(Works works, Writer writer) {
        String author = works.often(0.7) ? organisation(works) : Apa.names(works);
        writer.part("author", author).gap(author.endsWith(".") ? " " : works.either(". ", " ")).part("date", "(" + works.year() + ")")
                .gap(works.either(". ", ". ", " ", ": ")).part("title", works.report());
        kind(works, writer);
        writer.gap(". ");
        if (works.often(0.6)) {
            if (works.often(0.3)) {
                writer.part("location", works.place()).gap(": ");
            }
            writer.part("publisher", publisher(works, author)).gap(". ");
        }
        if (works.often(0.6)) {
            writer.gap(works.either("", "", "Retrieved from ", "Available at: ")).part("url", works.pick("site"));
            Online.seen(works, writer, 0.3);
        }
    }

    /** A report of a series: {@code (WHO Technical Report Series; no. 916)}. */
    static void series(Works works, Writer writer) {
        writer.part("author", works.often(0.6) ? organisation(works) : Vancouver.names(works)).gap(". ").part("title", works.report())
                .gap(". ");
        boolean last = works.often(0.5);
        if (!last) {
            inSeries(works, writer);
            writer.gap(". ");
        }
        writer.part("location", works.place()).gap(": ").part("publisher", works.often(0.5) ? organisation(works) : works.publisher())
                .gap(works.either("; ", ", ")).part("date", String.valueOf(works.year())).gap(". ");
        if (last) {
            inSeries(works, writer);
            writer.gap(".");
        }
    }

    private static void inSeries(Works works, Writer writer) {
        boolean bracket = works.often(0.6);
        writer.gap(bracket ? "(" : "").part("collection-title", works.pick("series")).gap(works.either("; ", ", ", " "))
                .part("note", works.either("no. %d", "No. %d", "%d", "vol. %d").formatted(works.number(2, 990))).gap(bracket ? ")" : "");
    }

    /** Reviews of the Cochrane library, which have numbers of their own. */
    static void cochrane(Works works, Writer writer) {
        writer.part("author", works.often(0.7) ? Vancouver.names(works) : Apa.names(works)).gap(". ").part("title", works.title()).gap(". ")
                .part("journal",
                        works.either("Cochrane Database Syst Rev", "Cochrane Database Syst Rev", "Cochrane Database of Systematic Reviews",
                                "The Cochrane Database of Systematic Reviews"));
        String article = "CD00" + works.number(1000, 9999) + works.either("", "", ".pub2", ".pub3");
        String year = String.valueOf(works.year());
        int issue = works.number(1, 12);
        switch (works.number(0, 4)) {
            case 0 -> writer.gap(works.either(" ", ". ")).part("date", year).gap(", ").part("issue", "Issue " + issue).gap(". Art. No.: ")
                    .part("pages", article);
            case 1 -> writer.gap(works.either(". ", " ")).part("date", year).gap(";(").part("issue", "" + issue).gap("):").part("pages",
                    article);
            case 2 -> writer.gap(". ").part("date", year + " " + works.shortMonth() + " " + works.number(1, 28)).gap(";")
                    .part("volume", "" + issue)
                    .gap("(").part("issue", "" + works.number(1, 12)).gap("):").part("pages", article);
            case 3 -> writer.gap(works.either(". ", " ")).part("date", year).gap(works.either(";", "; ")).part("volume", "" + issue)
                    .gap(":").part("pages", article);
            default -> writer.gap(works.either(". ", " ")).part("date", year).gap(works.either(":", ": ", ", ")).part("pages", article);
        }
        writer.gap(".");
        Layouts.doi(works, writer, 0.5, "doi: %s.", "doi:%s", "https://doi.org/%s", "DOI: %s.");
    }

    /** Articles that no journal has printed yet. */
    static void preprint(Works works, Writer writer) {
        String server = works.pick("preprints");
        boolean apa = works.often(0.35);
        writer.part("author", apa ? Apa.names(works) : Vancouver.names(works)).gap(apa ? " " : ". ");
        if (apa) {
            writer.part("date", "(" + works.year() + ")").gap(". ");
        }
        writer.part("title", works.title()).gap(works.either(". ", ". ", " [Preprint]. ")).part("journal", server);
        writer.gap(works.either("", "", " [Preprint]", " preprint", " (preprint)"));
        if (!apa) {
            writer.gap(works.either(". ", " ", ", ")).part("date",
                    works.often(0.5) ? "" + works.year() : works.year() + " " + works.shortMonth() + " " + works.number(1, 28));
        }
        writer.gap(works.either(". ", ". ", "; "));
        if (works.often(0.7)) {
            writer.part("doi",
                    works.either("doi: %s", "https://doi.org/%s", "doi:%s")
                            .formatted("10.1101/" + works.year() + ".0" + works.number(1, 9) + "."
                                    + works.number(10, 28) + "." + works.number(20000000, 22000000)));
        } else {
            writer.gap("Available from: ").part("url",
                    "https://www." + server.toLowerCase(Locale.ROOT).replace(" ", "") + ".org/content/" + works.number(1000, 99999));
        }
        writer.gap(works.either("", "."));
    }
}
