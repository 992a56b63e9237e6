package org.kindred.plugin.referenceparser;

import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References as the American Medical Association writes them. */
final class Ama {

    private Ama() {
    }

    static void article(Works works, Writer writer) {
        writer.part("author", Vancouver.names(works)).gap(". ").part("title", works.title()).gap(". ")
                .part("journal", works.journal().abbreviation()).gap(". ");
        if (works.often(0.1)) {
            writer.part("note", "Published online").gap(" ").part("date", works.month() + " " + works.number(1, 28) + ", " + works.year())
                    .gap(".");
        } else {
            writer.part("date",
                    works.often(0.85) ? String.valueOf(works.year()) : works.month() + " " + works.number(1, 28) + ", " + works.year())
                    .gap(";")
                    .part("volume", works.volume());
            if (works.often(0.85)) {
                writer.gap("(").part("issue", works.issue()).gap(")");
            }
            writer.gap(":").part("pages", works.pages(works.either("-", "–"), works.often(0.1))).gap(".");
        }
        Layouts.doi(works, writer, 0.6, "doi:%s", "doi:%s", "doi: %s.", "https://doi.org/%s");
    }

    static void book(Works works, Writer writer) {
        writer.part("author", Vancouver.names(works)).gap(". ").part("title", Works.headline(works.book())).gap(". ");
        if (works.often(0.5)) {
            writer.part("edition", works.either("2nd", "3rd", "4th", "9th") + " ed").gap(". ");
        }
        if (works.often(0.5)) {
            writer.part("location", works.place()).gap(": ");
        }
        writer.part("publisher", works.publisher()).gap("; ").part("date", String.valueOf(works.year())).gap(".");
    }

    static void chapter(Works works, Writer writer) {
        writer.part("author", Vancouver.names(works)).gap(". ").part("title", works.title()).gap(". ")
                .part("editor", "In: " + Layouts.lastFirst(works, works.people(), " ", ", ", ", ", 6) + ", " + works.either("eds", "ed"))
                .gap(". ")
                .part("container-title", Works.headline(works.book())).gap(". ");
        if (works.often(0.5)) {
            writer.part("edition", works.either("2nd", "3rd", "4th", "9th") + " ed").gap(". ");
        }
        if (works.often(0.4)) {
            writer.part("location", works.place()).gap(": ");
        }
        writer.part("publisher", works.publisher()).gap("; ").part("date", String.valueOf(works.year())).gap(":")
                .part("pages", works.pages("-", false)).gap(".");
    }

    static void web(Works works, Writer writer) {
        if (works.often(0.7)) {
            writer.part("author", works.often(0.5) ? works.pick("organisation") : Vancouver.names(works)).gap(". ");
        }
        writer.part("title", works.title()).gap(". ");
        if (works.often(0.7)) {
            writer.part("publisher", works.pick("organisation")).gap(". ");
        }
        if (works.often(0.5)) {
            writer.gap(works.either("Published ", "Updated ", ""))
                    .part("date", works.month() + " " + works.number(1, 28) + ", " + works.year()).gap(". ");
        }
        writer.part("note", "Accessed " + works.month() + " " + works.number(1, 28) + ", " + works.year()).gap(". ").part("url",
                works.pick("site"));
    }
}
