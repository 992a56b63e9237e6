package org.kindred.plugin.referenceparser;

import java.util.List;
import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References as the National Library of Medicine writes them, and as people do who mean to. */
final class Vancouver {

    private Vancouver() {
    }

    static String names(Works works) {
        if (works.often(0.06)) {
            return works.pick(works.often(0.5) ? "organisation" : "group");
        }
        String names = Layouts.lastFirst(works, works.people(), " ", ", ", ", ", 6);
        return names + (works.often(0.05) && !names.contains("et al") ? "; " + works.pick("group") : "");
    }

    static void article(Works works, Writer writer) {
        var journal = works.journal();
        String name = works.often(0.75) ? journal.abbreviation() : journal.title();
        String title = works.title() + (works.often(0.05) ? " [Internet]" : "");
        writer.part("author", names(works)).gap(". ").part("title", title).gap(title.endsWith("?") ? " " : ". ");
        writer.part("journal", works.often(0.1) ? Abbreviations.dotted(name) : name);
        if (works.often(0.06)) {
            writer.gap(" ").part("medium", "[Internet]");
        }
        writer.gap(name.endsWith(".") ? " " : works.either(". ", ". ", ". ", " ", ", "));
        published(works, writer);
        Layouts.doi(works, writer, 0.45, "doi:%s.", "doi: %s.", "doi:%s", "DOI: %s", "https://doi.org/%s", "https://doi.org/%s.",
                "doi: https://doi.org/%s");
        after(works, writer);
    }

    private static void published(Works works, Writer writer) {
        if (works.often(0.03)) {
            writer.part("note", works.either("In press", "in press", "Forthcoming", "(in press)")).gap(" ")
                    .part("date", String.valueOf(works.year())).gap(".");
            return;
        }
        if (works.often(0.04)) {
            writer.part("date", date(works)).gap(works.either("; ", ". ", ";"))
                    .part("note", works.either("published online ", "Epub ahead of print ", "online first ")
                            + works.shortMonth() + " " + works.number(1, 28))
                    .gap(".");
            return;
        }
        String gap = works.either("", "", "", " ");
        writer.part("date", date(works)).gap(";" + gap).part("volume", works.volume());
        if (works.often(0.8)) {
            writer.gap(gap + "(").part("issue", works.issue()).gap(")");
        } else if (works.often(0.15)) {
            writer.gap(" ").part("issue", "Suppl " + works.number(1, 4));
        }
        writer.gap(works.often(0.9) ? ":" + gap : works.either(", ", ": pp. "))
                .part("pages", works.pages(works.either("-", "-", "–"), works.often(0.6)))
                .gap(works.often(0.9) ? "." : "");
    }

    private static String date(Works works) {
        String year = String.valueOf(works.year());
        return works.often(0.5) ? year : year + " " + works.shortMonth()
                + (works.often(0.6) ? " " + works.number(1, 31) : works.often(0.1) ? "-" + works.shortMonth() : "");
    }

    private static void after(Works works, Writer writer) {
        if (works.often(0.06)) {
            writer.gap(" ").part("note", "Epub " + works.year() + " " + works.shortMonth() + " " + works.number(1, 30)).gap(".");
        }
        if (works.often(0.12)) {
            writer.gap(" ").part("note", works.either("PMID: ", "PubMed PMID: ", "PMID ") + works.number(1000000, 36000000))
                    .gap(works.either(".", ";", ""));
        }
        if (works.often(0.06)) {
            writer.gap(" ").part("note", works.either("PMCID: PMC", "PubMed Central PMCID: PMC") + works.number(1000000, 9000000)).gap(".");
        }
    }

    static void book(Works works, Writer writer) {
        String editors = works.often(0.2) ? works.either(", editors", ", editor", ", eds", " (eds)") : "";
        writer.part(editors.isEmpty() ? "author" : "editor", names(works) + editors).gap(". ").part("title", works.book());
        writer.gap(". ");
        edition(works, writer);
        writer.part("location", works.place()).gap(works.either(": ", ": ", " : ")).part("publisher", works.publisher())
                .gap(works.either("; ", "; ", ", "))
                .part("date", String.valueOf(works.year())).gap(".");
        if (works.often(0.2)) {
            writer.gap(" ").part("pages", works.number(90, 900) + " p").gap(".");
        } else if (works.often(0.15)) {
            writer.gap(" ").part("pages", works.either("p. ", "pp. ") + works.number(10, 90) + "-" + works.number(91, 300)).gap(".");
        }
    }

    private static void edition(Works works, Writer writer) {
        if (works.often(0.4)) {
            writer.part("edition", works.either("2nd", "3rd", "4th", "5th", "10th", "Rev") + " ed").gap(". ");
        }
    }

    static void chapter(Works works, Writer writer) {
        writer.part("author", names(works)).gap(". ").part("title", works.title()).gap(". ");
        writer.part("editor", works.either("In: ", "In ", "In: ") + Layouts.lastFirst(works, works.people(), " ", ", ", ", ", 6)
                + works.either(", editors", ", editor", ", eds", " (eds)", " (Eds.)", ", ed")).gap(works.either(". ", ". ", ": ", ", "));
        writer.part("container-title", works.book()).gap(". ");
        edition(works, writer);
        writer.part("location", works.place()).gap(": ").part("publisher", works.publisher()).gap(works.either("; ", ", ")).part("date",
                String.valueOf(works.year()));
        writer.gap(works.either(". ", ": ")).part("pages", works.either("p. ", "pp. ", "p ", "") + works.pages("-", works.often(0.6)))
                .gap(".");
    }

    static void web(Works works, Writer writer) {
        String names = works.often(0.7) ? works.pick("organisation") : names(works);
        if (works.often(0.85)) {
            writer.part("author", names).gap(". ");
        }
        writer.part("title", works.title());
        if (works.often(0.5)) {
            writer.gap(" ").part("medium", "[Internet]");
        }
        writer.gap(". ");
        if (works.often(0.6)) {
            writer.part("location", works.place()).gap(": ")
                    .part("publisher", works.often(0.5) ? works.pick("organisation") : works.publisher()).gap("; ");
        }
        writer.part("date",
                works.often(0.7) ? String.valueOf(works.year()) : works.year() + " " + works.shortMonth() + " " + works.number(1, 28));
        if (works.often(0.6)) {
            writer.gap(" ").part("note", works.either("[cited %d %s %d]", "[accessed %d %s %d]", "(accessed %d %s %d)")
                    .formatted(works.year(), works.shortMonth(), works.number(1, 28)));
        }
        writer.gap(". ").gap(works.either("Available from: ", "Available from: ", "Available at: ", "")).part("url", works.pick("site"))
                .gap(works.either("", "."));
    }

    static void thesis(Works works, Writer writer) {
        writer.part("author", Layouts.lastFirst(works, List.of(works.person()), " ", ", ", ", ", 6)).gap(". ").part("title", works.title())
                .gap(" ")
                .part("genre", works.either("[dissertation]", "[PhD thesis]", "[master's thesis]", "[Thesis]")).gap(". ")
                .part("location", works.place()).gap(": ")
                .part("publisher", works.pick("university")).gap("; ").part("date", String.valueOf(works.year())).gap(".");
    }

    static void paper(Works works, Writer writer) {
        writer.part("author", names(works)).gap(". ").part("title", works.title()).gap(". ");
        writer.part("container-title", works.either("In: ", "Paper presented at: ", "In ") + works.pick("conference")).gap("; ")
                .part("date", works.year()
                        + (works.often(0.6) ? " " + works.shortMonth() + " " + works.number(1, 20) + "-" + works.number(21, 28) : ""))
                .gap("; ")
                .part("location", works.place()).gap(".");
        if (works.often(0.5)) {
            writer.gap(" ").part("pages", "p. " + works.pages("-", works.often(0.5))).gap(".");
        }
    }
}
