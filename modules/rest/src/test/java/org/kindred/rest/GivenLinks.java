package org.kindred.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Overrule;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.link.WebLink.Standing;
import org.kindred.kernel.link.WebLink.Told;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.problem.NotFound;

/** One link in memory, dead and moved. */
public final class GivenLinks implements WebLinks {

    /** Where it leads. */
    public static final WebAddress ADDRESS = WebAddress.of("https://a.example/forum").orElseThrow();

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Visit VISIT = new Visit(NOON, Duration.ofMillis(120), Verdict.NOT_FOUND, 404, "It answered 404.",
            List.of(new Visit.Redirect(301, "https://a.example/new")), LinkState.DEAD);
    private WebLink link = new WebLink(ADDRESS,
            new Standing(LinkState.DEAD, Optional.of(NOON), Optional.of(NOON), Optional.empty(), 0, Optional.empty()), Optional.of(VISIT),
            Page.NONE, NOON.plusSeconds(86_400), false, Optional.empty(),
            new Told(LinkHealth.of(LinkState.DEAD, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 27)), false));
    private LinkQuery asked = new LinkQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 1);

    /** What was last asked for. */
    public LinkQuery asked() {
        return asked;
    }

    @Override
    public Listing page(LinkQuery query) {
        asked = query;
        return new Listing(List.of(link), 1, Map.of(LinkState.DEAD, 1L));
    }

    @Override
    public Known link(String id) {
        if (!id.equals(ADDRESS.id())) {
            throw new NotFound("There is no link " + id + ".");
        }
        return new Known(link, List.of(VISIT), List.of(new ItemRef("forum", "a", "en")));
    }

    @Override
    public Known overrule(String by, String id, LinkState state, String reason, Instant until) {
        link(id);
        link = link.with(Optional.of(new Overrule(state, reason, by, NOON, until)));
        return link(id);
    }

    @Override
    public Known trustChecks(String by, String id) {
        link(id);
        link = link.with(Optional.empty());
        return link(id);
    }

    @Override
    public Known check(String by, String id) {
        link(id);
        link = link.askedFor();
        return link(id);
    }
}
