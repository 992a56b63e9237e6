package org.kindred.links;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLinks.Known;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;

/** One node that checks links, with a clock that tests move; instead of compiling items it keeps which were to be. */
final class Node implements AutoCloseable {

    /** Before it is looked again, in nanoseconds: what is waited for needs the processor too. */
    private static final long A_MOMENT = 2_000_000;

    static final LinkSettings QUICK = new LinkSettings(true, Duration.ofDays(1), 3, Duration.ZERO, 128, Duration.ofSeconds(5), 4, 7);

    final AtomicReference<Site> site = new AtomicReference<>(
            new Site("Test", "https://www.example.org", "en", List.of("en"), ZoneOffset.UTC,
                    "apa", "", "", Map.of(), Set.of()));
    final AtomicReference<Instant> now;
    final Store store;
    final List<WebAddress> told = new CopyOnWriteArrayList<>();
    final LinkChecker checker;
    final LinkDesk desk;

    Node(Store store, AtomicReference<Instant> now, LinkSettings settings) {
        this(store, now, settings, Duration.ofSeconds(45));
    }

    /** @param lease how long others wait for it once it says nothing any more */
    Node(Store store, AtomicReference<Instant> now, LinkSettings settings, Duration lease) {
        this.store = store;
        this.now = now;
        var ports = new Ports(store, readers(), Outgoing.of(Allowed.of("127.0.0.1,127.0.0.2,127.0.0.3")), site::get, now::get, settings);
        checker = new LinkChecker(ports, Duration.ZERO, lease);
        desk = new LinkDesk(ports, checker::wake);
        checker.start();
    }

    static AtomicReference<Instant> noon() {
        return new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    }

    private LinkReaders readers() {
        return new LinkReaders() {
            @Override
            public <T> T write(Function<? super WriteSession, T> work) {
                return store.write(session -> {
                    session.holdChanges();
                    return work.apply(session);
                });
            }

            @Override
            public List<ItemRef> of(ReadSession session, Collection<WebAddress> addresses) {
                return session.dependents(addresses.stream().map(WebAddress::key).collect(Collectors.toSet()));
            }

            @Override
            public void tell(WriteSession session, Collection<WebAddress> addresses) {
                told.addAll(addresses);
            }
        };
    }

    /** The clock goes on. */
    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        checker.wake();
    }

    void publish(String slug, WebAddress... addresses) {
        publish(store, slug, List.of(addresses));
        checker.wake();
    }

    static void publish(Store store, String slug, List<WebAddress> addresses) {
        var ref = new ItemRef("forum", slug, "en");
        store.write(session -> {
            byte[] nothing = {'{', '}'};
            int number = session.item(ref).map(Item::revision).orElse(0) + 1;
            session.add(new Revision(ref, number, slug + ".md", nothing, "ed", Instant.EPOCH, ""));
            session.put(new Item(ref, State.PUBLISHED, number, number, Optional.of(Instant.EPOCH), Optional.empty(), Optional.empty(),
                    Optional.empty()));
            session.publish(new Published(ref, number, "sha256-" + number, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, nothing, nothing,
                    nothing, 0, nothing, nothing, Set.of(addresses.stream().map(WebAddress::key).toArray(ItemKey[]::new)), "1"), Set.of());
            return number;
        });
    }

    /** What is known of a link. */
    Optional<Known> known(WebAddress address) {
        boolean kept = store.read(session -> session.links().link(address.id())).isPresent();
        return kept ? Optional.of(desk.link(address.id())) : Optional.empty();
    }

    /** Waits until what is known of a link is so. */
    Known await(WebAddress address, Predicate<Known> so) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var found = known(address);
            if (found.filter(so).isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("it stays " + found);
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    /** Waits until a link was looked at so often. */
    Known awaitLooks(WebAddress address, int looks) {
        return await(address, known -> known.visits().size() >= looks);
    }

    /** A day later, when it was looked at again. */
    Known nextDay(WebAddress address) {
        var before = known(address).orElseThrow().link().last().orElseThrow().at();
        pass(Duration.ofHours(27));
        return await(address, known -> known.link().last().orElseThrow().at().isAfter(before));
    }

    @Override
    public void close() {
        checker.close();
    }
}
