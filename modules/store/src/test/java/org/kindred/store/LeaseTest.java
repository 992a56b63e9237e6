package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaseTest extends StoreContract {

    private boolean lease(String owner, Duration time) {
        return lease("import", owner, time);
    }

    private boolean lease(String name, String owner, Duration time) {
        return store.write(session -> session.lease(name, owner, time));
    }

    @Test
    void oneOwnerAtATimeHoldsALease() {
        assertTrue(lease("a", Duration.ofMinutes(1)));
        assertFalse(lease("b", Duration.ofMinutes(1)));
        assertTrue(lease("other", "b", Duration.ofMinutes(1)));
    }

    @Test
    void itsOwnerMayProlongIt() {
        assertTrue(lease("a", Duration.ofMillis(1)));
        assertTrue(lease("a", Duration.ofMinutes(1)));
        assertFalse(lease("b", Duration.ofMinutes(1)));
    }

    @Test
    void anExpiredLeaseCanBeTaken() throws InterruptedException {
        assertTrue(lease("a", Duration.ofMillis(1)));
        Thread.sleep(5); // the database's clock is no one else's to set
        assertTrue(lease("b", Duration.ofMinutes(1)));
        assertFalse(lease("a", Duration.ofMinutes(1)));
    }

    private boolean prolong(String owner, Duration time) {
        return store.write(session -> session.prolong("import", owner, time));
    }

    @Test
    void whatRanOutIsProlongedAsLongAsNobodyElseHadIt() throws InterruptedException {
        assertFalse(prolong("a", Duration.ofMinutes(1)));
        assertTrue(lease("a", Duration.ofMillis(1)));
        Thread.sleep(5); // the database's clock is no one else's to set
        assertTrue(prolong("a", Duration.ofMillis(1)));
        Thread.sleep(5);
        assertTrue(lease("b", Duration.ofMinutes(1)));
        write(session -> session.release("import", "b"));
        assertFalse(prolong("a", Duration.ofMinutes(1)));
    }

    @Test
    void nobodysTimeBecomesShorterByBeingProlonged() throws InterruptedException {
        assertTrue(lease("a", Duration.ofMinutes(1)));
        assertTrue(prolong("a", Duration.ofMillis(1)));
        Thread.sleep(5);
        assertFalse(lease("b", Duration.ofMinutes(1)));
    }

    @Test
    void onlyItsOwnerGivesItBack() {
        assertTrue(lease("a", Duration.ofMinutes(1)));
        write(session -> session.release("import", "b"));
        assertFalse(lease("b", Duration.ofMinutes(1)));
        write(session -> session.release("import", "a"));
        assertTrue(lease("b", Duration.ofMinutes(1)));
    }

    @Test
    void ofManyWhoTryAtOnceOneGetsIt() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> lease("owner-" + i, Duration.ofMinutes(1))).toList();
            int taken = 0;
            for (var result : threads.invokeAll(tries)) {
                taken += result.get() ? 1 : 0;
            }
            assertEquals(1, taken);
        }
    }
}
