package org.kindred.links;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.site.Site;
import org.kindred.links.look.Surveyor;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;

class RoundsTest {

    private final AtomicReference<Instant> now = Node.noon();
    private final Semaphore news = new Semaphore(0);

    @Test
    void aHostWhereSomethingUnforeseenHappensComesUpAgainOnlyAfterAPause() throws InterruptedException {
        try (var store = Engine.open(Engine.H2.database())) {
            var address = new WebAddress("http://127.0.0.1:1/a");
            Node.publish(store, "a", List.of(address));
            store.write(session -> {
                session.links().add(List.of(WebLink.begin(address, now.get())));
                return true;
            });
            Supplier<Site> unforeseen = () -> {
                throw new IllegalStateException("thrown by this test");
            };
            var outgoing = Outgoing.of(Allowed.of("127.0.0.1"));
            var ports = new Ports(store, new Untold(store), outgoing, unforeseen, now::get, Node.QUICK);
            var surveyor = new Surveyor(outgoing, unforeseen, now::get, Duration.ofSeconds(5), Duration.ZERO);
            var rounds = new Rounds(ports, surveyor, news::release);
            round(rounds, ports);
            rounds.begin(false);
            assertTrue(rounds.isIdle(), "the link is due still");
            now.updateAndGet(before -> before.plus(Rounds.REST));
            rounds.begin(false);
            assertFalse(rounds.isIdle());
            rounds.stop();
        }
    }

    private void round(Rounds rounds, Ports ports) throws InterruptedException {
        rounds.begin(false);
        assertTrue(news.tryAcquire(60, TimeUnit.SECONDS));
        rounds.settle(new Logbook(ports));
        assertTrue(rounds.isIdle());
    }
}
