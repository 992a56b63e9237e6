package org.kindred.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.key;
import static org.kindred.store.Samples.publishNew;
import static org.kindred.store.Samples.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.history.Chronicle;
import org.kindred.kernel.history.Publication;
import org.kindred.kernel.store.WriteSession;

class ChronicleTest extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final WorkIdentifier ONE = new WorkIdentifier("doi", "10.1000/one");
    private static final WorkIdentifier OTHER = new WorkIdentifier("pmid", "2");

    /** Does something, and gives a moment after it. */
    private Instant after(Consumer<WriteSession> work) {
        write(work);
        return Instant.now();
    }

    private <T> T chronicle(Function<Chronicle, T> question) {
        return read(session -> question.apply(session.chronicle()));
    }

    private List<Integer> revisions(Instant moment, String slug) {
        return chronicle(chronicle -> chronicle.at(moment, List.of(key(slug)))).stream().map(Publication::revision).toList();
    }

    private static void next(WriteSession session, ItemRef ref, int number) {
        session.add(Samples.revision(ref, number, "# " + number));
        session.put(Samples.shown(ref, number));
        session.publish(published(ref, number, "sha256-" + number), Set.of());
    }

    @Test
    void eachRevisionIsPublicFromItsPublicationToTheNext() {
        var before = Instant.now();
        var first = after(session -> publishNew(session, article("a")));
        var second = after(session -> next(session, article("a"), 2));
        var withdrawn = after(session -> session.withdraw(article("a")));
        var again = after(session -> session.publish(published(article("a"), 2, "sha256-2"), Set.of()));
        assertEquals(List.of(List.of(), List.of(1), List.of(2), List.of(), List.of(2)),
                List.of(before, first, second, withdrawn, again).stream().map(moment -> revisions(moment, "a")).toList());
        var all = chronicle(chronicle -> chronicle.of(article("a")));
        assertEquals(List.of(1, 2, 2), all.stream().map(Publication::revision).toList());
        assertEquals(all.get(1).from(), all.get(0).until().orElseThrow());
        assertEquals(Optional.empty(), all.get(2).until());
        assertEquals("# article/a@en", new String(
                chronicle(chronicle -> chronicle.versions(first, List.of(key("a")))).getFirst().revision().source(), UTF_8));
    }

    @Test
    void theMomentItselfBelongsToWhatBecomesPublicAtIt() {
        write(session -> publishNew(session, article("a")));
        write(session -> next(session, article("a"), 2));
        var second = chronicle(chronicle -> chronicle.of(article("a"))).getLast().from();
        assertEquals(List.of(2), revisions(second, "a"));
        assertEquals(List.of(1), revisions(second.minusNanos(1000), "a"));
    }

    @Test
    void whatIsCompiledAgainOrPublishedAgainIsTheSamePublication() {
        write(session -> publishNew(session, article("a")));
        write(session -> session.refresh(published(article("a"), 1, "sha256-b"), Set.of()));
        write(session -> session.publish(published(article("a"), 1, "sha256-c"), Set.of()));
        assertEquals(1, chronicle(chronicle -> chronicle.of(article("a"))).size());
    }

    @Test
    void whatATransactionLeavesPublicIsWrittenAlone() {
        write(session -> {
            publishNew(session, article("a"));
            next(session, article("a"), 2);
            publishNew(session, article("b"));
            session.withdraw(article("b"));
        });
        assertEquals(List.of(2), chronicle(chronicle -> chronicle.of(article("a"))).stream().map(Publication::revision).toList());
        assertEquals(List.of(), chronicle(chronicle -> chronicle.of(article("b"))));
    }

    @Test
    void aRenamedItemIsFoundByItsNameThen() {
        var before = after(session -> publishNew(session, article("old")));
        var after = after(session -> {
            session.withdraw(article("old"));
            session.rename(article("old"), article("new"));
            session.publish(published(article("new"), 1, "sha256-new"), Set.of());
        });
        assertEquals(List.of(1), revisions(before, "old"));
        assertEquals(List.of(), revisions(before, "new"));
        assertEquals(List.of(), revisions(after, "old"));
        assertEquals(List.of(1), revisions(after, "new"));
        assertEquals(Optional.of(article("new")), chronicle(chronicle -> chronicle.renamed(after, key("old"))));
        assertEquals(Optional.empty(), chronicle(chronicle -> chronicle.renamed(before, key("old"))));
        assertEquals(List.of(article("old"), article("new")),
                chronicle(chronicle -> chronicle.of(article("new"))).stream().map(Publication::ref).toList());
    }

    @Test
    void everythingThatWasPublicIsWalkedInBatchesInTheOrderOfNamesAndLocales() {
        var moment = after(session -> {
            IntStream.range(0, 7).forEach(i -> publishNew(session, article("n" + i)));
            publishNew(session, key("n3").in("es"));
        });
        write(session -> session.withdraw(article("n2")));
        var walked = new ArrayList<ItemRef>();
        for (var batch = refs(moment, Optional.empty()); !batch.isEmpty(); batch = refs(moment, Optional.of(walked.getLast()))) {
            walked.addAll(batch);
        }
        assertEquals(List.of("n0 en", "n1 en", "n2 en", "n3 en", "n3 es", "n4 en", "n5 en", "n6 en"),
                walked.stream().map(ref -> ref.slug() + " " + ref.locale()).toList());
        assertEquals(7, refs(Instant.now(), Optional.empty(), 100).size());
    }

    private List<ItemRef> refs(Instant moment, Optional<ItemRef> last) {
        return refs(moment, last, 3);
    }

    private List<ItemRef> refs(Instant moment, Optional<ItemRef> last, int limit) {
        return chronicle(chronicle -> chronicle.at(moment, last, limit)).stream().map(Publication::ref).toList();
    }

    @Test
    void momentsBetweenWhichNothingChangedHaveTheSameLastChange() {
        assertEquals(Optional.empty(), lastChange(Instant.now()));
        var first = after(session -> publishNew(session, article("a")));
        var later = Instant.now();
        assertEquals(lastChange(first), lastChange(later));
        var withdrawn = after(session -> session.withdraw(article("a")));
        assertTrue(lastChange(withdrawn).orElseThrow().isAfter(lastChange(first).orElseThrow()));
        assertEquals(chronicle(chronicle -> chronicle.of(article("a"))).getFirst().until(), lastChange(withdrawn));
    }

    private Optional<Instant> lastChange(Instant moment) {
        return chronicle(chronicle -> chronicle.lastChange(moment));
    }

    @Test
    void digestsAreThoseOfThen() {
        var first = after(session -> publishNew(session, article("a")));
        var second = after(session -> session.refresh(published(article("a"), 1, "sha256-b"), Set.of()));
        var withdrawn = after(session -> session.withdraw(article("a")));
        assertEquals(List.of(Optional.of("sha256-a"), Optional.of("sha256-b"), Optional.empty()), List.of(first, second, withdrawn).stream()
                .map(moment -> chronicle(chronicle -> chronicle.digest(moment, article("a")))).toList());
    }

    private static RetractionNotice notice(WorkIdentifier work, RetractionStatus status) {
        return new RetractionNotice(work, new Retraction(status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()));
    }

    private Instant put(int day, RetractionNotice... notices) {
        return after(session -> session.putRetractions(new RetractionFile("file " + day, DAY.plusDays(day)), List.of(notices)));
    }

    private Map<WorkIdentifier, String> told(Instant moment) {
        return chronicle(chronicle -> chronicle.retractions(moment, List.of(ONE, OTHER))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        told -> told.getValue().status().word() + " " + told.getValue().checked().orElseThrow()));
    }

    @Test
    void retractionsAreThoseOfThen() {
        var before = Instant.now();
        var first = put(0, notice(ONE, RetractionStatus.CORRECTED));
        var second = put(1, notice(ONE, RetractionStatus.RETRACTED), notice(OTHER, RetractionStatus.CORRECTED));
        var third = put(1, notice(OTHER, RetractionStatus.CORRECTED));
        assertEquals(Map.of(), told(before));
        assertEquals(Map.of(ONE, "corrected 2026-01-05"), told(first));
        assertEquals(Map.of(ONE, "retracted 2026-01-06", OTHER, "corrected 2026-01-06"), told(second));
        assertEquals(Map.of(OTHER, "corrected 2026-01-06"), told(third));
        assertEquals(Set.of(OTHER), chronicle(chronicle -> chronicle.retractedSince(before)));
        assertEquals(Set.of(ONE, OTHER), chronicle(chronicle -> chronicle.retractedSince(first)));
        assertEquals(Set.of(ONE), chronicle(chronicle -> chronicle.retractedSince(second)));
        assertEquals(Set.of(), chronicle(chronicle -> chronicle.retractedSince(third)));
    }

    @Test
    void aNewStoreKnowsEverything() {
        assertEquals(Optional.empty(), chronicle(Chronicle::since));
        assertFalse(chronicle(chronicle -> chronicle.retractedSince(Instant.EPOCH)).contains(ONE));
    }
}
