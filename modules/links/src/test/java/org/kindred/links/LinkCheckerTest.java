package org.kindred.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.links.Web.answering;
import static org.kindred.links.Web.leadingTo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.kernel.audit.AuditQuery;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.link.LinkPolicy;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLinks.Known;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.store.Store;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class LinkCheckerTest {

    private static final String WELCOME = "<title>Carers</title><h1>Welcome</h1>";

    @Parameter
    Engine engine;
    private Web web;
    private Store store;
    private Node node;

    @BeforeEach
    void open() throws IOException {
        web = new Web();
        store = Engine.open(engine.database());
        node = new Node(store, Node.noon(), Node.QUICK);
    }

    @AfterEach
    void close() {
        node.close();
        store.close();
        web.close();
    }

    private static LinkState state(Known known) {
        return known.link().told().health().state();
    }

    @Test
    void whatIsPublishedIsLookedAtAndItsItemsTellIt() {
        web.has("/forum", WELCOME);
        node.publish("a", web.at("/forum"));
        var known = node.awaitLooks(web.at("/forum"), 1);
        assertEquals(LinkHealth.of(LinkState.ALIVE, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)), known.link().told().health());
        assertEquals(List.of("a"), known.items().stream().map(ref -> ref.slug()).toList());
        assertEquals(List.of(web.at("/forum")), node.told);
        assertTrue(known.link().next().isAfter(node.now.get().plus(Duration.ofHours(23))), known.toString());
    }

    @Test
    void whatStaysAsItIsIsToldOnceAWeek() {
        web.has("/forum", WELCOME);
        node.publish("a", web.at("/forum"));
        node.awaitLooks(web.at("/forum"), 1);
        for (int day = 0; day < 5; day++) {
            assertEquals(LocalDate.of(2026, 3, 1), node.nextDay(web.at("/forum")).link().told().health().checked().orElseThrow());
        }
        assertEquals(1, node.told.size());
        var later = node.nextDay(web.at("/forum")).link();
        assertEquals(LinkHealth.of(LinkState.ALIVE, LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 1)), later.told().health());
        assertEquals(2, node.told.size());
    }

    @Test
    void aLinkIsDeadOnlyAfterItFailedOnSeveralDaysAndAliveAtOnce() {
        web.has("/forum", WELCOME);
        node.publish("a", web.at("/forum"));
        node.awaitLooks(web.at("/forum"), 1);
        web.has("/forum", answering(404, ""));
        var first = node.nextDay(web.at("/forum"));
        assertEquals(LinkState.ALIVE, state(first));
        assertEquals(1, first.link().standing().failingDays());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), first.link().told().health().checked(), "it was not seen to be alive since");
        assertEquals(LinkState.ALIVE, state(node.nextDay(web.at("/forum"))));
        var dead = node.nextDay(web.at("/forum"));
        assertEquals(LinkState.DEAD, state(dead));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), dead.link().told().health().since(), "since it began to fail");
        web.has("/forum", WELCOME);
        node.pass(Duration.ofDays(2));
        node.nextDay(web.at("/forum"));
        assertEquals(LinkState.ALIVE, state(node.await(web.at("/forum"), known -> state(known) == LinkState.ALIVE)));
        assertEquals(List.of(web.at("/forum"), web.at("/forum"), web.at("/forum")), node.told);
    }

    @Test
    void failuresOfOneDayCountOnce() {
        node.publish("a", web.at("/gone"));
        node.awaitLooks(web.at("/gone"), 1);
        for (int look = 2; look <= 4; look++) {
            node.desk.check("ed", web.at("/gone").id());
            node.awaitLooks(web.at("/gone"), look);
        }
        var known = node.known(web.at("/gone")).orElseThrow();
        assertEquals(LinkState.UNCHECKED, state(known));
        assertEquals(1, known.link().standing().failingDays());
    }

    @Test
    void whereNobodyLetsUsLookALinkIsBlocked() {
        web.has("/forum", answering(403, ""));
        node.publish("a", web.at("/forum"));
        var known = node.awaitLooks(web.at("/forum"), 1);
        assertEquals(LinkState.BLOCKED, state(known));
        assertEquals(Verdict.FORBIDDEN, known.visits().getFirst().verdict());
    }

    @Test
    void aHostThatIsBusyIsLeftAloneAndWhatIsKnownOfItStays() {
        web.has("/forum", WELCOME).has("/other", WELCOME);
        node.publish("a", web.at("/forum"), web.at("/other"));
        node.awaitLooks(web.at("/forum"), 1);
        node.awaitLooks(web.at("/other"), 1);
        web.has("/forum", answering(503, "", "retry-after", "7200")).has("/other", answering(503, "", "retry-after", "7200"));
        web.asked();
        node.pass(Duration.ofHours(27));
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (store.read(session -> session.links().find(List.of(web.at("/forum"), web.at("/other")))).stream()
                .anyMatch(link -> link.next().isBefore(node.now.get().plus(Duration.ofMinutes(119))))) {
            assertTrue(System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        assertEquals(1, web.asked().size(), "the second one is not asked for");
        assertEquals(LinkState.ALIVE, state(node.known(web.at("/forum")).orElseThrow()));
        web.has("/forum", WELCOME).has("/other", WELCOME);
        node.pass(Duration.ofHours(3));
        node.await(web.at("/forum"), known -> known.visits().getFirst().verdict() == Verdict.OK);
        node.await(web.at("/other"), known -> known.visits().getFirst().at().equals(node.now.get()));
    }

    @Test
    void whatHasMovedForGoodIsKnownByItsNewAddress() {
        web.has("/old", leadingTo(301, "/new")).has("/new", leadingTo(302, "/today")).has("/today", WELCOME);
        node.publish("a", web.at("/old"));
        var known = node.awaitLooks(web.at("/old"), 1);
        assertEquals(Optional.of(web.at("/new").text()), known.link().last().flatMap(Visit::movedTo));
        assertEquals(2, known.visits().getFirst().redirects().size());
    }

    @Test
    void ofTheHistoryTheNewestLooksAreKept() {
        web.has("/forum", WELCOME);
        node.publish("a", web.at("/forum"));
        node.awaitLooks(web.at("/forum"), 1);
        for (int look = 0; look < 6; look++) {
            node.nextDay(web.at("/forum"));
        }
        assertEquals(Node.QUICK.history(), node.known(web.at("/forum")).orElseThrow().visits().size());
    }

    @Test
    void aPersonsWordCountsUntilItsEnd() {
        web.has("/forum", answering(403, ""));
        node.publish("a", web.at("/forum"));
        node.awaitLooks(web.at("/forum"), 1);
        var said = node.desk.overrule("ed", web.at("/forum").id(), LinkState.ALIVE, "I am a member.",
                Instant.parse("2026-03-05T00:00:00Z"));
        assertEquals(LinkHealth.of(LinkState.ALIVE, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)), said.link().told().health());
        assertEquals(LinkState.ALIVE, state(node.nextDay(web.at("/forum"))), "whatever the checks see");
        node.pass(Duration.ofDays(4));
        assertEquals(LinkState.BLOCKED, state(node.await(web.at("/forum"), known -> known.link().overrule().isEmpty())));
        assertEquals(3, node.told.size());
    }

    @Test
    void aPersonsWordCanBeTakenBack() {
        node.publish("a", web.at("/gone"));
        node.awaitLooks(web.at("/gone"), 1);
        String id = web.at("/gone").id();
        node.desk.overrule("ed", id, LinkState.DEAD, "The host has told me.", Instant.parse("2027-01-01T00:00:00Z"));
        assertEquals(LinkState.DEAD, state(node.desk.link(id)));
        assertEquals(LinkState.UNCHECKED, state(node.desk.trustChecks("ed", id)));
        node.desk.check("ed", id);
        var acts = store.read(session -> session.audit().entries(new AuditQuery(new Filter.All(List.of()), OptionalLong.empty(), 10)));
        assertEquals(List.of("link.checked", "link.trusted", "link.overruled"), acts.stream().map(entry -> entry.act().verb()).toList());
    }

    @Test
    void aWordHasAReasonAndAnEndInTheFuture() {
        node.publish("a", web.at("/gone"));
        node.awaitLooks(web.at("/gone"), 1);
        String id = web.at("/gone").id();
        var later = Instant.parse("2027-01-01T00:00:00Z");
        assertThrows(InvalidRequest.class, () -> node.desk.overrule("ed", id, LinkState.ALIVE, " ", later));
        assertThrows(InvalidRequest.class, () -> node.desk.overrule("ed", id, LinkState.UNCHECKED, "a", later));
        assertThrows(InvalidRequest.class, () -> node.desk.overrule("ed", id, LinkState.ALIVE, "a", node.now.get()));
        assertThrows(NotFound.class, () -> node.desk.overrule("ed", "nothing", LinkState.ALIVE, "a", later));
        assertThrows(NotFound.class, () -> node.desk.check("ed", "nothing"));
    }

    @Test
    void anEntryThatIsDeadForLongIsHiddenIfTheSiteSaysSo() {
        node.publish("a", web.at("/gone"));
        node.awaitLooks(web.at("/gone"), 1);
        node.nextDay(web.at("/gone"));
        assertFalse(node.nextDay(web.at("/gone")).link().told().hidden());
        node.pass(Duration.ofDays(40));
        node.await(web.at("/gone"), known -> known.link().next().isAfter(node.now.get()));
        assertFalse(node.known(web.at("/gone")).orElseThrow().link().told().hidden(), "nobody has said so");
        node.site.updateAndGet(site -> site.with(policies -> policies.withLinks(new LinkPolicy("", Optional.of(Period.ofDays(30))))));
        node.checker.wake();
        assertTrue(node.await(web.at("/gone"), known -> known.link().told().hidden()).link().told().hidden());
        web.has("/gone", WELCOME);
        node.desk.check("ed", web.at("/gone").id());
        assertFalse(node.await(web.at("/gone"), known -> state(known) == LinkState.ALIVE).link().told().hidden());
    }

    @Test
    void whereChecksAreOffOnlyWhatSomebodyAsksForIsLookedAt() {
        node.close();
        try (var quiet = new Node(store, node.now, Node.QUICK.onlyAsked())) {
            web.has("/forum", WELCOME).has("/other", WELCOME);
            quiet.publish("a", web.at("/forum"), web.at("/other"));
            quiet.await(web.at("/forum"), known -> true);
            quiet.desk.check("ed", web.at("/forum").id());
            quiet.awaitLooks(web.at("/forum"), 1);
            assertTrue(web.askedInAll().stream().noneMatch(line -> line.contains("/other")), web.askedInAll()::toString);
        }
    }

    @Test
    void anotherNodeGoesOnWhereOneHasStopped() {
        web.has("/forum", WELCOME);
        node.publish("a", web.at("/forum"));
        node.awaitLooks(web.at("/forum"), 1);
        try (var second = new Node(store, node.now, Node.QUICK)) {
            node.close();
            web.has("/new", WELCOME);
            second.publish("b", web.at("/new"));
            second.awaitLooks(web.at("/new"), 1);
            assertEquals(1, second.known(web.at("/forum")).orElseThrow().visits().size(), "what was looked at is not looked at again");
            second.nextDay(web.at("/forum"));
        }
    }

    @Test
    void ofTwoNodesOneLooks() {
        try (var second = new Node(store, node.now, Node.QUICK)) {
            web.has("/forum", WELCOME);
            node.publish("a", web.at("/forum"));
            second.checker.wake();
            node.awaitLooks(web.at("/forum"), 1);
            second.desk.check("ed", web.at("/forum").id());
            node.awaitLooks(web.at("/forum"), 2);
            assertEquals(1, web.askedInAll().stream().filter("GET /robots.txt"::equals).count(),
                    "the other one would have asked for its own");
        }
    }

    @Test
    void aHostThatIsOutIsAskedOnceForAllItsLinks() throws IOException {
        var gone = new Web("127.0.0.2");
        gone.close();
        node.publish("a", gone.at("/1"), gone.at("/2"), gone.at("/3"));
        for (var target : List.of("/1", "/2", "/3")) {
            assertEquals(Verdict.UNREACHABLE, node.awaitLooks(gone.at(target), 1).visits().getFirst().verdict());
        }
        var looks = List.of("/1", "/2", "/3").stream().map(target -> node.known(gone.at(target)).orElseThrow().visits().getFirst())
                .toList();
        assertEquals(1, looks.stream().map(Visit::took).distinct().count(), looks::toString);
    }

    @Test
    void manyLinksOfManyHostsAreAllLookedAt() {
        var addresses = new ArrayList<WebAddress>();
        for (int i = 0; i < 130; i++) {
            web.has("/" + i, WELCOME);
            addresses.add(web.at("/" + i));
        }
        node.publish("a", addresses.toArray(WebAddress[]::new));
        addresses.forEach(address -> node.awaitLooks(address, 1));
        var alive = new LinkQuery(Optional.of(LinkState.ALIVE), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 10);
        assertEquals(130, node.desk.page(alive).total());
        assertEquals(10, node.desk.page(alive).links().size());
        assertEquals(Map.of(LinkState.ALIVE, 130L), node.desk.page(alive).states());
    }
}
