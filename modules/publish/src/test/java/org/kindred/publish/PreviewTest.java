package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.audit.AuditQuery;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.preview.PreviewSigning;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.publish.preview.PreviewDesk;
import org.kindred.publish.publication.Revisions.Addition;
import org.kindred.publish.publication.Transitions;

/** An item's newest text, for whoever holds a link, and nobody else. */
class PreviewTest {

    private static final ItemRef A = new ItemRef("article", "a", "en");
    private static final Caller READER = new Caller("reader", Set.of(Scope.READ));
    private static final Caller OTHER = new Caller("other", Set.of(Scope.READ));
    private static final Caller EDITOR = new Caller("editor", Set.of(Scope.WRITE));

    @TempDir
    Path folder;
    private TestSite site;
    private Previews previews;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
        previews = new PreviewDesk(site.publishing, new Plain());
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Signs nothing: what is signed is tested where that is done. */
    private static final class Plain implements PreviewSigning {

        private int last;

        @Override
        public String newId() {
            return "p" + ++last;
        }

        @Override
        public String token(Preview preview) {
            return preview.id() + " " + preview.until() + " " + preview.ref();
        }

        @Override
        public Optional<Claim> read(String token, ItemRef ref) {
            String[] parts = token.split(" ", 3);
            return parts.length == 3 && parts[2].equals(ref.toString()) ? Optional.of(new Claim(parts[0], Instant.parse(parts[1])))
                    : Optional.empty();
        }
    }

    private void draft(ItemRef ref, String text) {
        var revisions = site.publishing.revisions();
        revisions.draft(session -> revisions.add(session, new Addition(ref, text.getBytes(UTF_8), "ed", ""), State.DRAFT));
    }

    private void become(ItemRef ref, Function<Item, Item> change) {
        site.store.write(session -> {
            session.put(change.apply(session.item(ref).orElseThrow()));
            return ref;
        });
    }

    private String token(ItemRef ref) {
        return previews.issue(READER, ref, site.now.get().plusSeconds(3600)).token();
    }

    private <T> T open(ItemRef ref, Function<PublicSession, T> question) {
        return previews.open(token(ref), ref, view -> view.content().read(question));
    }

    private String shown(ItemRef ref, Representation representation) {
        return open(ref, session -> session.stored(ref.key(), List.of(ref.locale()), representation)).map(PreviewTest::text).orElse("");
    }

    private static String text(Stored stored) {
        return new String(stored.bytes(), UTF_8);
    }

    @Test
    void whatWasNeverPublicIsShownInEveryFormAndStaysHiddenOtherwise() {
        site.imports();
        draft(A, "---\ntitle: Hidden\nsummary: Soon.\n---\nNew *words*. <!-- note -->\n");
        assertTrue(shown(A, Representation.DATA).contains("\"title\":\"Hidden\""));
        assertTrue(shown(A, Representation.CARD).contains("\"summary\":\"Soon.\""));
        assertTrue(shown(A, Representation.HTML).contains("<em>words</em>"));
        assertEquals("New words.", shown(A, Representation.TEXT).strip());
        assertTrue(shown(A, Representation.MARKDOWN).endsWith("New *words*. \n"), shown(A, Representation.MARKDOWN));
        assertFalse(site.isPublic("article", "a"));
        assertEquals(List.of(), site.listed("article"));
        assertEquals(0, site.changes());
    }

    @Test
    void aPublicItemIsShownByItsNewestTextAsItIsWheneverSomebodyLooks() {
        site.article("a", "Public", "", "Old.").imports();
        draft(A, TestSite.file("Newer", "", "New."));
        String token = token(A);
        assertTrue(previews.<Boolean>open(token, A, view -> view.content().read(session -> text(session
                .stored(A.key(), List.of("en"), Representation.DATA).orElseThrow()).contains("Newer"))));
        draft(A, TestSite.file("Newest", "", "New."));
        assertTrue(previews.<Boolean>open(token, A, view -> view.content().read(session -> text(session
                .stored(A.key(), List.of("en"), Representation.DATA).orElseThrow()).contains("Newest"))));
        assertTrue(site.data("article", "a").text("title").orElseThrow().equals("Public"));
    }

    @Test
    void theViewTellsHowTheItemStands() {
        site.article("a", "Public", "", "Old.").imports();
        draft(A, TestSite.file("Newer", "", "New."));
        var item = previews.open(token(A), A, view -> {
            assertEquals(Optional.empty(), view.shown());
            view.content().stored(A.key(), List.of("en"), Representation.HTML);
            return view.shown();
        }).orElseThrow();
        assertEquals(List.of(2, 1, State.DRAFT), List.of(item.revision(), item.publishedRevision(), item.state()));
    }

    @Test
    void whatItRefersToIsShownAsItIsPublicAndNotAtAllIfItIsNot() {
        site.topic("t", "Public topic").imports();
        draft(new ItemRef("topic", "t", "en"), TestSite.file("Drafted topic", "", ""));
        draft(new ItemRef("topic", "secret", "en"), TestSite.file("Secret topic", "", ""));
        draft(A, TestSite.file("A", "topics: [t, secret]", "[see](../topics/secret.md)"));
        String data = shown(A, Representation.DATA);
        assertTrue(data.contains("\"topics\":[{\"slug\":\"t\",\"title\":\"Public topic\"}]"), data);
        assertFalse(data.contains("ecret topic") || data.contains("href"), data);
        var card = open(A, session -> session.cards(Set.of(new ItemRef("topic", "t", "en").key()))).getFirst();
        assertTrue(text(card).contains("Public topic"));
    }

    @Test
    void itsTranslationsAreThoseThatArePublicAndAreShownAsSuch() {
        var spanish = A.key().in("es");
        site.article("a", "A", "", "").article("a.es", "Uno", "", "").imports();
        draft(A, TestSite.file("Draft", "", ""));
        draft(spanish, TestSite.file("Borrador", "", ""));
        assertTrue(shown(A, Representation.DATA).contains("\"translations\":[{\"locale\":\"es\"}]"));
        assertTrue(open(A, session -> text(session.stored(A.key(), List.of("es"), Representation.DATA).orElseThrow())).contains("Uno"));
        var both = open(A, session -> session.stored(List.of(A, spanish), Representation.DATA));
        assertTrue(text(Objects.requireNonNull(both.get(A))).contains("Draft"));
        assertTrue(text(Objects.requireNonNull(both.get(spanish))).contains("Uno"));
        var cards = open(A, session -> session.cards(Set.of(A.key()))).stream().map(PreviewTest::text).toList();
        assertTrue(cards.toString().contains("Draft") && cards.toString().contains("Uno") && cards.size() == 2, cards.toString());
    }

    @Test
    void twoLooksAtTheSameTextAreTheSameBytes() {
        draft(A, TestSite.file("A", "", "Words."));
        String once = shown(A, Representation.DATA);
        site.now.set(site.now.get().plusSeconds(60));
        assertEquals(once, shown(A, Representation.DATA));
    }

    @Test
    void aTokenOpensItsOwnItemInItsOwnLocaleUntilItsTimeIsOver() {
        site.article("a", "A", "", "").article("a.es", "Uno", "", "").article("b", "B", "", "").imports();
        String token = token(A);
        assertEquals("x", previews.<String>open(token, A, view -> "x"));
        for (var other : List.of(A.key().in("es"), new ItemRef("article", "b", "en"))) {
            assertTrue(assertThrows(Refused.class, () -> previews.open(token, other, view -> "x")).isOfPreview());
        }
        assertThrows(Refused.class, () -> previews.open("", A, view -> "x"));
        site.now.set(site.now.get().plusSeconds(3599));
        assertEquals("x", previews.<String>open(token, A, view -> "x"));
        site.now.set(site.now.get().plusSeconds(1));
        assertTrue(assertThrows(Refused.class, () -> previews.open(token, A, view -> "x")).getMessage().contains("ended at 2026-03-01T13"));
    }

    @Test
    void whatIsTakenBackOpensNothingAndIsToldAsSuch() {
        draft(A, TestSite.file("A", "", ""));
        String token = token(A);
        previews.revoke(READER, A, "p1");
        previews.revoke(READER, A, "p1");
        assertThrows(Refused.class, () -> previews.open(token, A, view -> "x"));
        assertEquals(Preview.State.REVOKED, previews.of(A).getFirst().stateAt(site.now.get()));
        assertEquals(List.of("preview.revoked p1", "preview.created p1"), acts());
    }

    private List<String> acts() {
        return site.read(session -> session.audit().entries(new AuditQuery(Filter.EVERYTHING, OptionalLong.empty(), 10))).stream()
                .map(entry -> entry.act().verb() + " " + entry.act().details().get("preview")).toList();
    }

    @Test
    void whoMayOnlyReadTakesBackOnlyTheirOwn() {
        draft(A, TestSite.file("A", "", ""));
        token(A);
        token(A);
        assertFalse(assertThrows(Refused.class, () -> previews.revoke(OTHER, A, "p1")).isOfPreview());
        previews.revoke(EDITOR, A, "p1");
        previews.revoke(READER, A, "p2");
        assertThrows(NotFound.class, () -> previews.revoke(EDITOR, A, "p3"));
    }

    @Test
    void aPreviewLastsAtMostSevenDaysAndEndsInTheFuture() {
        draft(A, TestSite.file("A", "", ""));
        var now = site.now.get();
        previews.issue(READER, A, now.plus(Duration.ofDays(7)));
        assertThrows(InvalidRequest.class, () -> previews.issue(READER, A, now.plus(Duration.ofDays(7)).plusSeconds(1)));
        assertThrows(InvalidRequest.class, () -> previews.issue(READER, A, now));
        assertThrows(NotFound.class, () -> previews.issue(READER, A.key().in("es"), now.plusSeconds(60)));
    }

    @Test
    void whatIsArchivedIsNotPreviewedAndAFormerLinkOpensItAgainWhenItIsBack() {
        draft(A, TestSite.file("A", "", ""));
        String token = token(A);
        become(A, item -> Transitions.in(State.ARCHIVED, item));
        assertThrows(Conflict.class, () -> token(A));
        assertThrows(Refused.class,
                () -> previews.open(token, A, view -> view.content().stored(A.key(), List.of("en"), Representation.DATA)));
        become(A, item -> Transitions.in(State.DRAFT, item));
        assertTrue(previews.open(token, A, view -> view.content().stored(A.key(), List.of("en"), Representation.DATA)).isPresent());
    }

    @Test
    void anItemHasAHundredAtOnceAndWhatEndedLongAgoIsForgotten() {
        draft(A, TestSite.file("A", "", ""));
        IntStream.range(0, 100).forEach(any -> token(A));
        assertEquals("too-many", assertThrows(Conflict.class, () -> token(A)).name());
        site.now.set(site.now.get().plus(Duration.ofDays(31)));
        token(A);
        assertEquals(1, previews.of(A).size());
    }
}
