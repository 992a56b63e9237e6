package org.kindred.plugin.citeproc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.csl.style.Style;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.value.Value;

/** Any style of the repository formats any type of work. All of them where -Plong says so, every fiftieth otherwise. */
class EveryStyleTest {

    private static final int MOST_TYPES = 30;
    /** Their layouts of entries have a branch for a few types of works, and none for the others: of those they write nothing. */
    private static final Set<String> FOR_A_FEW_TYPES = Set.of("computer-und-recht", "fachhochschule-kiel-fachbereich-medien",
            "gewerblicher-rechtsschutz-und-urheberrecht",
            "guide-pour-la-redaction-et-la-presentation-des-theses-a-lusage-des-doctorants", "im-gesprach", "iso690-full-note-sk",
            "juristische-schulung", "kommunikation-und-recht", "mohr-siebeck-recht", "neue-juristische-wochenschrift",
            "presses-universitaires-de-paris-nanterre", "societe-archeologique-de-bordeaux", "springer-basic-note",
            "universite-de-lausanne-institut-d-archeologie-et-des-sciences-de-l-antiquite", "wikipedia-fr-templates");
    private static final int STEP = Boolean.getBoolean("kindred.long") ? 1 : 50;
    private static final List<Value> ITEMS = CslVocabulary.TYPES.stream().<Value>map(EveryStyleTest::item).toList();

    private final StyleRepository repository = new StyleRepository();
    private final CitationEngine engine = new CiteprocEngine();

    /** Something in every kind of variable, and one item of each type with next to nothing. */
    private static Value.Group item(String type) {
        var name = Value.group().put("family", "Beauvoir").put("given", "Simone Lucie").put("non-dropping-particle", "de").build();
        var names = Value.list(List.of(name, Value.group().put("literal", "World Health Organization").build()));
        var item = Value.group().put("id", type).put("type", type);
        CslVocabulary.NAMES.forEach(variable -> item.put(variable, names));
        CslVocabulary.DATES.forEach(variable -> item.put(variable, date(2010, 9, 28)));
        CslVocabulary.NUMBERS.forEach(variable -> item.put(variable, Value.of("12-15")));
        CslVocabulary.TEXTS.forEach(variable -> item.put(variable, "A <i>text</i> of " + variable));
        return item.put("DOI", "10.1000/xyz").put("URL", "https://example.org/").put("language", "en").build();
    }

    private static Value date(long... parts) {
        return Value.group().put("date-parts", Value.list(List.of(Value.list(
                IntStream.range(0, parts.length).<Value>mapToObj(i -> Value.of(parts[i])).toList())))).build();
    }

    @Test
    void formatsEveryTypeOfWorkWithoutAnError() {
        var failures = new ArrayList<String>();
        int formatted = 0;
        var independent = repository.names().stream().filter(name -> !Style.parse(repository.text(name)).isDependent()).toList();
        for (int i = 0; i < independent.size(); i += STEP) {
            formatted++;
            failure(independent.get(i)).ifPresent(failures::add);
        }
        assertTrue(formatted >= 2_800 / STEP, "only " + formatted);
        assertEquals(List.of(), failures);
    }

    private Optional<String> failure(String style) {
        var cites = List.<Value>copyOf(CslVocabulary.TYPES.stream()
                .map(type -> Value.group().put("id", type).put("locator", "3-4").put("label", "chapter").build()).toList());
        var citations = List.of(new FormattingRequest.Citation(cites, 1, "#/citations/0"),
                new FormattingRequest.Citation(cites.subList(0, 1), 2, "#/citations/1"));
        var bare = Value.group().put("id", "bare").put("type", "book").build();
        var items = new ArrayList<>(ITEMS);
        items.add(bare);
        try {
            return wrong(style, engine.format(new FormattingRequest(style, Optional.of("en-GB"), items, citations)));
        } catch (KindredException | IllegalStateException failed) {
            return Optional.of(style + ": " + failed + " " + failed.getCause());
        }
    }

    private static Optional<String> wrong(String style, Formatting formatted) {
        var texts = new ArrayList<String>();
        formatted.citations().forEach(citation -> texts.add(citation.html()));
        formatted.bibliography().forEach(entry -> texts.add(entry.html()));
        var listed = formatted.bibliography().stream().map(Formatting.Entry::id).toList();
        boolean most = listed.size() > MOST_TYPES; // some styles leave letters or law cases out of their lists
        boolean complete = listed.isEmpty() || most != FOR_A_FEW_TYPES.contains(style);
        boolean balanced = texts.stream().allMatch(EveryStyleTest::isBalanced);
        boolean said = !formatted.citations().getFirst().text().isBlank();
        return complete && balanced && said ? Optional.empty()
                : Optional.of(style + ":" + (complete ? "" : " entries are missing") + (balanced ? "" : " tags are not closed")
                        + (said ? "" : " the citation is empty"));
    }

    private static boolean isBalanced(String html) {
        return Map.of("<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<span", "</span>", "<div", "</div>").entrySet().stream()
                .allMatch(tag -> html.split(tag.getKey(), -1).length == html.split(tag.getValue(), -1).length);
    }

    @Test
    void everyDependentStyleHasAParent() {
        var orphans = repository.names().stream().map(name -> Map.entry(name, Style.parse(repository.text(name))))
                .filter(style -> style.getValue().isDependent()
                        && style.getValue().parent().flatMap(repository::find).isEmpty())
                .map(Map.Entry::getKey).toList();
        assertEquals(List.of(), orphans);
    }
}
