package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.draft;
import static org.kindred.store.Samples.publishNew;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;

class ChangeLogTest extends StoreContract {

    @Test
    void changesAreNumberedFromOneWithoutGaps() {
        assertEquals(0, lastChange());
        write(session -> {
            publishNew(session, article("a"));
            publishNew(session, article("b"));
            session.withdraw(article("a"));
        });
        write(session -> session.put(draft(article("c"), 0)));
        write(session -> publishNew(session, article("c")));
        assertEquals(List.of(1L, 2L, 3L, 4L), log().stream().map(Change::number).toList());
        assertEquals(List.of("a", "b", "a", "c"), log().stream().map(change -> change.ref().slug()).toList());
        assertEquals(4, lastChange());
        assertTrue(Duration.between(log().getFirst().at(), Instant.now()).compareTo(Duration.ofMinutes(5)) < 0);
    }

    @Test
    void theLogIsReadOnFromANumberABatchAtATime() {
        write(session -> IntStream.range(0, 10).forEach(i -> publishNew(session, article("n" + i))));
        assertEquals(List.of(4L, 5L, 6L), read(session -> session.changes(3, 3)).stream().map(Change::number).toList());
        assertEquals(List.of(10L), read(session -> session.changes(9, 3)).stream().map(Change::number).toList());
        assertEquals(List.of(), read(session -> session.changes(10, 3)));
    }

    @Test
    void whatFailsTakesNoNumber() {
        write(session -> publishNew(session, article("a")));
        try {
            write(session -> {
                publishNew(session, article("b"));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            write(session -> publishNew(session, article("c")));
        }
        assertEquals(List.of("a", "c"), log().stream().map(change -> change.ref().slug()).toList());
        assertEquals(2, lastChange());
    }

    /** A number from a sequence would fail here: a later one is committed first, and the reader has passed the earlier one by then. */
    @Test
    void whoFollowsTheLogMissesNothingHoweverManyWriteAtOnce() throws Exception {
        int writers = 6;
        int each = 40;
        try (var threads = Executors.newFixedThreadPool(writers + 1)) {
            var done = new CountDownLatch(writers);
            Future<List<Long>> followed = threads.submit(() -> follow(done));
            var work = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "w" + writer;
                work.add(() -> {
                    try {
                        IntStream.range(0, each).forEach(i -> publishSome(name + "-" + i, 1 + i % 3));
                    } finally {
                        done.countDown();
                    }
                    return null;
                });
            }
            for (var written : threads.invokeAll(work)) {
                written.get();
            }
            long all = lastChange();
            assertEquals(writers * IntStream.range(0, each).mapToLong(i -> 1 + i % 3).sum(), all);
            assertEquals(LongStream.rangeClosed(1, all).boxed().toList(), followed.get());
        }
    }

    private void publishSome(String name, int count) {
        write(session -> IntStream.range(0, count).forEach(i -> publishNew(session, article(name + "-" + i))));
    }

    private List<Long> follow(CountDownLatch done) {
        var seen = new ArrayList<Long>();
        boolean last;
        do {
            last = done.getCount() == 0;
            for (boolean more = true; more;) {
                long after = seen.isEmpty() ? 0 : seen.getLast();
                more = seen.addAll(read(session -> session.changes(after, 7)).stream().map(Change::number).toList());
            }
        } while (!last);
        return seen;
    }
}
