package org.kindred.plugin.referenceparser;

import java.util.List;
import java.util.stream.Collectors;
import org.kindred.plugin.referenceparser.Tagged.Writer;
import org.kindred.plugin.referenceparser.Works.Person;

/** References that part everything by commas, or by full stops alone: nothing but the words tells where a title ends. */
final class Commas {

    private Commas() {
    }

    private static String names(Works works) {
        var people = works.people();
        return switch (works.number(0, 4)) {
            case 0 -> Layouts.firstLast(people, works.either(", ", " and ", ", and ", " & "));
            case 1 -> people.stream().limit(4).map(person -> person.given() + " " + person.family()).collect(Collectors.joining(", "));
            case 2 -> Layouts.lastFirst(works, people, ", ", ", ", works.either(", ", " and ", ", and "), 20);
            case 3 -> Layouts.lastFirst(works, people, " ", ", ", ", ", 6);
            default -> inverted(people);
        };
    }

    private static String inverted(List<Person> people) {
        return people.stream().limit(3).map(person -> person.family() + ", " + person.given()).collect(Collectors.joining(" and "));
    }

    private static void head(Works works, Writer writer, String comma) {
        writer.part("author", names(works));
        if (works.often(0.35)) {
            writer.gap(works.either(" ", ", ")).part("date", works.either("(%d)", "%d").formatted(works.year()));
        }
        writer.gap(writer.endsIn('.') && comma.startsWith(".") ? " " : comma);
    }

    private static void title(Works works, Writer writer, String comma) {
        String quotes = works.either("  ", "  ", "  ", "«»", "“”", "‘’");
        String title = works.often(0.3) ? Works.headline(works.title()) : works.title();
        if (quotes.isBlank()) {
            writer.part("title", title).gap(title.endsWith("?") ? works.either(" ", comma) : comma);
        } else {
            String blank = quotes.equals("«»") ? " " : "";
            writer.gap(quotes.charAt(0) + blank).part("title", title).gap(blank + quotes.charAt(1) + comma);
        }
    }

    private static void date(Works works, Writer writer, String before, String form) {
        if (!writer.has("date")) {
            writer.gap(before).part("date", form.formatted(works.year()));
        }
    }

    /** {@code Pierre Vago, Problems at Pompidou, World architecture, No. 31, 1994, 111}. */
    static void article(Works works, Writer writer) {
        String comma = works.either(", ", ", ", ", ", ". ");
        head(works, writer, comma);
        title(works, writer, comma);
        writer.part("journal", works.often(0.7) ? works.journal().title() : works.journal().abbreviation());
        if (works.often(0.15)) {
            date(works, writer, " ", "%d");
        }
        writer.gap(works.either(", ", ", ", " ")).part("volume", works.either("", "", "vol. ", "Vol. ", "v. ", "t. ") + works.volume());
        if (works.often(0.6)) {
            boolean bracket = works.often(0.5);
            writer.gap(bracket ? works.either("(", " (") : ", ")
                    .part("issue", (bracket ? "" : works.either("no. ", "No. ", "n° ", "nr ", "")) + works.issue())
                    .gap(bracket ? ")" : "");
        }
        date(works, writer, works.either(", ", " ", ", "), works.either("%d", "(%d)"));
        writer.gap(works.either(", ", ", ", ": ")).part("pages",
                works.either("", "pp. ", "p. ", "pp ", "S. ") + works.pages(works.either("-", "–"), works.often(0.2)));
        date(works, writer, works.either(", ", " "), works.either("%d", "(%d)"));
        writer.gap(works.either(".", ""));
        Layouts.doi(works, writer, 0.2, "doi: %s", "https://doi.org/%s");
    }

    /** {@code Salzer M.S., Shear S.L. Title // Journal. 2002. Vol. 25. P. 281-288.} */
    static void stops(Works works, Writer writer) {
        writer.part("author",
                Layouts.lastFirst(works, works.people(), " ", ", ", ", ", 6).replaceAll("(\\p{Lu})(?=\\p{Lu}*(?:,|$))", "$1."));
        writer.gap(writer.endsIn('.') ? " " : ". ").part("title", works.title()).gap(works.either(" // ", " // ", ". ", ". – "));
        writer.part("journal", works.often(0.7) ? works.journal().title() : Abbreviations.dotted(works.journal().abbreviation()));
        String stop = works.either(". ", ". ", ". – ", ". - ");
        writer.gap(writer.endsIn('.') ? stop.substring(1) : stop).part("date", "" + works.year()).gap(stop);
        writer.part("volume", works.either("", "Vol. ", "V. ", "T. ", "vol. ") + works.volume());
        if (works.often(0.5)) {
            writer.gap(works.either(", ", ". ", stop)).part("issue", works.either("N ", "No. ", "№ ", "Iss. ") + works.number(1, 12));
        }
        writer.gap(stop).part("pages", works.either("P. ", "P. ", "С. ", "pp. ") + works.pages(works.either("-", "–"), false)).gap(".");
    }

    /** {@code R. Daley, Title, in: Technologies for homeland security, 2011, pp. 287-294}. */
    static void paper(Works works, Writer writer) {
        String comma = works.either(", ", ", ", ". ");
        head(works, writer, comma);
        title(works, writer, comma);
        writer.part("container-title", proceedings(works));
        if (works.often(0.5)) {
            writer.gap(", ").part("location", works.place());
        }
        if (works.often(0.3)) {
            writer.gap(", ").part("publisher", works.publisher());
        }
        date(works, writer, ", ", works.either("%d", "(%d)", works.month() + " %d"));
        if (works.often(0.7)) {
            writer.gap(", ").part("pages", works.either("pp. ", "pages ", "p. ", "") + works.pages(works.either("-", "–"), false));
        }
        writer.gap(".");
    }

    private static String proceedings(Works works) {
        return works.often(0.5) ? works.either("in: ", "in ", "In ", "In: ", "") + works.pick("conference")
                : works.either("in Proc. of the ", "Proc. ", "In Proceedings of the ", "in: Proceedings of the ", "in ")
                        + works.pick("meeting");
    }

    /** {@code Smith, J., Title, in A. Ong and S. Collier (eds.), Book, Publisher, Place, 2005, 107–23}. */
    static void chapter(Works works, Writer writer) {
        String comma = works.either(", ", ", ", ". ");
        head(works, writer, comma);
        title(works, writer, comma);
        String in = works.either("in ", "in: ", "In ", "dans ", "In: ");
        String mark = works.either(" (eds.)", " (ed.)", " (eds)", " (Hrsg.)", ", eds.", " (dir.)");
        if (works.often(0.7)) {
            writer.part("editor", in + names(works) + mark).gap(works.either(", ", " ", ": ")).part("container-title", works.book());
        } else {
            writer.part("container-title", in + works.book()).gap(", ").part("editor",
                    works.either("edited by ", "ed. ", "ed. by ", "eds. ") + names(works));
        }
        Academic.edition(works, writer);
        writer.gap(comma);
        boolean placed = works.often(0.6);
        if (placed) {
            writer.part("location", works.place()).gap(works.either(": ", ", "));
        }
        writer.part("publisher", works.publisher());
        if (!placed && works.often(0.5)) {
            writer.gap(", ").part("location", works.place());
        }
        date(works, writer, ", ", "%d");
        if (works.often(0.85)) {
            writer.gap(", ").part("pages", works.either("", "pp. ", "p. ", "S. ") + works.pages(works.either("-", "–"), works.often(0.2)));
        }
        writer.gap(works.either(".", ""));
    }
}
