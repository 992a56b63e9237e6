package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kindred.plugin.referenceparser.Tagged.Writer;
import org.kindred.plugin.referenceparser.Works.Person;

/** Writes references of made-up works in the layouts that people use, and knows what each part is. */
final class Layouts {

    /** By the name of their style. */
    static final Map<String, List<BiConsumer<Works, Writer>>> ALL = all();

    private static final Set<String> EMPHASISED = Set.of("journal", "container-title");

    private Layouts() {
    }

    private static Map<String, List<BiConsumer<Works, Writer>>> all() {
        var all = new LinkedHashMap<String, List<BiConsumer<Works, Writer>>>();
        all.put("vancouver",
                List.of(Vancouver::article, Vancouver::article, Vancouver::article, Vancouver::book, Vancouver::chapter, Vancouver::web,
                        Vancouver::thesis, Vancouver::paper));
        all.put("ama", List.of(Ama::article, Ama::article, Ama::book, Ama::chapter, Ama::web));
        all.put("apa", List.of(Apa::article, Apa::article, Apa::article, Apa::book, Apa::chapter, Apa::web, Apa::thesis, Apa::news));
        all.put("harvard", List.of(Harvard::article, Harvard::article, Harvard::article, Harvard::book, Harvard::chapter, Harvard::web));
        all.put("chicago", List.of(Chicago::authorDate, Chicago::notes, Chicago::book, Chicago::chapter, Chicago::mla));
        all.put("ieee", List.of(Journal::ieee, Journal::ieeePaper));
        all.put("publishers",
                List.of(Journal::nature, Journal::springer, Journal::elsevier, Journal::colon, Journal::acs, Journal::german));
        all.put("guidance",
                List.of(Guidance::vancouver, Guidance::vancouver, Guidance::apa, Guidance::series, Guidance::cochrane, Guidance::preprint));
        all.put("online", List.of(Online::ama, Online::apa, Online::harvard, Online::vancouver, Online::news));
        all.put("commas", List.of(Commas::article, Commas::article, Commas::article, Commas::stops, Commas::paper, Commas::chapter));
        all.put("academic", List.of(Academic::thesis, Academic::apaThesis, Academic::talk, Academic::edited, Academic::book));
        return all;
    }

    /** References of all styles in turn. */
    static List<Tagged> some(int count, long seed, boolean heldBack) {
        var works = new Works(seed, heldBack);
        var styles = List.copyOf(ALL.keySet());
        var references = new ArrayList<Tagged>();
        for (int i = 0; i < count; i++) {
            references.add(one(works, styles.get(i % styles.size())));
        }
        return references;
    }

    /** References of one style. */
    static List<Tagged> some(String style, int count, long seed, boolean heldBack) {
        var works = new Works(seed, heldBack);
        var references = new ArrayList<Tagged>();
        for (int i = 0; i < count; i++) {
            references.add(one(works, style));
        }
        return references;
    }

    private static Tagged one(Works works, String style) {
        var writer = new Writer();
        if (works.often(0.25)) {
            writer.part("citation-number", works.either("%d.", "[%d]", "%d)", "(%d)", "%d").formatted(works.number(1, 150)))
                    .gap(works.either(" ", " ", "\t"));
        }
        works.of(ALL.getOrDefault(style, List.of())).accept(works, writer);
        return works.often(0.04) ? emphasised(writer.tagged(), works.either("*", "_")) : writer.tagged();
    }

    /** As Markdown has it: {@code *Ann Intern Med*}. */
    private static Tagged emphasised(Tagged reference, String mark) {
        var writer = new Writer();
        int at = 0;
        for (var part : reference.parts()) {
            String around = EMPHASISED.contains(part.tag()) ? mark : "";
            writer.gap(reference.text().substring(at, part.start()) + around)
                    .part(part.tag(), reference.text().substring(part.start(), part.end()))
                    .gap(around);
            at = part.end();
        }
        return writer.gap(reference.text().substring(at)).tagged();
    }

    /** {@code Heisler M, Vijan S, et al.} without the full stop at the end. */
    static String lastFirst(Works works, List<Person> people, String after, String between, String last, int most) {
        var text = new StringBuilder();
        int shown = people.size() > most ? Math.max(1, Math.min(most, works.either("1", "3", "6").charAt(0) - '0')) : people.size();
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : i == people.size() - 1 ? last : between);
            text.append(people.get(i).family()).append(after)
                    .append(after.startsWith(",") ? people.get(i).initials(".", " ") : people.get(i).initials("", ""));
        }
        return text + (shown < people.size() ? works.either(", et al", " et al") : "");
    }

    /** {@code M. Heisler, S. Vijan, and F. Makki}. */
    static String firstLast(List<Person> people, String last) {
        var text = new StringBuilder();
        for (int i = 0; i < people.size(); i++) {
            text.append(i == 0 ? "" : i == people.size() - 1 ? last : ", ").append(people.get(i).initials(".", " ")).append(" ")
                    .append(people.get(i).family());
        }
        return text.toString();
    }

    /** A DOI, or nothing, in one of its forms. */
    static void doi(Works works, Writer writer, double share, String... forms) {
        if (works.often(share)) {
            writer.gap(" ").part("doi", works.either(forms).formatted(works.doi()));
        }
    }
}
