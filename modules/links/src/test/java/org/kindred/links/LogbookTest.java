package org.kindred.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.link.LinkPolicy;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Overrule;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.link.WebLink.Standing;
import org.kindred.kernel.link.WebLink.Told;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;

class LogbookTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(90));
    private static final Site HIDING = new Site("Test", "https://www.example.org", "en", List.of("en"), ZoneOffset.UTC, "apa", "", "",
            Map.of(), Set.of()).with(policies -> policies.withLinks(new LinkPolicy("", Optional.of(Period.ofDays(30)))));

    /** A person has said today that the first of them are dead, so that they are not dead for long, whatever the checks say. */
    @Test
    void behindManyLinksThatOnlySeemToBeDeadForLongTheOneThatIsIsFound() {
        try (var store = Engine.open(Engine.H2.database())) {
            var addresses = IntStream.range(0, 205).mapToObj(i -> new WebAddress("https://a.example/" + i))
                    .sorted(Comparator.comparing(WebAddress::id)).toList();
            var seeming = addresses.subList(0, addresses.size() - 1).stream().map(address -> dead(address,
                    Optional.of(new Overrule(LinkState.DEAD, "closed", "ed", NOON, NOON.plusSeconds(60))), NOON)).toList();
            var late = dead(addresses.getLast(), Optional.empty(), LONG_AGO);
            store.write(session -> {
                session.links().add(seeming);
                session.links().add(List.of(late));
                return true;
            });
            var readers = new Untold(store);
            assertTrue(logbook(store, readers).catchUp());
            assertEquals(List.of(late.address()), readers.told());
            assertFalse(logbook(store, readers).catchUp());
        }
    }

    private static Logbook logbook(Store store, LinkReaders readers) {
        return new Logbook(new Ports(store, readers, Outgoing.of(Allowed.of("")), () -> HIDING, () -> NOON, Node.QUICK));
    }

    private static WebLink dead(WebAddress address, Optional<Overrule> word, Instant told) {
        var standing = new Standing(LinkState.DEAD, Optional.of(LONG_AGO), Optional.of(LONG_AGO), Optional.empty(), 0, Optional.empty());
        var day = told.atZone(ZoneOffset.UTC).toLocalDate();
        return new WebLink(address, standing, Optional.empty(), Page.NONE, NOON.plus(Duration.ofDays(1)), false, word,
                new Told(LinkHealth.of(LinkState.DEAD, day, day), false));
    }
}
