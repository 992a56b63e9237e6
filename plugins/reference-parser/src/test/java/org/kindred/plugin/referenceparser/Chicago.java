package org.kindred.plugin.referenceparser;

import org.kindred.plugin.referenceparser.Tagged.Writer;
import org.kindred.plugin.referenceparser.Works.Person;

/** References with whole given names: Chicago's two ways, and that of the Modern Language Association. */
final class Chicago {

    private Chicago() {
    }

    private static String names(Works works, boolean inverted) {
        var people = works.people();
        if (people.size() > 4) {
            return (inverted ? inverted(people.get(0)) : direct(people.get(0))) + works.either(", et al", " et al");
        }
        var text = new StringBuilder();
        for (int i = 0; i < people.size(); i++) {
            text.append(i == 0 ? "" : i == people.size() - 1 ? people.size() == 2 && !inverted ? " and " : ", and " : ", ");
            text.append(i == 0 && inverted ? inverted(people.get(i)) : direct(people.get(i)));
        }
        return text.toString();
    }

    private static String inverted(Person person) {
        return person.family() + ", " + person.given();
    }

    private static String direct(Person person) {
        return person.given() + " " + person.family();
    }

    private static void quoted(Works works, Writer writer, String end) {
        String quotes = works.either("“”", "\"\"", "“”");
        String title = Works.headline(works.title());
        writer.gap(quotes.substring(0, 1)).part("title", title).gap((title.endsWith("?") ? "" : end) + quotes.charAt(1) + " ");
    }

    static void authorDate(Works works, Writer writer) {
        String names = names(works, true);
        writer.part("author", names).gap(names.endsWith(".") ? " " : ". ").part("date", String.valueOf(works.year())).gap(". ");
        quoted(works, writer, ".");
        writer.part("journal", works.journal().title()).gap(" ").part("volume", works.volume());
        if (works.often(0.8)) {
            writer.gap(works.either(" (", ", no. ")).part("issue", works.issue()).gap(works.either(")", ""));
        }
        writer.gap(": ").part("pages", works.pages(works.either("–", "-"), works.often(0.5))).gap(".");
        Layouts.doi(works, writer, 0.4, "https://doi.org/%s.", "doi:%s.");
    }

    static void notes(Works works, Writer writer) {
        boolean inverted = works.often(0.5);
        String names = names(works, inverted);
        writer.part("author", names).gap(inverted ? names.endsWith(".") ? " " : ". " : ", ");
        quoted(works, writer, inverted ? "." : ",");
        writer.part("journal", works.journal().title()).gap(" ").part("volume", works.volume());
        if (works.often(0.8)) {
            writer.gap(", ").part("issue", "no. " + works.issue());
        }
        writer.gap(" ").part("date", "(" + (works.often(0.3) ? works.month() + " " : "") + works.year() + ")").gap(": ")
                .part("pages", works.pages(works.either("–", "-"), works.often(0.5))).gap(".");
        Layouts.doi(works, writer, 0.3, "https://doi.org/%s.");
    }

    static void book(Works works, Writer writer) {
        boolean dated = works.often(0.5);
        String names = names(works, true);
        writer.part("author", names).gap(names.endsWith(".") ? " " : ". ");
        if (dated) {
            writer.part("date", String.valueOf(works.year())).gap(". ");
        }
        writer.part("title", Works.headline(works.book())).gap(". ");
        if (works.often(0.15)) {
            writer.part("translator", "Translated by " + direct(works.person())).gap(". ");
        }
        if (works.often(0.2)) {
            writer.part("edition", works.either("2nd ed", "3rd ed", "Rev. ed")).gap(". ");
        }
        writer.part("location", works.place()).gap(": ").part("publisher", works.publisher()).gap(dated ? "." : ", ");
        if (!dated) {
            writer.part("date", String.valueOf(works.year())).gap(".");
        }
    }

    static void chapter(Works works, Writer writer) {
        String names = names(works, true);
        writer.part("author", names).gap(names.endsWith(".") ? " " : ". ").part("date", String.valueOf(works.year())).gap(". ");
        quoted(works, writer, ".");
        writer.part("container-title", "In " + Works.headline(works.book())).gap(", ").part("editor",
                works.either("edited by ", "ed. ") + names(works, false));
        if (works.often(0.8)) {
            writer.gap(", ").part("pages", works.pages(works.either("–", "-"), false));
        }
        writer.gap(". ").part("location", works.place()).gap(": ").part("publisher", works.publisher()).gap(".");
    }

    static void mla(Works works, Writer writer) {
        String names = works.often(0.1) ? works.pick("organisation") : names(works, true);
        writer.part("author", names).gap(names.endsWith(".") ? " " : ". ");
        quoted(works, writer, ".");
        writer.part("journal", works.journal().title()).gap(", ").part("volume", "vol. " + works.volume());
        if (works.often(0.8)) {
            writer.gap(", ").part("issue", "no. " + works.issue());
        }
        writer.gap(", ").part("date", (works.often(0.3) ? works.shortMonth() + ". " : "") + works.year()).gap(", ")
                .part("pages", works.either("pp. ", "p. ") + works.pages(works.either("-", "–"), works.often(0.7))).gap(".");
        Layouts.doi(works, writer, 0.3, "doi:%s.", "https://doi.org/%s.");
    }

}
