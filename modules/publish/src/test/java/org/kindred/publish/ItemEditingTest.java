package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.diff.Comparison;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Edition;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Saving;
import org.kindred.kernel.editing.Version;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidContent;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Value;
import org.kindred.publish.editing.ItemEditing;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.Publisher;
import org.kindred.publish.publication.Schedule;
import org.kindred.publish.surroundings.LiveLists;
import org.kindred.publish.surroundings.ReviewedWords;

class ItemEditingTest {

    private static final ItemRef REF = new ItemRef("article", "a", "en");
    private static final Caller ANA = new Caller("ana", Set.of(Scope.WRITE));
    private static final Caller REA = new Caller("rea", Set.of(Scope.WRITE, Scope.REVIEW));
    private static final Caller PIA = new Caller("pia", Set.of(Scope.WRITE, Scope.PUBLISH));

    @TempDir
    Path folder;
    private TestSite site;
    private ItemEditing editing;
    private Workers workers;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
        site.imports();
        editing = new ItemEditing(site.publishing, new Comparison());
        workers = new Workers("test", Workers.CORES);
    }

    @AfterEach
    void close() {
        workers.close();
        site.close();
    }

    private static String text(String title, String body) {
        return "---\ntitle: " + title + "\n---\n" + body;
    }

    private Edition create(String title, String body) {
        return save(ANA, REF, new Precondition.Absent(), text(title, body));
    }

    private Edition save(Caller caller, ItemRef ref, Precondition precondition, String text) {
        return editing.save(caller, new Saving(ref, precondition, new Saving.Text.Whole(text.getBytes(UTF_8)), "")).edition();
    }

    private Edition save(Edition before, Value.Group fields) {
        return editing.save(ANA, new Saving(before.item().ref(), of(before), new Saving.Text.Parts(fields, Optional.empty()), ""))
                .edition();
    }

    private static Precondition of(Edition edition) {
        return new Precondition.Unchanged(List.of(edition.version()));
    }

    private Edition move(Caller caller, State to) {
        return move(caller, to, Optional.empty(), Optional.empty());
    }

    private Edition move(Caller caller, ItemRef ref, State to) {
        return editing.move(caller, new Move(ref, new Precondition.Present(), to, Optional.empty(), Optional.empty(), ""));
    }

    private Edition move(Caller caller, State to, Optional<Instant> at, Optional<Instant> until) {
        return editing.move(caller, new Move(REF, new Precondition.Present(), to, at, until, ""));
    }

    private static Optional<Instant> at(String moment) {
        return Optional.of(Instant.parse(moment));
    }

    private void fire(String moment) {
        site.now.set(Instant.parse(moment));
        var publisher = new Publisher(site.ports, workers, site.publishing.site(), LiveLists.unanswered(TestSite.PLUGINS.types()));
        new Schedule(site.ports, () -> publisher, site.publishing::workflow).fire();
    }

    private String publicTitle() {
        return site.data("article", "a").text("title").orElseThrow();
    }

    @Test
    void aDraftIsNobodysUntilItIsPublishedAndANewerOneStaysBesideIt() {
        create("One", "Text.\n");
        assertFalse(site.isPublic("article", "a"));
        move(PIA, State.PUBLISHED);
        assertEquals("One", publicTitle());
        assertEquals(List.of("a"), site.listed("article"), "the index of this node follows at once");
        save(ANA, REF, new Precondition.Present(), text("Two", "Text.\n"));
        assertEquals("One", publicTitle());
        assertEquals(State.DRAFT, site.item("article", "a").state());
        assertEquals(1, site.item("article", "a").publishedRevision());
        move(PIA, State.PUBLISHED);
        assertEquals("Two", publicTitle());
    }

    @Test
    void whatIsPublicIsTakenFromReadersBesideANewerDraftToo() {
        create("One", "Text.\n");
        move(PIA, State.PUBLISHED);
        save(ANA, REF, new Precondition.Present(), text("Two", "Text.\n"));
        assertThrows(Refused.class, () -> move(ANA, State.DRAFT), "it takes what taking it away takes");
        move(ANA, State.IN_REVIEW);
        move(ANA, State.DRAFT);
        assertTrue(site.isPublic("article", "a"), "from review, the newer text alone comes back");
        var withdrawn = move(PIA, State.DRAFT).item();
        assertFalse(site.isPublic("article", "a"));
        assertEquals(List.of(State.DRAFT, 2), List.of(withdrawn.state(), withdrawn.revision()));
        assertThrows(Conflict.class, () -> move(PIA, State.DRAFT), "there is nothing left to take away");
    }

    @Test
    void savingTheSameTextAgainAddsNothing() {
        var first = create("One", "Text.\n");
        move(PIA, State.PUBLISHED);
        var again = save(ANA, REF, of(first), text("One", "Text.\n"));
        assertEquals(1, again.item().revision());
        assertEquals(State.PUBLISHED, again.item().state());
    }

    @Test
    void whoComesTooLateGetsBothTextsAndACleanMerge() {
        var first = save(ANA, REF, new Precondition.Absent(), "---\n# mine\ntitle: One\ntopics: [t]\n---\na\n\nb\n\nc\n");
        save(first, Value.group().put("summary", "S").build());
        var stale = assertThrows(Stale.class,
                () -> save(PIA, REF, of(first), "---\n# mine\ntitle: Two\ntopics: [t]\n---\na\n\nb\n\nC\n"));
        var merge = (Value.Group) stale.members().get("merge");
        assertEquals("---\n# mine\ntitle: Two\ntopics: [t]\nsummary: S\n---\na\n\nb\n\nC\n", merge.text("markdown").orElseThrow());
        assertEquals(List.of("1", "2"), TestSite.texts(java.util.stream.Stream.of(stale.members().at("base.revision"),
                stale.members().at("current.revision")).flatMap(all -> all)));
        assertEquals(List.of("ana"), TestSite.texts(stale.members().at("current.author")));
        String tag = merge.text("ifMatch").orElseThrow();
        var version = Version.parse(tag.substring(1, tag.length() - 1)).orElseThrow();
        var merged = save(PIA, REF, new Precondition.Unchanged(List.of(version)), merge.text("markdown").orElseThrow());
        assertEquals(3, merged.item().revision());
    }

    @Test
    void whatBothChangedIsNamedByFieldAndLine() {
        var first = create("One", "a\n\nb\n");
        save(ANA, REF, of(first), text("Two", "a\n\nB\n"));
        var stale = assertThrows(Stale.class, () -> save(PIA, REF, of(first), text("Three", "a\n\nbb\n")));
        assertEquals("[{\"field\":\"title\",\"base\":\"One\",\"yours\":\"Three\",\"theirs\":\"Two\"},"
                + "{\"line\":6,\"lines\":1,\"base\":\"b\\n\",\"yours\":\"bb\\n\",\"theirs\":\"B\\n\"}]",
                new String(TestSite.JSON.write(((Value.Group) stale.members().get("merge")).get("conflicts")), UTF_8));
    }

    @Test
    void aVersionOfAnotherTranslationIsNotTakenForThisOne() {
        var english = create("One", "");
        var spanish = new ItemRef("article", "a", "es");
        save(ANA, spanish, new Precondition.Absent(), text("Uno", ""));
        assertThrows(Stale.class, () -> save(ANA, spanish, of(english), text("Dos", "")));
        move(PIA, State.PUBLISHED);
        assertEquals(List.of("en"), site.read(session -> session.publicLocales(REF.key())), "each language by itself");
    }

    @Test
    void aNewItemThatIsThereAlreadyIsNotWrittenOver() {
        create("One", "");
        assertThrows(Stale.class, () -> create("Two", ""));
        assertThrows(NotFound.class, () -> editing.item(new ItemRef("article", "b", "en")));
        assertThrows(Stale.class, () -> save(ANA, new ItemRef("article", "b", "en"), new Precondition.Present(), text("B", "")));
    }

    @Test
    void aBadTextIsRefusedWithItsPlacesAndNothingIsStored() {
        var bad = assertThrows(InvalidContent.class, () -> save(ANA, REF, new Precondition.Absent(), "---\ntitle: [\n---\n"));
        assertEquals("invalid-front-matter", bad.findings().getFirst().rule());
        assertThrows(InvalidContent.class, () -> save(ANA, REF, new Precondition.Absent(), "no title"));
        assertTrue(site.read(session -> session.item(REF)).isEmpty());
    }

    @Test
    void fieldsAreCheckedByNameKindAndValueAndNothingIsStored() {
        var first = create("One", "");
        var unknown = assertThrows(InvalidRequest.class,
                () -> save(first, Value.group().put("sumary", "x").put("image", Value.group().put("scr", "x").build()).build()));
        assertEquals(List.of("#/fields/sumary", "#/fields/image/scr"),
                unknown.faults().stream().map(InvalidRequest.Fault::parameter).toList());
        var wrong = assertThrows(InvalidRequest.class,
                () -> save(first, Value.group().put("title", 5).put("topics", "x").put("draft", "yes").build()));
        assertEquals(List.of("#/fields/title", "#/fields/topics", "#/fields/draft"),
                wrong.faults().stream().map(InvalidRequest.Fault::parameter).toList());
        var invalid = assertThrows(InvalidRequest.class, () -> save(first, Value.group().put("date", "someday").build()));
        assertEquals("#/fields/date", invalid.faults().getFirst().parameter());
        assertEquals(1, editing.item(REF).item().revision());
    }

    @Test
    void aTransitionThatThereIsNotOrThatTakesMoreSaysSo() {
        create("One", "");
        assertTrue(assertThrows(Refused.class, () -> move(ANA, State.PUBLISHED)).getMessage().contains("publish"));
        move(ANA, State.IN_REVIEW);
        var none = assertThrows(Conflict.class, () -> move(ANA, State.IN_REVIEW));
        assertEquals("no-transition", none.name());
        move(PIA, State.PUBLISHED);
        assertThrows(Refused.class, () -> move(ANA, State.ARCHIVED));
        move(PIA, State.ARCHIVED);
        assertFalse(site.isPublic("article", "a"));
        assertEquals(1, move(ANA, State.DRAFT).item().revision(), "its history stays");
    }

    @Test
    void aSiteAsksForReviewsOfWhatIsAboutATopic() {
        site.write("site.yaml", TestSite.SITE + """
                workflow:
                  reviews:
                    - {types: [article], topics: [medicines], roles: [medical], count: 2}
                """).imports();
        String head = "---\ntitle: T\ntopics: [medicines]\n";
        save(ANA, REF, new Precondition.Absent(), head + "---\n");
        head += "reviews:\n  - {by: a, role: medical, on: 2026-01-01, digest: " + words() + "}\n  - {by: b, role: medical, digest: "
                + words();
        save(REA, REF, new Precondition.Present(), head + ", on: 2026-01-01, outcome: rejected}\n---\n");
        var missing = assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED));
        assertEquals("reviews-missing", missing.name());
        assertEquals(List.of("1"), TestSite.texts(missing.members().at("missing.have")));
        save(REA, REF, new Precondition.Present(), head + ", on: 2026-01-02}\n---\n");
        move(PIA, State.PUBLISHED);
        save(ANA, new ItemRef("article", "other", "en"), new Precondition.Absent(), text("Of something else", ""));
        editing.move(PIA, new Move(new ItemRef("article", "other", "en"), new Precondition.Present(), State.PUBLISHED, Optional.empty(),
                Optional.empty(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics: [insulin]", "conditions: [insulin]", "conditions: [medicines]"})
    void aRuleAboutATopicHoldsForWhatIsFiledBelowItToo(String filed) {
        site.write("site.yaml", TestSite.SITE + "workflow:\n  reviews:\n    - {topics: [medicines], count: 1}\n");
        site.write("topics/medicines.md", TestSite.file("Medicines", "", "")).write("topics/injections.md",
                TestSite.file("Injections", "parent: medicines", ""));
        site.write("topics/insulin.md", TestSite.file("Insulin", "parent: injections", "")).imports();
        save(ANA, REF, new Precondition.Absent(), TestSite.file("T", filed, ""));
        assertEquals("reviews-missing", assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED)).name());
        save(ANA, REF, new Precondition.Present(), TestSite.file("T", "topics: [sleep]", ""));
        assertEquals(State.PUBLISHED, move(PIA, State.PUBLISHED).item().state());
    }

    @Test
    void aReviewOfAnotherTextDoesNotCount() {
        site.write("site.yaml", TestSite.SITE + "workflow:\n  reviews:\n    - {count: 1}\n").imports();
        String other = "sha256-" + "0".repeat(64);
        save(REA, REF, new Precondition.Absent(), "---\ntitle: T\nreviews:\n  - {by: a, on: 2026-01-01, digest: " + other + "}\n---\n");
        assertEquals("reviews-missing", assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED)).name());
        save(REA, REF, new Precondition.Present(), "---\ntitle: T\nreviews:\n  - {by: a, on: 2026-01-01, digest: " + words() + "}\n---\n");
        assertEquals(State.PUBLISHED, move(PIA, State.PUBLISHED).item().state());
    }

    private String words() {
        return ReviewedWords.digest(site.read(session -> site.publishing.revisions().newest(session, site.item("article", "a")).draft()));
    }

    @Test
    void aReviewThatNamesNoWordsIsShownAndCountsForNoRule() {
        String reviews = "reviews:\n  - {by: a, on: 2026-01-01}\n  - {by: b, on: 2026-01-01}\n  - {by: c, on: 2026-01-01, outcome: rejected}\n";
        site.article("a", "A", reviews, "Take 5 mg.").imports();
        assertEquals(List.of("2026-01-01", "2026-01-01", "2026-01-01"), TestSite.texts(site.data("article", "a").at("reviews.on")));
        site.write("site.yaml", TestSite.SITE + "workflow:\n  reviews:\n    - {count: 2}\n").imports();
        save(ANA, REF, new Precondition.Present(), TestSite.file("A", reviews, "Take 50 mg."));
        assertEquals(
                "Before it is published, the site asks for 2 approving reviews by different people, of which it has 0 (2 more name no words: "
                        + "a review counts where it says which words it is of, as one made by POST …/reviews does).",
                assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED)).getMessage());
        assertTrue(site.data("article", "a").at("body.html").toList().toString().contains("5 mg"));
    }

    @Test
    void whoMayOnlyWriteMakesNoReview() {
        create("T", "");
        String forged = "---\ntitle: T\nreviews:\n  - {by: a, on: 2026-01-01, digest: " + words() + "}\n---\n";
        assertScope("review", "reviews", () -> save(ANA, REF, new Precondition.Present(), forged));
        assertScope("review", "reviews", () -> save(PIA, REF.key().in("es"), new Precondition.Absent(), forged));
        var review = Value.group().put("by", "a").put("on", "2026-01-01").build();
        assertScope("review", "reviews", () -> save(editing.item(REF), Value.group().put("reviews", Value.list(List.of(review))).build()));
        assertEquals(1, site.item("article", "a").revision(), "nothing was saved");
        save(REA, REF, new Precondition.Present(), forged);
    }

    @Test
    void whoMayOnlyWriteLeavesReviewsAsTheyAre() {
        save(REA, REF, new Precondition.Absent(), "---\ntitle: T\nreviews:\n  - {by: a, on: 2026-01-01, role: medical}\n---\n");
        var again = save(ANA, REF, new Precondition.Present(), "---\nreviews: [{on: '2026-01-01', by: a, role: medical}]\ntitle: U\n---\n");
        var sent = Value.group().put("title", "V").put("reviews", again.fields().get("reviews")).build();
        assertEquals(3, save(again, sent).item().revision());
        assertScope("review", "reviews", () -> save(ANA, REF, new Precondition.Present(), text("T", "")));
        assertScope("review", "reviews", () -> save(editing.item(REF), Value.group().put("reviews", Value.NOTHING).build()));
        assertScope("review", "reviews",
                () -> save(ANA, REF, new Precondition.Present(),
                        "---\ntitle: T\nreviews: [{by: a, on: 2026-01-02, role: medical}]\n---\n"));
        var elsewhere = new Caller("lea", Set.of(Scope.WRITE, Scope.REVIEW), Set.of("guide"), Set.of());
        assertScope("review", "reviews", () -> save(elsewhere, REF, new Precondition.Present(), text("T", "")));
    }

    @Test
    void whoMayNotPublishMakesNoCorrection() {
        String corrected = "---\ntitle: T\ncorrections:\n  - {at: 2026-02-01T12:00:00Z, note: It was twice as much.}\n---\n";
        assertScope("publish", "corrections", () -> save(REA, REF, new Precondition.Absent(), corrected));
        save(PIA, REF, new Precondition.Absent(), corrected);
        save(ANA, REF, new Precondition.Present(), corrected + "More.\n");
        assertScope("publish", "corrections", () -> save(ANA, REF, new Precondition.Present(), corrected.replace("twice", "half")));
        assertScope("publish", "corrections", () -> save(ANA, REF, new Precondition.Present(), text("T", "")));
    }

    private static void assertScope(String scope, String member, Executable work) {
        var refused = assertThrows(Refused.class, work);
        assertEquals("error=\"insufficient_scope\", scope=\"" + scope + "\"", refused.challenge());
        assertTrue(refused.getMessage().startsWith(member + ": "), refused.getMessage());
    }

    @Test
    void ofTransitionsOfWhichOneIsDeclaredWronglyTheOthersHoldAndNotThoseOfBefore() {
        var rules = site.write("site.yaml", TestSite.SITE + """
                workflow:
                  transitions:
                    - {from: [draft], to: publishd, scope: publish}
                    - {from: [draft], to: in-review, scope: write}
                """).rules();
        assertTrue(rules.contains("site.yaml invalid-workflow"), rules.toString());
        create("One", "");
        assertEquals("no-transition", assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED)).name());
        move(ANA, State.IN_REVIEW);
    }

    @Test
    void aSiteDeclaresItsOwnTransitions() {
        site.write("site.yaml", TestSite.SITE + """
                workflow:
                  transitions:
                    - {from: [draft], to: in-review, scope: write}
                    - {from: [in-review], to: published, scope: review}
                """).imports();
        create("One", "");
        assertEquals("no-transition", assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED)).name());
        move(ANA, State.IN_REVIEW);
        assertThrows(Refused.class, () -> move(PIA, State.PUBLISHED));
        move(new Caller("rae", Set.of(Scope.REVIEW)), State.PUBLISHED);
        assertEquals("One", publicTitle());
    }

    @Test
    void aRuleOfTheSiteKeepsBackWhatIsToBePublishedOrScheduled() {
        site.write("site.yaml", TestSite.SITE + "publish:\n  block: [unknown-citation]\n").imports();
        create("One", "[@nobody]\n");
        var blocked = assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED));
        assertEquals("publish-blocked", blocked.name());
        assertEquals(List.of("unknown-citation"), TestSite.texts(blocked.members().at("findings.rule")));
        assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED, at("2026-04-01T00:00:00Z"), Optional.empty()));
        assertEquals(State.DRAFT, site.item("article", "a").state());
    }

    @Test
    void whatIsScheduledAppearsAsItWasThoughANewerDraftFollows() {
        create("One", "");
        move(PIA, State.PUBLISHED, at("2026-04-01T08:30:00Z"), at("2026-05-01T00:00:00Z"));
        save(ANA, REF, new Precondition.Present(), text("Two", ""));
        fire("2026-04-01T08:29:59Z");
        assertFalse(site.isPublic("article", "a"));
        fire("2026-04-01T08:30:00Z");
        assertEquals("One", publicTitle());
        var item = site.item("article", "a");
        assertEquals(State.DRAFT, item.state());
        assertEquals(List.of(2, 1, 0), List.of(item.revision(), item.publishedRevision(), item.scheduledRevision()));
        fire("2026-05-01T00:00:00Z");
        assertFalse(site.isPublic("article", "a"));
        assertEquals(State.DRAFT, site.item("article", "a").state(), "the newer text is still being written");
    }

    @Test
    void whatWaitsAppearsBesideANewerTextThatIsHandedIn() {
        create("One", "");
        move(PIA, State.PUBLISHED, at("2026-04-01T08:30:00Z"), Optional.empty());
        save(ANA, REF, new Precondition.Present(), text("Two", ""));
        assertThrows(Refused.class, () -> move(ANA, State.DRAFT), "who writes calls nothing off");
        assertEquals(1, move(ANA, State.IN_REVIEW).item().scheduledRevision());
        fire("2026-04-01T08:30:00Z");
        assertEquals("One", publicTitle());
        assertEquals(State.IN_REVIEW, site.item("article", "a").state());
    }

    @Test
    void whatIsPublicStaysUntilTheNextOneAppearsAndKeepsItsOwnEndIfThatIsCancelled() {
        create("One", "");
        move(PIA, State.PUBLISHED, Optional.empty(), at("2026-09-01T00:00:00Z"));
        save(ANA, REF, new Precondition.Present(), text("Two", ""));
        move(PIA, State.PUBLISHED, at("2026-04-01T00:00:00Z"), at("2026-05-01T00:00:00Z"));
        assertEquals("One", publicTitle());
        move(PIA, State.DRAFT);
        fire("2026-06-01T00:00:00Z");
        assertEquals("One", publicTitle());
        assertEquals(at("2026-09-01T00:00:00Z"), site.item("article", "a").expireAt());
    }

    @Test
    void aClockThatJumpsBackOrForthDoesNoHarm() {
        create("One", "");
        move(PIA, State.PUBLISHED, at("2026-04-01T00:00:00Z"), at("2026-05-01T00:00:00Z"));
        fire("2026-04-01T00:00:01Z");
        long changes = site.changes();
        fire("2020-01-01T00:00:00Z");
        assertEquals("One", publicTitle(), "what has appeared stays");
        assertEquals(changes, site.changes());
        fire("2027-01-01T00:00:00Z");
        assertEquals(State.ARCHIVED, site.item("article", "a").state());
        fire("2026-04-01T00:00:01Z");
        assertFalse(site.isPublic("article", "a"), "what is over does not come again");
    }

    @Test
    void datesThatCannotBeAreRefused() {
        create("One", "");
        assertThrows(InvalidRequest.class, () -> move(PIA, State.PUBLISHED, at("2020-01-01T00:00:00Z"), Optional.empty()));
        assertThrows(InvalidRequest.class, () -> move(PIA, State.PUBLISHED, at("2026-04-01T00:00:00Z"), at("2026-04-01T00:00:00Z")));
        assertThrows(InvalidRequest.class, () -> move(PIA, State.SCHEDULED));
        assertEquals(State.PUBLISHED, move(PIA, State.PUBLISHED, at("2026-03-01T11:59:30Z"), Optional.empty()).item().state());
    }

    @Test
    void theTextsOwnDatesCountWhereTheTransitionSaysNothing() {
        save(ANA, REF, new Precondition.Absent(), "---\ntitle: T\ndraft: true\npublishDate: 2026-04-01\nexpiryDate: 2026-05-01\n---\n");
        var scheduled = move(PIA, State.PUBLISHED).item();
        assertEquals(State.SCHEDULED, scheduled.state());
        assertEquals(at("2026-05-01T00:00:00Z"), scheduled.scheduledUntil());
        save(ANA, REF, new Precondition.Present(), "---\ntitle: T\nexpiryDate: 2026-01-01\n---\n");
        assertThrows(Conflict.class, () -> move(PIA, State.PUBLISHED), "it would be over at once");
    }

    @Test
    void whatOthersReferToIsNotDeleted() {
        site.topic("t", "T").article("x", "X", "topics: t", "").imports();
        var topic = new ItemRef("topic", "t", "en");
        var refused = assertThrows(Conflict.class, () -> editing.archive(PIA, topic, new Precondition.Present()));
        assertEquals(List.of("x"), TestSite.texts(refused.members().at("referrers.slug")));
        save(ANA, new ItemRef("topic", "t", "es"), new Precondition.Absent(), text("T", ""));
        assertThrows(Conflict.class, () -> editing.archive(PIA, topic, new Precondition.Present()));
        editing.archive(PIA, new ItemRef("article", "x", "en"), new Precondition.Present());
        editing.archive(PIA, topic, new Precondition.Present());
        assertFalse(site.isPublic("topic", "t"));
    }

    @Test
    void whatOthersReferToIsNotArchivedByATransitionEitherButCanBeTakenFromReaders() {
        site.topic("t", "T").article("x", "X", "topics: t", "").imports();
        var topic = new ItemRef("topic", "t", "en");
        var refused = assertThrows(Conflict.class, () -> move(PIA, topic, State.ARCHIVED));
        assertEquals("still-referred-to", refused.name());
        assertEquals(List.of("x"), TestSite.texts(refused.members().at("referrers.slug")));
        assertTrue(site.isPublic("topic", "t"));
        assertEquals(State.DRAFT, move(PIA, topic, State.DRAFT).item().state());
        assertFalse(site.isPublic("topic", "t"));
        assertEquals(State.ARCHIVED, move(PIA, topic, State.ARCHIVED).item().state(), "readers lose nothing by it any more");
    }

    @Test
    void whoMayNotArchiveIsNotToldWhoRefersToIt() {
        site.topic("t", "T").article("x", "X", "topics: t", "").imports();
        assertThrows(Refused.class, () -> editing.archive(ANA, new ItemRef("topic", "t", "en"), new Precondition.Present()));
    }

    @Test
    void theEndThatWasSetComesAlsoForWhatOthersReferTo() {
        var topic = new ItemRef("topic", "t", "en");
        save(ANA, topic, new Precondition.Absent(), text("T", ""));
        var end = site.now.get().plusSeconds(60);
        editing.move(PIA, new Move(topic, new Precondition.Present(), State.PUBLISHED, Optional.empty(), Optional.of(end), ""));
        site.article("x", "X", "topics: t", "").imports();
        assertThrows(Conflict.class, () -> move(PIA, topic, State.ARCHIVED));
        fire(end.toString());
        assertEquals(State.ARCHIVED, site.item("topic", "t").state());
    }

    @Test
    void everyAcceptedWriteOfManyAtOnceIsInTheHistoryOnce() throws Exception {
        create("Start", "0\n");
        int writers = Boolean.getBoolean("kindred.long") ? 500 : 60;
        var accepted = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var works = new ArrayList<Callable<Integer>>();
            for (int writer = 1; writer <= writers; writer++) {
                String body = writer + "\n";
                works.add(() -> saved(body));
            }
            for (var done : threads.invokeAll(works)) {
                accepted.add(done.get());
            }
        }
        assertEquals(writers + 1, editing.item(REF).item().revision());
        assertEquals(writers, Set.copyOf(accepted).size(), "each was given a number of its own");
        var bodies = new ArrayList<String>();
        for (int number = 2; number <= writers + 1; number++) {
            bodies.add(new String(revision(number).source(), UTF_8));
        }
        assertEquals(writers, Set.copyOf(bodies).size(), "none is there twice and none is lost");
    }

    /** Reads, and saves what it has read again until nobody came in between. */
    private int saved(String body) {
        for (var edition = editing.item(REF);; edition = editing.item(REF)) {
            try {
                return save(ANA, REF, of(edition), text("T", body)).item().revision();
            } catch (Stale again) {
                assertTrue(again.getMessage().contains("revision"));
            }
        }
    }

    private Revision revision(int number) {
        return site.read(session -> session.revision(REF, number)).orElseThrow();
    }

    @Test
    void eachActIsRecorded() {
        create("One", "");
        move(PIA, State.PUBLISHED);
        Item item = site.item("article", "a");
        assertEquals(1, item.publishedRevision());
        assertEquals(List.of("item.saved ana", "item.published pia"),
                site.read(session -> session.audit().after(0, 100)).stream().map(entry -> entry.act())
                        .filter(act -> act.subject().equals("article/a/en")).map(act -> act.verb() + " " + act.by()).toList());
    }
}
