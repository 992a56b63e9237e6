package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

class AuditTest extends OwnDatabase {

    private static final Act SAVED = Act.of("editor", "item.saved", Samples.article("a")).with("revision", 7).with("odd", "a=b%\r\nc");

    private static AuditQuery asked(Optional<String> by, Optional<String> verb, Optional<String> subject) {
        return new AuditQuery(by, verb, subject, Optional.empty(), Optional.empty(), OptionalLong.empty(), 10);
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
        assertEquals(List.of(2L, 1L), found(asked(Optional.of("editor"), Optional.empty(), Optional.empty())));
        assertEquals(List.of(3L, 1L), found(asked(Optional.empty(), Optional.of("item.saved"), Optional.empty())));
        assertEquals(List.of(3L, 2L, 1L), found(asked(Optional.empty(), Optional.of("item."), Optional.empty())));
        assertEquals(List.of(2L, 1L), found(asked(Optional.empty(), Optional.empty(), Optional.of("article/a/"))));
        assertEquals(List.of(), found(asked(Optional.empty(), Optional.empty(), Optional.of("article/_/"))));
        var moment = chain().get(2).at();
        assertEquals(List.of(4L, 3L), found(new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(moment),
                Optional.empty(), OptionalLong.empty(), 10)));
        assertEquals(List.of(2L), found(new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(moment), OptionalLong.of(3), 1)));
    }

    private List<Long> found(AuditQuery query) {
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
}
