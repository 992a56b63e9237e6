package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.LinkRecords.Due;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Overrule;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.Visit.Redirect;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.link.WebLink.Standing;
import org.kindred.kernel.link.WebLink.Told;
import org.kindred.kernel.store.Item;

class WebLinksTest extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final WebAddress A = WebAddress.of("https://a.example/x_y?z=%41").orElseThrow();
    private static final WebAddress B = WebAddress.of("https://b.example/").orElseThrow();
    private static final LinkQuery ALL = query(Optional.empty());

    private static LinkQuery query(Optional<LinkState> state) {
        return new LinkQuery(state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 0, 10);
    }

    /** Publishes an item that leads to these addresses. */
    private void publish(ItemRef ref, WebAddress... addresses) {
        write(session -> {
            byte[] nothing = {'{', '}'};
            session.add(new Revision(ref, 1, ref.slug() + ".md", nothing, "ed", NOON, ""));
            session.put(new Item(ref, State.PUBLISHED, 1, 1, Optional.of(NOON), Optional.empty(), Optional.empty(), Optional.empty()));
            session.publish(new Published(ref, 1, "sha256-" + ref, NOON, NOON, NOON, nothing, nothing, nothing, 0, nothing, nothing,
                    Set.of(List.of(addresses).stream().map(WebAddress::key).toArray(ItemKey[]::new)), "1"), Set.of());
        });
    }

    private void keep(WebLink... links) {
        write(session -> session.links().add(List.of(links)));
    }

    private static Visit visit(int number, Verdict verdict, LinkState state) {
        return new Visit(NOON.plusSeconds(number), Duration.ofMillis(number), verdict, 200 + number, "because",
                List.of(new Redirect(301, "https://a.example/new"), new Redirect(302, "https://a.example/newer")), state);
    }

    private static WebLink full() {
        var standing = new Standing(LinkState.ALIVE, Optional.of(NOON), Optional.of(NOON.plusSeconds(5)), Optional.of(NOON), 2,
                Optional.of(LocalDate.of(2026, 3, 1)));
        return new WebLink(A, standing, Optional.of(visit(1, Verdict.OK, LinkState.ALIVE)),
                new Page("https://a.example/new", "\"tag\"", "Sun, 01 Mar 2026 12:00:00 GMT", Optional.of(NOON)), NOON.plusSeconds(60),
                true,
                Optional.of(new Overrule(LinkState.DEAD, "rude", "ed", NOON, NOON.plusSeconds(90))),
                new Told(LinkHealth.of(LinkState.DEAD, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 1)), true));
    }

    @Test
    void everythingThatIsKnownOfALinkIsKept() {
        keep(WebLink.begin(A, NOON));
        var link = full();
        write(session -> session.links().put(link, link.last().orElseThrow(), 9));
        assertEquals(Optional.of(link), read(session -> session.links().link(A.id())));
        assertEquals(List.of(link), read(session -> session.links().find(List.of(A, B))));
        assertEquals(List.of(link.last().orElseThrow()), read(session -> session.links().visits(A.id())));
    }

    @Test
    void ofLooksTheNewestStay() {
        keep(WebLink.begin(A, NOON));
        for (int number = 1; number <= 5; number++) {
            var visit = visit(number, Verdict.OK, LinkState.ALIVE);
            write(session -> session.links().put(session.links().hold(A.id()).orElseThrow(), visit, 3));
        }
        assertEquals(List.of(205, 204, 203), read(session -> session.links().visits(A.id())).stream().map(Visit::status).toList());
    }

    @Test
    void whatIsKeptAlreadyIsNotBegunAnew() {
        keep(full());
        keep(WebLink.begin(A, NOON), WebLink.begin(B, NOON));
        assertEquals(LinkState.ALIVE, read(session -> session.links().link(A.id())).orElseThrow().standing().state());
        assertTrue(read(session -> session.links().link(B.id())).isPresent());
    }

    @Test
    void addressesAreFoundInWhatIsPublicAlone() {
        publish(article("one"), A, B);
        publish(article("two"), A);
        assertEquals(Set.of(A, B), Set.copyOf(read(session -> session.links().unknown(10))));
        assertEquals(1, read(session -> session.links().unknown(1)).size());
        assertEquals(Set.of(A), read(session -> session.links().ledTo(List.of(article("two").key()))));
        keep(WebLink.begin(A, NOON));
        assertEquals(List.of(B), read(session -> session.links().unknown(10)));
        assertEquals(Set.of(article("one"), article("two")), Set.copyOf(read(session -> session.dependents(List.of(A.key())))));
        write(session -> session.withdraw(article("one")));
        assertEquals(List.of(), read(session -> session.links().unknown(10)));
    }

    @Test
    void dueIsWhoseTimeHasComeOrWhatSomebodyAskedForAndNothingThatNobodyLeadsTo() {
        publish(article("one"), A, B);
        var unused = WebAddress.of("https://c.example/").orElseThrow();
        keep(WebLink.begin(A, NOON.plusSeconds(10)), WebLink.begin(B, NOON), WebLink.begin(unused, NOON));
        var due = new Due(NOON.plusSeconds(10), false);
        assertEquals(List.of("b.example", "a.example"), read(session -> session.links().dueHosts(due, Set.of(), 9)));
        assertEquals(List.of("a.example"), read(session -> session.links().dueHosts(due, Set.of("b.example"), 9)));
        assertEquals(List.of("b.example"), read(session -> session.links().dueHosts(new Due(NOON, false), Set.of(), 9)));
        assertEquals(List.of(), read(session -> session.links().dueHosts(new Due(NOON.plusSeconds(99), true), Set.of(), 9)));
        write(session -> session.links().put(session.links().hold(A.id()).orElseThrow().askedFor()));
        assertEquals(List.of("a.example"), read(session -> session.links().dueHosts(new Due(NOON, true), Set.of(), 9)));
        assertEquals(List.of(A), read(session -> session.links().due(new Due(NOON, true), "a.example", 9)).stream().map(WebLink::address)
                .toList());
    }

    @Test
    void aHostThatWantsRestHasItButForWhatSomebodyAskedFor() {
        publish(article("one"), A, B);
        keep(WebLink.begin(A, NOON), WebLink.begin(B, NOON).askedFor());
        write(session -> {
            session.links().postpone("a.example", NOON.plusSeconds(60));
            session.links().postpone("b.example", NOON.plusSeconds(60));
        });
        assertEquals(List.of("b.example"), read(session -> session.links().dueHosts(new Due(NOON.plusSeconds(59), false), Set.of(), 9)));
    }

    @Test
    void linksAreListedByWhatIsAskedOfThem() {
        publish(article("one"), A);
        publish(new ItemRef("forum", "two", "en"), B);
        keep(full(), WebLink.begin(B, NOON));
        assertEquals(List.of(A, B), read(session -> session.links().page(ALL, NOON)).stream().map(WebLink::address).toList());
        assertEquals(Map.of(LinkState.DEAD, 1L, LinkState.UNCHECKED, 1L), read(session -> session.links().states()));
        assertEquals(List.of(A), found(query(Optional.of(LinkState.DEAD))));
        assertEquals(List.of(A), found(with("verdict", Verdict.OK)));
        assertEquals(List.of(), found(with("verdict", Verdict.GONE)));
        assertEquals(List.of(B), found(with("host", "b.example")));
        assertEquals(List.of(A), found(with("words", "X_Y?")));
        assertEquals(List.of(), found(with("words", "x%y")));
        assertEquals(List.of(), found(with("words", "@web")));
        assertEquals(List.of(B), found(with("item", new ItemKey("forum", "two"))));
        assertEquals(List.of(A), found(with("type", "article")));
        assertEquals(List.of(A), found(with("moved", true)));
        assertEquals(List.of(A), found(with("failing", true)));
        assertEquals(List.of(B), found(with("failing", false)));
        assertEquals(List.of(A), found(with("overruled", true)));
        assertEquals(List.of(B), found(with("overruled", false)));
    }

    private List<WebAddress> found(LinkQuery query) {
        var found = read(session -> session.links().page(query, NOON)).stream().map(WebLink::address).toList();
        assertEquals(Long.valueOf(found.size()), read(session -> session.links().count(query, NOON)));
        return found;
    }

    private static LinkQuery with(String what, Object value) {
        return new LinkQuery(Optional.empty(), of(what, "verdict", value, Verdict.class), of(what, "host", value, String.class),
                of(what, "words", value, String.class), of(what, "item", value, ItemKey.class), of(what, "type", value, String.class),
                of(what, "moved", value, Boolean.class), of(what, "failing", value, Boolean.class),
                of(what, "overruled", value, Boolean.class), 0, 10);
    }

    private static <T> Optional<T> of(String what, String name, Object value, Class<T> type) {
        return what.equals(name) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    @Test
    void whatIsToldIsOutdatedWhenAWordEndsOrALinkIsDeadForLong() {
        var dead = new Standing(LinkState.DEAD, Optional.of(NOON), Optional.of(NOON), Optional.empty(), 0, Optional.empty());
        var told = new Told(LinkHealth.of(LinkState.DEAD, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)), false);
        keep(full(), new WebLink(B, dead, Optional.empty(), Page.NONE, NOON, false, Optional.empty(), told));
        assertEquals(List.of(), outdated(NOON.plusSeconds(89), Optional.empty()));
        assertEquals(List.of(A), outdated(NOON.plusSeconds(90), Optional.empty()));
        assertEquals(List.of(B), outdated(NOON, Optional.of(NOON)));
        assertEquals(List.of(), outdated(NOON, Optional.of(NOON.minusSeconds(1))));
    }

    @Test
    void whatIsOutdatedComesInTheOrderOfTheIdsFromBehindOneOn() {
        keep(full(), WebLink.begin(B, NOON).with(full().overrule()));
        var ids = Stream.of(A.id(), B.id()).sorted().toList();
        var end = NOON.plusSeconds(90);
        assertEquals(ids.subList(0, 1), outdated(end, "", 1));
        assertEquals(ids.subList(1, 2), outdated(end, ids.getFirst(), 1));
        assertEquals(List.of(), outdated(end, ids.getLast(), 1));
    }

    private List<String> outdated(Instant now, String after, int limit) {
        return read(session -> session.links().outdated(now, Optional.empty(), after, limit)).stream().map(link -> link.address().id())
                .toList();
    }

    private List<WebAddress> outdated(Instant now, Optional<Instant> deadSince) {
        return read(session -> session.links().outdated(now, deadSince, "", 10)).stream().map(WebLink::address).toList();
    }

    @Test
    void whatNothingLeadsToIsForgottenInTimeWithItsHistory() {
        publish(article("one"), B);
        keep(full(), WebLink.begin(B, NOON));
        write(session -> session.links().put(full(), visit(1, Verdict.OK, LinkState.ALIVE), 9));
        write(session -> assertEquals(0, session.links().forgetUnused(NOON.plusSeconds(60))));
        write(session -> assertEquals(1, session.links().forgetUnused(NOON.plusSeconds(100))));
        assertEquals(Optional.empty(), read(session -> session.links().link(A.id())));
        assertEquals(List.of(), read(session -> session.links().visits(A.id())));
        assertTrue(read(session -> session.links().link(B.id())).isPresent());
    }
}
