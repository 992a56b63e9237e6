package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.AuditQuery;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;

class AuditTest extends OwnDatabase {

    private static final Act SAVED = Act.of("editor", "item.saved", Samples.article("a")).with("revision", 7).with("odd", "a=b%\r\nc");

    private static Filter where(String field, Operator operator, String... values) {
        return new Filter.Test(field, operator, List.of(values));
    }

    private void record(Act... acts) {
        write(session -> List.of(acts).forEach(session.audit()::record));
    }

    private List<AuditEntry> chain() {
        return read(session -> session.audit().after(0, 1000));
    }

    @Test
    void anActIsReadAsItWasRecordedAndSealedWithTheOneBeforeIt() {
        record(SAVED, SAVED);
        record(SAVED);
        var sealing = new TestSealing();
        String before = "";
        for (AuditEntry entry : chain()) {
            assertEquals(SAVED, entry.act());
            assertEquals(sealing.seal(before, entry.number(), entry.at(), entry.act()), entry.seal());
            before = entry.seal();
        }
        assertEquals(new AuditHead(3, before), read(session -> session.audit().head()));
    }

    @Test
    void whatIsUndoneIsNotRecorded() {
        assertThrows(IllegalCallerException.class, () -> write(session -> {
            session.audit().record(SAVED);
            throw new IllegalCallerException();
        }));
        assertEquals(List.of(), chain());
    }

    @Test
    void theHeadIsToldAfterEachTransactionThatDidSomething() {
        var sealing = new TestSealing();
        try (var other = JpaStore.open(database, sealing)) {
            other.write(session -> {
                session.audit().record(SAVED);
                return session;
            });
            other.write(session -> session);
            AuditHead head = read(session -> session.audit().head());
            assertEquals(List.of(head), sealing.told);
        }
    }

    @Test
    void isFoundByWhoWhatAndOnWhichItemNewestFirst() {
        record(SAVED, Act.of("editor", "item.published", "article/a/en"), Act.of("other", "item.saved", "article/a-b/en"),
                Act.of("other", "token.created", "token/1"));
        assertEquals(List.of(2L, 1L), found(where("by", Operator.EQ, "editor")));
        assertEquals(List.of(4L, 3L), found(where("by", Operator.NE, "editor")));
        assertEquals(List.of(3L, 1L), found(where("verb", Operator.EQ, "item.saved")));
        assertEquals(List.of(4L, 3L, 1L), found(where("verb", Operator.IN, "item.saved", "token.created")));
        assertEquals(List.of(3L, 2L, 1L), found(where("verb", Operator.PREFIX, "item.")));
        assertEquals(List.of(2L, 1L), found(where("subject", Operator.PREFIX, "article/a/")));
        assertEquals(List.of(), found(where("subject", Operator.PREFIX, "article/_/")));
        assertEquals(List.of(4L, 2L), found(new Filter.Any(List.of(where("verb", Operator.EQ, "item.published"),
                where("subject", Operator.EQ, "token/1")))));
        String moment = chain().get(2).at().toString();
        assertEquals(List.of(4L, 3L), found(where("at", Operator.GTE, moment)));
        assertEquals(List.of(2L, 1L), found(where("at", Operator.LT, moment)));
        long count = read(session -> session.audit().count(where("at", Operator.LT, moment)));
        assertEquals(2, count);
        var older = new AuditQuery(Filter.EVERYTHING, OptionalLong.of(3), 1);
        assertEquals(List.of(2L), read(session -> session.audit().entries(older)).stream().map(AuditEntry::number).toList());
    }

    private List<Long> found(Filter filter) {
        var query = new AuditQuery(filter, OptionalLong.empty(), 10);
        return read(session -> session.audit().entries(query)).stream().map(AuditEntry::number).toList();
    }

    @Test
    void manyWhoRecordAtOnceMakeOneChain() throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, 40).forEach(i -> tasks.add(() -> {
            write(session -> {
                if (i % 3 == 0) {
                    session.holdChanges();
                    Samples.publishNew(session, Samples.article("item-" + i));
                }
                session.audit().record(SAVED.with("writer", i));
            });
            return true;
        }));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertEquals(40, chain().stream().map(entry -> entry.act().details().get("writer")).distinct().count());
        anotherReadOfTheChainIsWhole();
    }

    private void anotherReadOfTheChainIsWhole() {
        var sealing = new TestSealing();
        String before = "";
        long number = 0;
        for (AuditEntry entry : chain()) {
            number++;
            assertEquals(number, entry.number());
            assertEquals(sealing.seal(before, number, entry.at(), entry.act()), entry.seal());
            before = entry.seal();
        }
    }

    @Test
    void anotherKeyCannotGoOnWithIt() {
        record(SAVED);
        var refused = assertThrows(StorageFailed.class, () -> JpaStore.open(database, new TestSealing("another key")));
        assertEquals("The audit of this database was begun with another key. Give this node the key that the others have: the setting "
                + "kindred.audit.key, or the file audit.key of the data folder it was begun in.", refused.getMessage());
    }

    @Test
    void anotherKeyGoesOnWithItWhereTheFormerOneIsKnownWhichNamesItLast() {
        record(SAVED);
        var next = new TestSealing("another key", new TestSealing());
        try (var other = JpaStore.open(database, next)) {
            other.write(session -> {
                session.audit().record(SAVED);
                return session;
            });
            var entries = chain();
            assertEquals(List.of("item.saved", Act.KEY_CHANGED, "item.saved"), entries.stream().map(entry -> entry.act().verb()).toList());
            assertEquals(next.fingerprint(), entries.get(1).act().details().get("to"));
            assertEquals(2, next.told.size());
        }
        assertThrows(StorageFailed.class, () -> record(SAVED), "a node with the former key does not go on");
        try (var again = JpaStore.open(database, new TestSealing("another key", new TestSealing()))) {
            assertEquals(3, again.read(session -> session.audit().after(0, 9)).size());
        }
    }
}
