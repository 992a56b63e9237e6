package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.diff.Comparison;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.editing.Inspection.Referrers;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Referrer;
import org.kindred.kernel.editing.Saving;
import org.kindred.kernel.problem.NotFound;
import org.kindred.publish.editing.ItemEditing;
import org.kindred.publish.inspection.ItemInspection;

class ItemInspectionTest {

    private static final Caller ANA = new Caller("ana", Set.of(Scope.WRITE, Scope.PUBLISH));

    @TempDir
    Path folder;
    private TestSite site;
    private ItemInspection inspection;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
        inspection = new ItemInspection(site.publishing);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static ItemRef ref(String type, String slug) {
        return new ItemRef(type, slug, "en");
    }

    private void save(ItemRef ref, String text) {
        new ItemEditing(site.publishing, new Comparison()).save(ANA,
                new Saving(ref, new Precondition.Present(), new Saving.Text.Whole(text.getBytes(UTF_8)), ""));
    }

    private void create(ItemRef ref, String text) {
        new ItemEditing(site.publishing, new Comparison()).save(ANA,
                new Saving(ref, new Precondition.Absent(), new Saving.Text.Whole(text.getBytes(UTF_8)), ""));
    }

    private TestSite citation(String slug, String title, String more) {
        return site.write("citations/" + slug + ".md", "---\ntype: book\ntitle: " + title + "\n" + more + "\n---\n");
    }

    private List<String> checks(ItemRef ref) {
        return inspection.checks(ref).findings().stream().map(finding -> finding.place().line() + " " + finding.rule()).toList();
    }

    private Referrers referrers(ItemRef ref) {
        return inspection.referrers(ref, any -> true, 100, 1);
    }

    private static List<String> told(Referrers referrers) {
        return referrers.referrers().stream().map(ItemInspectionTest::told).toList();
    }

    private static String told(Referrer referrer) {
        return referrer.ref().slug() + " " + referrer.ref().locale() + " " + referrer.state().word() + " " + referrer.revision() + ": "
                + referrer.references().stream()
                        .map(reference -> reference.place().line() + " " + reference.kind() + " " + reference.field())
                        .map(String::strip).collect(Collectors.joining(", "));
    }

    @Test
    void whatADraftLeansOnIsToldAsThingsAreNow() {
        citation("gone", "Gone", "").imports();
        create(ref("article", "a"), "---\ntitle: A\ntopics: [nothing]\n---\n[@gone] [@nobody]\n");
        assertEquals(List.of("3 dead-reference", "5 unknown-citation"), checks(ref("article", "a")));
        citation("gone", "Gone", "retraction: {status: retracted, date: 2010-02-02}").imports();
        assertEquals(List.of("3 dead-reference", "5 retracted-citation", "5 unknown-citation"), checks(ref("article", "a")));
    }

    @Test
    void anOverdueReviewOfWhatIsPublicIsTold() {
        site.article("a", "A", "reviews: [{by: ana, on: 2001-01-05, outcome: approved, nextDue: 2002-01-05}]", "").imports();
        assertEquals(List.of("review-overdue"), inspection.checks(ref("article", "a")).findings().stream().map(finding -> finding.rule())
                .filter(rule -> rule.startsWith("review")).toList());
    }

    @Test
    void whoRefersIsToldByStateAndPlace() {
        site.article("target", "Target", "", "").article("public", "Public", "related: [target]", "See [it](target.md).")
                .article("es-public", "Other", "", "nothing").imports();
        create(ref("guide", "draft"), "---\ntitle: D\n---\n\n[it](../articles/target.md)\n");
        save(ref("article", "es-public"), "---\ntitle: Other\nrelated: [target]\n---\n");
        assertEquals(List.of("es-public en draft 2: 3 RELATION related", "public en published 1: 3 RELATION related, 5 LINK",
                "draft en draft 1: 5 LINK"), told(referrers(ref("article", "target"))));
    }

    @Test
    void aPublicTextAndItsNewerDraftAreTwoAndADraftThatLetsGoIsNone() {
        site.article("target", "Target", "", "").article("one", "One", "related: [target]", "").imports();
        save(ref("article", "one"), "---\ntitle: Later\nrelated: [target]\n---\n");
        assertEquals(List.of("one en published 1: 3 RELATION related", "one en draft 2: 3 RELATION related"),
                told(referrers(ref("article", "target"))));
        save(ref("article", "one"), "---\ntitle: Later\n---\n");
        assertEquals(List.of("one en published 1: 3 RELATION related"), told(referrers(ref("article", "target"))));
    }

    @Test
    void whoCitesByAnIdentifierRefersToTheCitationThatHasIt() {
        citation("twin", "Twin", "DOI: 10.1000/abc");
        citation("work", "Work", "DOI: 10.1000/ABC").article("a", "A", "", "[@doi:10.1000/abc]").imports();
        create(ref("article", "b"), "---\ntitle: B\n---\n[@work] and [@doi:10.1000/Abc]\n");
        assertEquals(List.of("a en published 1: 4 CITATION", "b en draft 1: 4 CITATION, 4 CITATION"),
                told(referrers(ref("citation", "work"))));
    }

    @Test
    void aPathWithFoldersIsFoundInDrafts() {
        site.write("articles/living/with-it.md", "---\ntitle: Living\n---\n").imports();
        create(ref("article", "b"), "---\ntitle: B\n---\n[it](living/With-It.md)\n");
        assertEquals(List.of("b en draft 1: 4 LINK"), told(referrers(ref("article", "living-with-it"))));
    }

    @Test
    void thereAreAsManyPagesAsAreNeededAndOnlyWhatIsWithinIsTold() {
        site.article("target", "Target", "", "");
        IntStream.range(0, 5).forEach(i -> site.article("p" + i, "P", "related: [target]", ""));
        site.imports();
        var second = inspection.referrers(ref("article", "target"), any -> true, 2, 2);
        assertEquals(List.of("p2", "p3"), second.referrers().stream().map(referrer -> referrer.ref().slug()).toList());
        assertEquals(5, second.total());
        assertEquals(List.of(), inspection.referrers(ref("article", "target"), any -> true, 2, 9).referrers());
        assertEquals(1, inspection.referrers(ref("article", "target"), ref -> ref.slug().equals("p3"), 2, 1).total());
    }

    @Test
    void nobodyRefersToWhatIsNotThere() {
        site.imports();
        assertThrows(NotFound.class, () -> checks(ref("article", "none")));
        assertThrows(NotFound.class, () -> referrers(ref("article", "none")));
    }
}
