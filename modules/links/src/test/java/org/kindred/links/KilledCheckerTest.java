package org.kindred.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.links.Web.answering;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;

/** A node that ends in the middle of its looks, without a word to the store, and another one after it on the same database. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class KilledCheckerTest {

    private static final String WELCOME = "<title>Carers</title><h1>Welcome</h1>";
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final int LINKS = 60;
    private static final int FATAL = 25;

    @Parameter
    Engine engine;
    private Web web;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        web = new Web();
        store = Engine.open(engine.database());
    }

    @AfterEach
    void close() {
        store.close();
        web.close();
    }

    /** What a process sees of the store: after its death nothing more. */
    private static final class Mortal implements Store {
        private final Store store;
        private final CountDownLatch death = new CountDownLatch(1);

        Mortal(Store store) {
            this.store = store;
        }

        @Override
        public <T> T write(Function<? super WriteSession, T> work) {
            return alive().write(work);
        }

        @Override
        public <T> T read(Function<? super ReadSession, T> work) {
            return alive().read(work);
        }

        private Store alive() {
            if (death.getCount() == 0) {
                throw new StorageFailed("killed", new IOException("killed"));
            }
            return store;
        }

        @Override
        public void close() {
            death.countDown();
        }
    }

    @Test
    void whatWasNotWrittenDownIsLookedAtAndWhatWasIsNotLookedAtTwice() throws InterruptedException {
        var clock = Node.noon();
        var links = IntStream.range(0, LINKS).mapToObj(i -> web.at("/" + i)).toList();
        var mortal = new Mortal(store);
        var looks = new AtomicInteger();
        links.forEach(link -> web.has(path(link), exchange -> {
            if (exchange.getRequestMethod().equals("GET") && looks.incrementAndGet() == FATAL) {
                mortal.close();
            }
            answering(200, WELCOME).answer(exchange);
        }));
        try (var killed = new Node(mortal, clock, Node.QUICK, LEASE)) {
            Node.publish(store, "a", links);
            killed.checker.wake();
            assertTrue(mortal.death.await(60, TimeUnit.SECONDS), "it lives on");
        }
        var written = links.stream().filter(this::isSeen).toList();
        assertFalse(written.isEmpty() || written.size() == LINKS, "it ended in the middle");
        try (var next = new Node(store, clock, Node.QUICK, LEASE)) {
            links.forEach(link -> next.awaitLooks(link, 1));
        }
        assertEquals(links, links.stream().filter(this::isSeen).toList());
        var asked = web.askedInAll().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(List.of(), written.stream().filter(link -> asked.getOrDefault("GET " + path(link), 0L) != 1).toList());
        assertTrue(links.stream().allMatch(link -> asked.getOrDefault("GET " + path(link), 0L) <= 2), asked::toString);
    }

    private boolean isSeen(WebAddress link) {
        return store.read(session -> session.links().visits(link.id())).size() == 1;
    }

    private static String path(WebAddress link) {
        return java.net.URI.create(link.text()).getPath();
    }
}
