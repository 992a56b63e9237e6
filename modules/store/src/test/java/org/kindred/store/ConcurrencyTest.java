package org.kindred.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.draft;
import static org.kindred.store.Samples.key;
import static org.kindred.store.Samples.publishNew;
import static org.kindred.store.Samples.revision;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.store.WriteSession;

class ConcurrencyTest extends StoreContract {

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void manyWritersOfOneItemTakeTurnsAndRevisionsHaveNoGap() throws Exception {
        write(session -> session.add(revision(article("a"), 1, "one")));
        var writers = IntStream.range(0, 8).<Callable<Void>>mapToObj(writer -> () -> {
            IntStream.range(0, 10).forEach(i -> write(this::addNext));
            return null;
        }).toList();
        for (var written : threads.invokeAll(writers)) {
            written.get();
        }
        assertEquals(81, read(session -> session.item(article("a"))).orElseThrow().revision());
        assertTrue(IntStream.rangeClosed(1, 81).allMatch(number -> read(session -> session.revision(article("a"), number)).isPresent()));
    }

    private void addNext(WriteSession session) {
        int next = session.item(article("a")).orElseThrow().revision() + 1;
        session.add(revision(article("a"), next, "revision " + next));
    }

    @Test
    void ofTwoWhoMakeOneItemOneIsToldToTryAgain() throws Exception {
        var bothLooked = new CyclicBarrier(2);
        Callable<Boolean> maker = () -> {
            try {
                write(session -> {
                    session.item(article("a"));
                    await(bothLooked);
                    session.add(revision(article("a"), 1, "one"));
                });
                return true;
            } catch (Overloaded e) {
                return false;
            }
        };
        var results = threads.invokeAll(List.of(maker, maker));
        assertTrue(results.get(0).get() ^ results.get(1).get());
        assertEquals(1, read(session -> session.item(article("a"))).orElseThrow().revision());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoWhoWaitForEachOtherAreTold() throws Exception {
        write(session -> List.of("a", "b").forEach(slug -> session.add(revision(article(slug), 1, "one"))));
        var bothHold = new CyclicBarrier(2);
        Future<?> first = threads.submit(() -> inOrder("a", "b", bothHold));
        Future<?> second = threads.submit(() -> inOrder("b", "a", bothHold));
        int told = told(first) + told(second);
        assertEquals(1, told);
        int revisions = read(session -> session.items(List.of(article("a"), article("b")))).stream().mapToInt(item -> item.revision())
                .sum();
        assertEquals(4, revisions);
    }

    private void inOrder(String one, String other, CyclicBarrier bothHold) {
        write(session -> {
            session.item(article(one));
            await(bothHold);
            session.add(revision(article(other), 2, "two"));
            session.add(revision(article(one), 2, "two"));
        });
    }

    private static int told(Future<?> writer) throws Exception {
        try {
            writer.get();
            return 0;
        } catch (ExecutionException e) {
            assertTrue(e.getCause() instanceof Overloaded, () -> "told " + e.getCause());
            return 1;
        }
    }

    @Test
    void aReaderSeesOneStateHoweverLongItReads() throws Exception {
        write(session -> publishNew(session, article("a")));
        read(session -> {
            assertEquals(1, session.lastChange());
            inAnotherThread(() -> write(other -> {
                publishNew(other, article("b"), key("a"));
                other.withdraw(article("a"));
            }));
            assertEquals(1, session.lastChange());
            assertEquals(List.of("en"), session.publicLocales(key("a")));
            assertEquals(List.of(), session.dependents(List.of(key("a"))));
            assertEquals(1, session.published(List.of(key("a"), key("b"))).size());
            return session.items(List.of(article("b"))).size();
        });
        assertEquals(List.of(article("b")), read(session -> session.dependents(List.of(key("a")))));
    }

    /** Tables that were not asked before must be seen as of the first question, too. */
    @Test
    void oneStateIsOneStateOfAllTables() throws Exception {
        read(session -> {
            session.lastChange();
            inAnotherThread(() -> write(other -> {
                publishNew(other, article("a"));
                other.putSite(new byte[] {1});
            }));
            assertTrue(session.site().isEmpty());
            assertTrue(session.publishedAfter(java.util.Optional.empty(), 1).isEmpty());
            return session.changes(0, 1);
        });
    }

    private void inAnotherThread(Runnable work) {
        try {
            threads.submit(work).get(30, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoHoldsTheChangesPublishesAloneAndSeesWhatOthersPublished() throws Exception {
        write(session -> publishNew(session, article("a")));
        var held = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> write(session -> {
            session.holdChanges();
            held.countDown();
            awaitQuietly(go);
            publishNew(session, article("b"), key("a"));
        }));
        held.await();
        Future<List<ItemRef>> second = threads.submit(() -> store.write(session -> {
            session.holdChanges();
            return session.dependents(List.of(key("a")));
        }));
        assertThrows(TimeoutException.class, () -> second.get(300, MILLISECONDS));
        write(session -> session.put(draft(article("c"), 0))); // others may write what is not public
        go.countDown();
        first.get(30, SECONDS);
        assertEquals(List.of(article("b")), second.get(30, SECONDS));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
