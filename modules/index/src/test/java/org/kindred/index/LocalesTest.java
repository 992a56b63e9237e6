package org.kindred.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.index.Shelf.all;
import static org.kindred.index.Shelf.facets;
import static org.kindred.index.Shelf.in;
import static org.kindred.index.Shelf.sorted;
import static org.kindred.index.Shelf.test;
import static org.kindred.index.Shelf.with;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.query.Hits.Count;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Query;

class LocalesTest {

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = Shelf.fresh(folder, Shelf.site("en", "es", "es-MX", "de"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private List<String> refs(Query query) {
        return shelf.find(query).hits().stream().map(hit -> hit.ref().toString()).toList();
    }

    @Test
    void anItemStandsOnceInItsBestLocale() {
        shelf.put(Item.note("a"), Item.note("a").in("es"), Item.note("a").in("es-MX"), Item.note("b"), Item.note("b").in("es"),
                Item.note("c"),
                Item.note("d").in("de"), Item.note("e").in("es-MX"));
        assertEquals(List.of("note/a@es-MX", "note/b@es", "note/c@en", "note/e@es-MX"), refs(in("es-MX", all())));
        assertEquals(List.of("note/a@es", "note/b@es", "note/c@en"), refs(in("es", all())));
        assertEquals(List.of("note/a@en", "note/b@en", "note/c@en"), refs(all()));
        assertEquals(List.of("note/a@es", "note/b@es"), refs(with(in("es", all()), test("locale", Operator.EQ, "es"))));
        assertEquals(4, shelf.find(in("es-MX", all())).total());
    }

    @Test
    void anItemFallsBackWhenItsTranslationIsWithdrawn() {
        shelf.put(Item.note("a"), Item.note("a").in("es"));
        shelf.put(Item.note("a"));
        assertEquals(List.of("note/a@en"), refs(in("es", all())));
        shelf.put(Item.note("a").in("es"));
        assertEquals(List.of(), refs(all()));
        shelf.withdraw("note", "a");
        assertEquals(List.of(), refs(in("es", all())));
    }

    @Test
    void textIsSortedByTheRulesOfTheReadersLanguage() {
        shelf.put(Item.note("a").title("ñandú"), Item.note("b").title("nube"), Item.note("c").title("Ola"), Item.note("d").title("Árbol"),
                Item.note("e").title("barco"));
        assertEquals(List.of("d", "e", "b", "a", "c"), shelf.slugs(sorted(in("es", all()), "title")));
        assertEquals(List.of("d", "e", "a", "b", "c"), shelf.slugs(sorted(all(), "title")));
        assertEquals(List.of("c", "b", "a", "e", "d"), shelf.slugs(sorted(all(), "-title")));
    }

    @Test
    void textIsSortedWordByWord() {
        shelf.put(Item.note("a").title("Peers"), Item.note("b").title("Peer zones"), Item.note("c").title("peer apples"));
        assertEquals(List.of("c", "b", "a"), shelf.slugs(sorted(all(), "title")));
    }

    @Test
    void facetsGiveTitlesInTheReadersLocale() {
        shelf.put(Item.topic("sleep", "Sleep"), Item.topic("sleep", "Sueño").in("es"), Item.topic("pain", "Pain"));
        shelf.put(Item.note("a").topics("sleep", "pain"), Item.note("b").topics("sleep", "gone"));
        assertEquals(List.of(new Count("sleep", "Sueño", 2), new Count("gone", "gone", 1), new Count("pain", "Pain", 1)),
                shelf.find(facets(in("es", all("note")), "topics")).facets().get("topics"));
        assertEquals(new Count("sleep", "Sleep", 2), shelf.find(facets(all("note"), "topics")).facets().get("topics").getFirst());
    }
}
