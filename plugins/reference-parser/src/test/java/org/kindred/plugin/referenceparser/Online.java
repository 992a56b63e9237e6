package org.kindred.plugin.referenceparser;

import org.kindred.plugin.referenceparser.Tagged.Writer;

/** References to pages and to newspapers, in several styles. */
final class Online {

    private Online() {
    }

    static void availableFrom(Works works, Writer writer, double share) {
        if (works.often(share)) {
            writer.gap(" ")
                    .gap(works.either("Available from: ", "Available from: ", "Available at: ", "Available at ", "", "Available online: ",
                            "Retrieved from "))
                    .part("url", works.pick("site"));
            seen(works, writer, 0.4);
            writer.gap(works.either("", "."));
        }
    }

    /** When somebody looked at it. */
    static void seen(Works works, Writer writer, double share) {
        if (works.often(share)) {
            writer.gap(works.either(" ", " ", ", ", ". ")).part("note",
                    works.either("(Accessed: %d %s %d)", "(accessed %d %s %d)", "[Accessed %d %s %d]", "Accessed %d %s %d",
                            "(last accessed %d %s %d)",
                            "[cited %d %s %d]", "viewed %d %s %d").formatted(works.number(1, 28), works.month(), works.year()));
        }
    }

    private static String day(Works works) {
        return works.month() + " " + works.number(1, 28) + ", " + works.year();
    }

    /** {@code Title. Site. Published January 26, 2016. Updated … Accessed … https://…} */
    static void ama(Works works, Writer writer) {
        if (works.often(0.4)) {
            writer.part("author", works.often(0.5) ? Guidance.organisation(works) : Vancouver.names(works)).gap(". ");
        }
        writer.part("title", works.often(0.6) ? works.page() : works.title()).gap(". ");
        if (works.often(0.85)) {
            writer.part("publisher", site(works)).gap(". ");
        }
        if (works.often(0.6)) {
            writer.gap(works.either("Published ", "", "")).part("date", works.often(0.8) ? day(works) : "" + works.year()).gap(". ");
        }
        if (works.often(0.3)) {
            writer.part("note", works.either("Updated ", "Reviewed ", "Last reviewed ") + day(works)).gap(". ");
        }
        if (works.often(0.8)) {
            writer.part("note", "Accessed " + day(works)).gap(". ");
        }
        writer.part("url", works.pick("site"));
    }

    private static String site(Works works) {
        return works.often(0.35) ? works.pick("host") : Guidance.organisation(works);
    }

    /** {@code Bologna, C. (2019, October 31). Title. HuffPost. https://…} */
    static void apa(Works works, Writer writer) {
        writer.part("author", works.often(0.5) ? Guidance.organisation(works) : Apa.names(works)).gap(writer.endsIn('.') ? " " : ". ")
                .part("date",
                        works.often(0.5) ? "(" + works.year() + ", " + works.month() + " " + works.number(1, 28) + ")"
                                : "(" + works.year() + ")")
                .gap(". ");
        writer.part("title", works.often(0.6) ? works.page() : works.title())
                .gap(works.either(". ", ". ", " [Web page]. ", " [Fact sheet]. "));
        if (works.often(0.7)) {
            writer.part("publisher", site(works)).gap(". ");
        }
        if (works.often(0.2)) {
            writer.part("note", "Retrieved " + day(works) + ", from").gap(" ");
        }
        writer.part("url", works.pick("site"));
    }

    /** {@code Mind 2021, Peer support, Mind, viewed 14 June 2022, <https://…>.} */
    static void harvard(Works works, Writer writer) {
        String author = works.often(0.7) ? Guidance.organisation(works) : Apa.names(works);
        String comma = works.either(", ", ", ", ". ");
        writer.part("author", author).gap(works.either(" ", ", "));
        boolean bracket = works.often(0.4);
        writer.gap(bracket ? "(" : "").part("date", works.either("%d", "%d", "n.d.").formatted(works.year())).gap(bracket ? ") " : comma);
        writer.part("title", works.often(0.6) ? works.page() : works.title()).gap(comma);
        if (works.often(0.6)) {
            writer.part("publisher", works.often(0.5) ? author : site(works)).gap(comma);
        }
        writer.part("note",
                works.either("viewed %d %s %d", "accessed %d %s %d").formatted(works.number(1, 28), works.month(), works.year())).gap(", ")
                .gap("<").part("url", works.pick("site")).gap(">.");
    }

    /** {@code Organisation. Title [Internet]. 2018 [cited 2022 Nov 14]. Available from: …} */
    static void vancouver(Works works, Writer writer) {
        if (works.often(0.85)) {
            writer.part("author", works.often(0.7) ? Guidance.organisation(works) : Vancouver.names(works)).gap(". ");
        }
        writer.part("title", works.often(0.6) ? works.page() : works.title()).gap(works.either(" ", " ", ". "));
        writer.part("medium", works.either("[Internet]", "[Internet]", "[online]", "[Webpage]")).gap(". ");
        if (works.often(0.4)) {
            writer.part("publisher", site(works)).gap(works.either(". ", "; ", ", "));
        } else if (works.often(0.5)) {
            writer.part("location", works.place()).gap(": ").part("publisher", site(works)).gap(works.either("; ", ", "));
        }
        writer.part("date", works.often(0.5) ? "" + works.year() : works.year() + " " + works.shortMonth() + " " + works.number(1, 28));
        if (works.often(0.8)) {
            writer.gap(" ").part("note",
                    works.either("[cited %d %s %d]", "[updated 2019 May 3; cited %d %s %d]", "[accessed %d %s %d]").formatted(works.year(),
                            works.shortMonth(), works.number(1, 28)));
        }
        writer.gap(". ").gap(works.either("Available from: ", "Available from: ", "Available at: ", "Available from URL: ", "")).part("url",
                works.pick("site"));
    }

    /** Newspapers have days, sections and columns. */
    static void news(Works works, Writer writer) {
        boolean harvard = works.often(0.4);
        writer.part("author", harvard ? Apa.names(works) : Vancouver.names(works)).gap(harvard ? " " : ". ");
        if (harvard) {
            String quote = works.either("'", "‘", "");
            writer.part("date", "(" + works.year() + ")").gap(" " + quote).part("title", works.page())
                    .gap(quote.isEmpty() ? ". " : quote.replace('‘', '’') + ", ")
                    .part("journal", works.pick("newspaper")).gap(", ").part("date", works.number(1, 28) + " " + works.month());
            writer.gap(", ").part("pages", "p. " + works.number(1, 40)).gap(".");
        } else {
            writer.part("title", works.page()).gap(". ").part("journal", works.pick("newspaper")).gap(works.either(". ", ", "))
                    .part("date", works.year() + " " + works.shortMonth() + " " + works.number(1, 28));
            if (works.often(0.5)) {
                boolean section = works.often(0.4);
                writer.gap(section ? ";Sect. " + works.either("A", "B", "C") + ":" : works.either(";", ":"))
                        .part("pages", (section ? "" : works.either("", "A", "B")) + works.number(1, 40))
                        .gap(section ? " (col. " + works.number(1, 6) + ")" : "");
            }
            writer.gap(".");
        }
        availableFrom(works, writer, 0.4);
    }
}
