package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.diff.Comparison;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.history.FieldChange;
import org.kindred.kernel.history.Passage.Kind;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.value.Value;
import org.kindred.publish.history.ItemHistory;

class ItemHistoryTest {

    private static final ItemRef A = new ItemRef("article", "a", "en");

    @TempDir
    Path folder;
    private TestSite site;
    private History history;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE).topic("diabetes", "Diabetes").topic("asthma", "Asthma");
        history = new ItemHistory(site.publishing, new Comparison());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void saves(String title, String fields, String body) {
        site.article("a", title, fields, body).imports();
    }

    private List<String> changes(int from, int to) {
        return history.difference(A, from, to).fields().stream()
                .map(change -> change.field() + change.relation().map(type -> " (" + type + ")").orElse("") + " " + json(change.before())
                        + " > " + json(change.after()) + " -" + json(Value.list(change.removed())) + " +"
                        + json(Value.list(change.added())))
                .toList();
    }

    private static String json(Value value) {
        return TestSite.text(value);
    }

    @Test
    void fieldsAndRelationsAreToldByName() {
        saves("One", "summary: Short\ntopics: [diabetes]\nimage: {src: /a.png, alt: A}", "");
        saves("Two", "topics: [asthma, diabetes]\nimage: {src: /a.png, alt: B}", "");
        assertEquals(List.of("title One > Two -[] +[]", "summary Short > null -[] +[]",
                "topics (topic) [\"diabetes\"] > [\"asthma\",\"diabetes\"] -[] +[\"asthma\"]", "image.alt A > B -[] +[]"), changes(1, 2));
        assertEquals("topics (topic) [\"asthma\",\"diabetes\"] > [\"diabetes\"] -[\"asthma\"] +[]", changes(2, 1).get(2));
        assertEquals(List.of(), changes(2, 2));
    }

    @Test
    void anotherOrderIsAChangeInWhichNothingCameOrWent() {
        saves("One", "topics: [diabetes, asthma]", "");
        saves("One", "topics: [asthma, diabetes]", "");
        assertEquals(List.of("topics (topic) [\"diabetes\",\"asthma\"] > [\"asthma\",\"diabetes\"] -[] +[]"), changes(1, 2));
    }

    @Test
    void entriesOfAListOfGroupsAreToldWhole() {
        saves("One", "reviews: [{by: p, on: 2026-01-01}]", "");
        saves("One", "reviews: [{by: p, on: 2026-01-01}, {by: q, on: 2026-02-01}]", "");
        FieldChange change = history.difference(A, 1, 2).fields().getFirst();
        assertEquals("reviews", change.field());
        assertEquals(List.of(), change.removed());
        assertEquals("[{\"by\":\"q\",\"on\":\"2026-02-01\"}]", json(Value.list(change.added())));
    }

    @Test
    void theTextIsToldByLineAndByWordAndItsReferencesToo() {
        saves("One", "", "Peers help.\n\nSee [it](../topics/diabetes.md).");
        saves("One", "", "Peers do help.\n\nSee [it](../topics/asthma.md).");
        var difference = history.difference(A, 1, 2);
        assertTrue(difference.unified().startsWith("--- articles/a.md\trevision 1\n+++ articles/a.md\trevision 2\n@@ "));
        assertTrue(difference.unified().contains("\n-Peers help.\n+Peers do help.\n"), difference.unified());
        assertTrue(difference.words().stream().anyMatch(word -> word.kind() == Kind.ADDED && word.text().strip().equals("do")),
                difference.words().toString());
        assertEquals(List.of(new ItemKey("topic", "diabetes")), difference.removed());
        assertEquals(List.of(new ItemKey("topic", "asthma")), difference.added());
    }

    @Test
    void revisionsComeNewestFirstWithTheTimesInWhichTheyWerePublic() {
        for (int i = 1; i <= 5; i++) {
            saves("Title " + i, i == 5 ? "draft: true" : "", "");
        }
        assertEquals(List.of(5, 4), numbers(2, 1));
        assertEquals(List.of(1), numbers(2, 3));
        assertEquals(List.of(), numbers(2, 4));
        var all = history.revisions(A, 100, 1);
        assertEquals(5, all.total());
        assertEquals(List.of(0, 1, 1, 1, 1), all.revisions().stream().map(saved -> saved.publications().size()).toList());
        assertEquals(all.revisions().get(1).publications().getFirst().from(),
                all.revisions().get(2).publications().getFirst().until().orElseThrow());
        assertEquals(Optional.of("Title 3"), history.revision(A, 3).draft().map(draft -> draft.title()));
    }

    private List<Integer> numbers(int size, int number) {
        return history.revisions(A, size, number).revisions().stream().map(saved -> saved.revision().number()).toList();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        saves("One", "", "");
        assertEquals("There is no revision 2 of article/a; there are 1 to 1.",
                assertThrows(NotFound.class, () -> history.revision(A, 2)).getMessage());
        assertThrows(NotFound.class, () -> history.difference(A, 1, 2));
        assertThrows(NotFound.class, () -> history.revisions(new ItemRef("article", "b", "en"), 10, 1));
        assertThrows(NotFound.class, () -> history.revisions(new ItemRef("article", "a", "es"), 10, 1));
    }
}
