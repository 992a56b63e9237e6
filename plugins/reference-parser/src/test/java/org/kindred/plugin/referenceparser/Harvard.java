package org.kindred.plugin.referenceparser;

import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References as British universities teach them. */
final class Harvard {

    private Harvard() {
    }

    private static void head(Works works, Writer writer) {
        String names = works.often(0.08) ? works.pick("organisation")
                : Layouts.lastFirst(works, works.people(), ", ", ", ", works.either(" and ", " & ", ", and "), works.often(0.3) ? 3 : 20);
        if (works.often(0.3)) {
            names = names.replaceAll("\\. (?=\\p{Lu}\\.)", ".");
        }
        writer.part("author", names);
        if (works.often(0.65)) {
            writer.gap(" ").part("date", "(" + works.year() + ")").gap(works.either(" ", " ", ". ", ", "));
        } else {
            writer.gap(works.either(", ", ". ", " ")).part("date", works.year() + "").gap(works.either(". ", ". ", ", "));
        }
    }

    private static void quoted(Works works, Writer writer, String tag, String text) {
        String quotes = works.either("''", "‘’", "\"\"", "“”", "  ", "  ");
        if (quotes.isBlank()) {
            writer.part(tag, text).gap(works.either(". ", ", ", ". "));
        } else {
            String end = works.either(",", ".", "");
            boolean inside = works.often(0.4);
            writer.gap(quotes.substring(0, 1)).part(tag, text).gap((inside ? end : "") + quotes.charAt(1) + (inside ? "" : end) + " ");
        }
    }

    static void article(Works works, Writer writer) {
        head(works, writer);
        quoted(works, writer, "title", works.title());
        writer.part("journal", works.often(0.85) ? works.journal().title() : works.journal().abbreviation())
                .gap(works.either(", ", ", ", ". ", " "));
        writer.part("volume", works.either("", "", "", "vol. ", "Vol. ", "Volume ") + works.volume());
        if (works.often(0.8)) {
            if (works.often(0.75)) {
                writer.gap(works.either("", "", " ") + "(").part("issue", works.issue()).gap(")");
            } else {
                writer.gap(", ").part("issue", works.either("no. ", "no ", "issue ", "No. ") + works.issue());
            }
        }
        writer.gap(works.either(", ", ", ", ": ", ":"))
                .part("pages",
                        works.either("pp. ", "pp.", "p. ", "", "pp ", "pages ") + works.pages(works.either("-", "–"), works.often(0.2)))
                .gap(works.either(".", ".", ""));
        Layouts.doi(works, writer, 0.4, "doi: %s.", "doi:%s", "doi: %s", "https://doi.org/%s",
                "Available at: https://doi.org/%s (Accessed: 3 March 2021).");
    }

    static void book(Works works, Writer writer) {
        head(works, writer);
        writer.part("title", works.book());
        if (works.often(0.4)) {
            writer.gap(works.either(". ", ", ", " ")).part("edition",
                    works.either("2nd edn", "3rd edn", "2nd ed", "(4th edn)", "2nd edition"));
        }
        writer.gap(works.either(". ", ". ", ", ")).part("location", works.place()).gap(works.either(": ", ": ", ", "))
                .part("publisher", works.publisher()).gap(".");
    }

    static void chapter(Works works, Writer writer) {
        head(works, writer);
        quoted(works, writer, "title", works.title());
        var people = works.people();
        String editors = works.often(0.5) ? Layouts.lastFirst(works, people, ", ", ", ", works.either(" and ", " & "), 20)
                : Layouts.firstLast(people, works.either(" and ", " & "));
        writer.part("editor",
                works.either("in ", "In ", "In: ", "in: ") + editors + works.either(" (eds.)", " (eds)", " (ed.)", ", eds.", " (Eds.)"))
                .gap(works.either(" ", " ", ", ", ". "));
        writer.part("container-title", works.book()).gap(works.either(". ", ". ", ", ")).part("location", works.place()).gap(": ")
                .part("publisher", works.publisher());
        if (works.often(0.8)) {
            writer.gap(", ").part("pages", works.either("pp. ", "pp.", "p. ") + works.pages(works.either("-", "–"), false));
        }
        writer.gap(".");
    }

    static void web(Works works, Writer writer) {
        head(works, writer);
        quoted(works, writer, "title", works.title());
        if (works.often(0.3)) {
            writer.part("medium", "[online]").gap(". ");
        }
        if (works.often(0.4)) {
            writer.part("publisher", works.pick("organisation")).gap(". ");
        }
        writer.gap(works.either("Available at: ", "Available at: ", "Available from: ", "")).part("url", works.pick("site")).gap(" ")
                .part("note",
                        works.either("(Accessed: %d %s %d)", "[Accessed %d %s %d]", "[accessed %d %s %d]", "(Accessed %d %s %d)")
                                .formatted(works.number(1, 28), works.month(), works.year()))
                .gap(works.either(".", ""));
    }
}
