package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.diff.Comparison;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Version;
import org.kindred.kernel.history.Attestation;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.value.Value;
import org.kindred.publish.editing.ItemEditing;
import org.kindred.publish.history.ItemHistory;
import org.kindred.publish.node.Progress;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.LapsedReviews;
import org.kindred.publish.publication.Publisher;
import org.kindred.publish.publication.Revisions.Addition;
import org.kindred.publish.publication.Schedule;
import org.kindred.publish.surroundings.LiveLists;

/** What people attest of texts, and what is told when a text was corrected. */
class AttestationTest {

    private static final Precondition PRESENT = new Precondition.Present();
    private static final ItemRef A = new ItemRef("article", "a", "en");
    private static final Caller CALLER = new Caller("clinic", Set.of(Scope.ADMIN));
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    @TempDir
    Path folder;
    private TestSite site;
    private History history;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE).write("people/ann.md", TestSite.file("Ann Lee", "", ""));
        history = new ItemHistory(site.publishing, new Comparison());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static Attestation approval(int revision) {
        return new Attestation(revision, "ann", Optional.of("medical"), DAY, Optional.empty(), "approved",
                Optional.of(DAY.plusYears(1)));
    }

    private String source(int revision) {
        return new String(history.revision(A, revision).revision().source(), UTF_8);
    }

    private void draft(String text) {
        site.publishing.revisions().draft(
                session -> site.publishing.revisions().add(session, new Addition(A, text.getBytes(UTF_8), "ed", ""), State.DRAFT));
    }

    private String told(String path) {
        return String.join(" ", TestSite.texts(site.data("article", "a").at(path)));
    }

    @Test
    void aReviewOfThePublicTextIsPublicAtOnceAndEveryOtherByteStays() {
        site.write("articles/a.md", "---\ntitle: A # as it was\nodd: [1,  2]\n---\n\nTake 5 mg.\r\n").imports();
        var saved = history.review(CALLER, A, PRESENT, approval(1));
        assertEquals(2, saved.revision().number());
        assertEquals(List.of("clinic", "Review"), List.of(saved.revision().author(), saved.revision().message()));
        var kept = source(2).lines().filter(line -> source(1).lines().toList().contains(line)).toList();
        assertEquals(source(1).lines().toList(), kept);
        assertTrue(source(2).endsWith("\n---\n\nTake 5 mg.\r\n"), source(2));
        assertEquals(List.of("2026-02-01", "2027-02-01", "false", "1", "Ann Lee"), List.of(told("lastReviewed"), told("nextReview"),
                told("changedSinceReview"), told("reviews.revision"), told("reviews.by.title")));
        assertEquals(2, site.item("article", "a").publishedRevision());
    }

    @Test
    void aNewerTextIsReviewedWhileAnotherOneWaitsUnlessItSaysTheSame() {
        site.imports();
        draft("---\ntitle: A\n---\nTake 5 mg.\n");
        var editing = new ItemEditing(site.publishing, new Comparison());
        editing.move(CALLER,
                new Move(A, PRESENT, State.PUBLISHED, Optional.of(Instant.parse("2027-01-01T00:00:00Z")), Optional.empty(), ""));
        draft("---\ntitle: A\n---\n*Take* 5 mg.\n");
        assertThrows(Conflict.class, () -> history.review(CALLER, A, PRESENT, approval(2)), "what waits would not have the review");
        draft("---\ntitle: A\n---\nTake 6 mg.\n");
        editing.move(CALLER, new Move(A, PRESENT, State.IN_REVIEW, Optional.empty(), Optional.empty(), ""));
        assertEquals(4, history.review(CALLER, A, PRESENT, approval(3)).revision().number());
        var item = site.item("article", "a");
        assertEquals(List.of(State.IN_REVIEW, 4, 1), List.of(item.state(), item.revision(), item.scheduledRevision()));
        assertTrue(source(4).contains("by: ann"), source(4));
    }

    @Test
    void whatWaitsDoesNotAppearOnceAReviewerWhomTheSiteAsksForSpeaksAgainstIt() {
        site.write("site.yaml", TestSite.SITE + "workflow:\n  reviews:\n    - {count: 1}\n").imports();
        schedule("Take 5 mg.", "2027-01-01T00:00:00Z");
        history.review(CALLER, A, PRESENT,
                new Attestation(site.item("article", "a").revision(), "ann", Optional.of("medical"), DAY.plusDays(1),
                        Optional.empty(), "rejected", Optional.empty()));
        fire("2027-01-01T00:00:00Z");
        assertFalse(site.isPublic("article", "a"));
        assertEquals(State.DRAFT, site.item("article", "a").state());
        schedule("Take 6 mg.", "2027-02-01T00:00:00Z");
        fire("2027-02-01T00:00:00Z");
        assertTrue(site.isPublic("article", "a"), "other words, which she approved");
    }

    @Test
    void whatAnAdminSentAppearsInItsTimeWhetherAnybodyReviewedItOrNot() {
        site.write("site.yaml", TestSite.SITE + "workflow:\n  reviews:\n    - {count: 1}\n")
                .write("articles/a.md", "---\ntitle: A\npublishDate: 2026-12-01\n---\nTake 5 mg.\n").imports();
        fire("2026-12-01T00:00:00Z");
        assertTrue(site.isPublic("article", "a"));
    }

    /** A text that ann has approved, and that waits. */
    private void schedule(String text, String at) {
        draft("---\ntitle: A\n---\n" + text + "\n");
        history.review(CALLER, A, PRESENT, approval(site.item("article", "a").revision()));
        new ItemEditing(site.publishing, new Comparison()).move(CALLER,
                new Move(A, PRESENT, State.PUBLISHED, Optional.of(Instant.parse(at)), Optional.empty(), ""));
    }

    private void fire(String moment) {
        site.now.set(Instant.parse(moment));
        try (var workers = new Workers("test", Workers.CORES)) {
            var publisher = new Publisher(site.ports, workers, site.publishing.site(), LiveLists.unanswered(TestSite.PLUGINS.types()));
            new Schedule(site.ports, () -> publisher, site.publishing::workflow).fire();
        }
    }

    @Test
    void aSecondReviewComesBehindTheFirst() {
        site.article("a", "A", "reviews:\n  - by: ann # by letter\n    on: 2025-01-01\n    extra: kept", "").imports();
        history.review(CALLER, A, PRESENT, approval(1));
        assertEquals("2025-01-01 2026-02-01", told("reviews.on"));
        assertTrue(source(2).contains("extra: kept"), source(2));
    }

    @Test
    void twoWhoReadTheSameWordsAtTheSameTimeBothAttestThem() {
        site.article("a", "A", "", "Take 5 mg.").imports();
        draft("---\ntitle: A\n---\nTake 6 mg.\n");
        history.review(CALLER, A, PRESENT, approval(2));
        history.review(CALLER, A, PRESENT, approval(2));
        assertEquals(2, source(4).split("revision: 2", -1).length - 1, source(4));
        assertEquals(1, site.item("article", "a").publishedRevision());
        draft(source(4).replace("6 mg", "7 mg"));
        assertThrows(Conflict.class, () -> history.review(CALLER, A, PRESENT, approval(4)));
    }

    @Test
    void editsOfWordsShowUntilTheNextReviewAndOthersDoNot() {
        site.article("a", "A", "", "Take *5 mg* daily.").imports();
        history.review(CALLER, A, PRESENT, approval(1));
        String reviewed = source(2);
        publish(reviewed.replace("*5 mg*", "**5 mg**,").replace("title: A", "title: a").replace("daily.\n", "daily.\n\n"));
        assertEquals("false", told("changedSinceReview"));
        publish(reviewed.replace("5 mg", "50 mg"));
        assertEquals("true", told("changedSinceReview"));
        assertEquals("2026-02-01", told("lastReviewed"));
        history.review(CALLER, A, PRESENT, approval(site.item("article", "a").revision()));
        assertEquals("false", told("changedSinceReview"));
    }

    private void publish(String text) {
        var revisions = site.publishing.revisions();
        revisions.write(session -> revisions.add(session, new Addition(A, text.getBytes(UTF_8), "ed", ""), State.PUBLISHED));
    }

    @Test
    void aReviewThatNamesNoWordsSaysNothingOfChanges() {
        site.article("a", "A", "reviews: [{by: ann, on: 2026-01-01}]", "").imports();
        assertEquals("null", told("changedSinceReview").isEmpty() ? "null" : told("changedSinceReview"));
        assertEquals(Value.NOTHING, site.data("article", "a").get("changedSinceReview"));
    }

    @Test
    void aNewerDraftGetsTheReviewOfThePublicTextTooAndStaysADraft() {
        site.article("a", "A", "", "Public words.").imports();
        draft("---\ntitle: A\n---\nOther words.\n");
        history.review(CALLER, A, PRESENT, approval(1));
        var item = site.item("article", "a");
        assertEquals(List.of(State.DRAFT, 4, 3), List.of(item.state(), item.revision(), item.publishedRevision()));
        assertTrue(source(3).contains("Public words.") && source(3).contains("by: ann"), source(3));
        assertTrue(source(4).contains("Other words.") && source(4).contains("by: ann"), source(4));
        assertFalse(told("body.html").contains("Other"));
        assertEquals("2026-02-01", told("lastReviewed"));
    }

    @Test
    void aReviewOfADraftIsSeenByNoReader() {
        site.article("a", "A", "", "Public words.").imports();
        draft("---\ntitle: A\n---\nOther words.\n");
        history.review(CALLER, A, PRESENT, approval(2));
        var item = site.item("article", "a");
        assertEquals(List.of(State.DRAFT, 3, 1), List.of(item.state(), item.revision(), item.publishedRevision()));
        assertEquals("", told("lastReviewed"));
        assertTrue(source(3).contains("revision: 2"), source(3));
    }

    @Test
    void whatCannotBeAttestedIsRefused() {
        site.article("a", "A", "", "").imports();
        draft("---\ntitle: B\n---\n");
        draft("---\ntitle: C\n---\n");
        assertThrows(Conflict.class, () -> history.review(CALLER, A, PRESENT, approval(2)));
        assertThrows(NotFound.class, () -> history.review(CALLER, new ItemRef("article", "b", "en"), PRESENT, approval(1)));
        assertFault("#/by", new Attestation(3, "bob", Optional.empty(), DAY, Optional.empty(), "approved", Optional.empty()));
        assertFault("#/on", new Attestation(3, "ann", Optional.empty(), LocalDate.parse("2026-03-03"), Optional.empty(), "approved",
                Optional.empty()));
        assertFault("#/nextDue", new Attestation(3, "ann", Optional.empty(), DAY, Optional.empty(), "approved", Optional.of(DAY)));
        assertEquals(3, site.item("article", "a").revision());
    }

    private void assertFault(String pointer, Attestation attestation) {
        assertEquals(pointer, assertThrows(InvalidRequest.class, () -> history.review(CALLER, A, PRESENT, attestation)).faults().getFirst()
                .parameter());
    }

    @Test
    void aFormerTextIsRestoredAsADraftWithItsMessage() {
        site.article("a", "One", "", "").imports();
        site.article("a", "Two", "", "").imports();
        var saved = history.restore(CALLER, A, PRESENT, 1, "");
        assertEquals(List.of(3, "Revision 1 restored"), List.of(saved.revision().number(), saved.revision().message()));
        assertEquals(source(1), source(3));
        assertEquals("Two", told("title"));
        assertEquals(List.of(State.DRAFT, 2), List.of(site.item("article", "a").state(), site.item("article", "a").publishedRevision()));
        assertThrows(NotFound.class, () -> history.restore(CALLER, A, PRESENT, 9, ""));
    }

    @Test
    void aRestoredTextKeepsTheReviewsAndCorrectionsThatWereMadeSince() {
        site.article("a", "A", "# by hand\nreviews:\n  - {by: ann, on: 2025-01-01}", "Take 50 mg.\r\n").imports();
        draft("---\ntitle: A\n---\nTake 5 mg.\n");
        var editing = new ItemEditing(site.publishing, new Comparison());
        editing.move(CALLER,
                new Move(A, PRESENT, State.PUBLISHED, Optional.empty(), Optional.empty(), "", "The dose was ten times too high."));
        history.review(CALLER, A, PRESENT, approval(3));
        var writer = new Caller("ed", Set.of(Scope.WRITE));
        int restored = history.restore(writer, A, PRESENT, 1, "").revision().number();
        assertTrue(source(restored).contains("Take 50 mg.\r\n") && source(restored).contains("# by hand"), source(restored));
        editing.move(CALLER, new Move(A, PRESENT, State.PUBLISHED, Optional.empty(), Optional.empty(), ""));
        assertEquals(List.of("The dose was ten times too high.", "2026-02-01", "true"),
                List.of(told("corrections.note"), told("reviews.on"), told("changedSinceReview")));
        history.restore(writer, A, PRESENT, 2, "");
        assertTrue(source(restored + 1).contains("The dose was ten times too high."), source(restored + 1));
    }

    @Test
    void anOverdueReviewIsAFinding() {
        site.article("a", "A", "reviews: [{by: ann, on: 2025-01-01, nextDue: 2026-02-28}]", "").article("b", "B",
                "reviews: [{by: ann, on: 2025-01-01, nextDue: 2026-03-01}]", "");
        assertEquals(List.of("articles/a.md review-overdue"), site.imports().findings().stream()
                .filter(finding -> finding.rule().startsWith("review")).map((Finding finding) -> finding.file() + " " + finding.rule())
                .toList());
    }

    @Test
    void wordsThatChangedSinceTheirReviewAreAFinding() {
        site.article("a", "A", "reviews: [{by: ann, on: 2026-01-01, digest: sha256-other}]", "");
        assertTrue(site.rules().contains("articles/a.md changed-since-review"));
    }

    @Test
    void anItemGoesWhenItsReviewIsOverdueForLongerThanTheSiteAllows() {
        site.write("site.yaml", TestSite.SITE + "reviews: {unpublishAfter: P30D}\n")
                .article("a", "A", "reviews: [{by: ann, on: 2025-01-01, nextDue: 2026-02-01}]", "")
                .article("b", "B", "reviews: [{by: ann, on: 2025-01-01, nextDue: 2026-02-02}]", "").imports();
        var lapsed = new LapsedReviews(site.ports,
                () -> new Publisher(site.ports, new Workers("test", 1), site.publishing.site(),
                        LiveLists.unanswered(TestSite.PLUGINS.types())),
                site.publishing::index);
        site.now.set(Instant.parse("2026-03-03T23:59:59Z"));
        assertFalse(lapsed.withdraw());
        site.now.set(Instant.parse("2026-03-04T00:01:00Z"));
        assertTrue(lapsed.withdraw());
        assertFalse(site.isPublic("article", "a"));
        assertTrue(site.isPublic("article", "b"));
        assertEquals(State.IN_REVIEW, site.item("article", "a").state());
        site.now.set(Instant.parse("2026-03-04T00:02:00Z"));
        assertFalse(lapsed.withdraw(), "each goes once, though the index still has it");
        site.imports();
        assertFalse(site.isPublic("article", "a"));
    }

    @Test
    void withoutSuchASettingItStays() {
        site.article("a", "A", "reviews: [{by: ann, on: 2020-01-01, nextDue: 2020-02-01}]", "").imports();
        var lapsed = new LapsedReviews(site.ports,
                () -> new Publisher(site.ports, new Workers("test", 1), site.publishing.site(),
                        LiveLists.unanswered(TestSite.PLUGINS.types())),
                site.publishing::index);
        assertFalse(lapsed.withdraw());
        assertTrue(site.isPublic("article", "a"));
    }

    @Test
    void aCorrectionIsToldToReadersAndGoesWhereTheFileGoes() {
        site.article("a", "A", "", "Take 50 mg.").imports();
        draft("---\ntitle: A\n---\nTake 5 mg.\n");
        new ItemEditing(site.publishing, new Comparison()).move(CALLER, new Move(A, new Precondition.Present(), State.PUBLISHED,
                Optional.empty(), Optional.empty(), "", "The dose was ten times too high."));
        assertEquals(List.of("2026-03-01T12:00:00Z", "The dose was ten times too high."),
                List.of(told("corrections.at"), told("corrections.note")));
        assertTrue(told("body.html").contains("5 mg"));
        assertTrue(source(3).contains("The dose was ten times too high."), source(3));
        site.publishing.exportFolder(folder.resolve("out"), Progress.SILENT);
        var other = new TestSite(folder.resolve("out"), folder.resolve("other"), TestSite.PLUGINS, "1");
        other.write("site.yaml", TestSite.SITE).imports();
        assertEquals("The dose was ten times too high.",
                String.join("", TestSite.texts(other.data("article", "a").at("corrections.note"))));
        other.close();
    }

    @Test
    void aReviewOrARestoringThatIsMeantForAnOlderTextIsStaleAndChangesNothing() {
        site.article("a", "A", "", "One.").imports();
        var seen = new Precondition.Unchanged(List.of(Version.of(site.item("article", "a"))));
        history.restore(CALLER, A, seen, 1, "");
        int newest = site.item("article", "a").revision();
        assertThrows(Stale.class, () -> history.restore(CALLER, A, seen, 1, ""));
        assertThrows(Stale.class, () -> history.review(CALLER, A, seen, approval(newest)));
        assertEquals(newest, site.item("article", "a").revision());
    }
}
