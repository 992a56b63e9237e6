package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.Visit.Redirect;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.link.WebLink.Standing;
import org.kindred.kernel.link.WebLink.Told;
import org.kindred.kernel.value.Value;

/** What items tell of where they lead, once somebody has looked. */
class LinkHealthTest {

    private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");
    private static final WebAddress FORUM = WebAddress.of("https://forum.example/carers").orElseThrow();
    private static final WebAddress DOI = WebAddress.of("https://doi.org/10.1000/xyz").orElseThrow();

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE)
                .write("forums/carers.md", TestSite.file("Carers", "url: https://forum.example/carers\n", "A forum."))
                .write("citations/wilson-2011.md", TestSite.file("Choosing", "type: book\nDOI: 10.1000/xyz\n", "A note."))
                .article("a", "A", "", "See [them](https://forum.example/carers#top) [@wilson-2011].");
        site.imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Somebody has looked, and items are told. */
    private void looked(WebAddress address, LinkState state, UnaryOperator<WebLink> more) {
        var visit = new Visit(NOON, Duration.ZERO, state == LinkState.ALIVE ? Verdict.OK : Verdict.NOT_FOUND, 200,
                state == LinkState.ALIVE ? "" : "It answered 404.", List.of(), state);
        var link = new WebLink(address, new Standing(state, Optional.of(NOON.minusSeconds(86_400)), Optional.of(NOON), Optional.empty(), 0,
                Optional.empty()), Optional.of(visit), Page.NONE, NOON, false, Optional.empty(), Told.NOTHING);
        site.publishing.linkUsers().write(session -> {
            session.links().add(List.of(WebLink.begin(address, NOON)));
            session.links().put(more.apply(link));
            site.publishing.linkUsers().tell(session, List.of(address));
            return link;
        });
    }

    private String health(String type, String slug) {
        return new String(TestSite.JSON.write(site.data(type, slug).get("linkHealth")), java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> findings(String type, String slug) {
        return site.store
                .read(session -> site.publishing.revisions().check(session, session.item(new ItemRef(type, slug, "en")).orElseThrow()))
                .stream().filter(finding -> finding.rule().startsWith("web-link"))
                .map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.rule()).toList();
    }

    @Test
    void whatNobodyHasLookedAtIsUnchecked() {
        assertEquals("{\"state\":\"unchecked\",\"checked\":null,\"since\":null,\"hidden\":false}", health("forum", "carers"));
        assertEquals(List.of(), findings("article", "a"));
        assertEquals(Value.NOTHING, site.data("article", "a").get("linkHealth"));
    }

    @Test
    void whatLivesElsewhereTellsHowItsLinkStandsAtOnce() {
        site.heard.clear();
        looked(FORUM, LinkState.ALIVE, link -> link);
        assertEquals("{\"state\":\"alive\",\"checked\":\"2026-02-20\",\"since\":\"2026-02-19\",\"hidden\":false}",
                health("forum", "carers"));
        assertEquals(List.of("forum"), site.heard.stream().map(Change::ref).map(ItemRef::type).toList(),
                "the text that links there reads the same");
        looked(DOI, LinkState.DEAD, link -> link);
        assertTrue(health("citation", "wilson-2011").startsWith("{\"state\":\"dead\""), health("citation", "wilson-2011"));
    }

    @Test
    void textsHaveFindingsWhereTheyLeadNowhere() {
        looked(FORUM, LinkState.DEAD, link -> link);
        assertEquals(List.of("4:5 web-link-dead"), findings("article", "a"));
        assertEquals(List.of("3:6 web-link-dead"), findings("forum", "carers"));
        looked(FORUM, LinkState.BLOCKED, link -> link);
        assertEquals(List.of("4:5 web-link-blocked"), findings("article", "a"));
    }

    @Test
    void whatHasMovedIsNamedWithItsNewAddress() {
        looked(DOI, LinkState.ALIVE,
                link -> new WebLink(link.address(), link.standing(), Optional.of(new Visit(NOON, Duration.ZERO, Verdict.OK,
                        200, "", List.of(new Redirect(301, "https://new.example/")), LinkState.ALIVE)), link.page(), link.next(), false,
                        Optional.empty(), link.told()));
        assertEquals(List.of("4:6 web-link-moved"), findings("citation", "wilson-2011"));
    }

    @Test
    void whatIsDeadForLongIsLeftOutOfListsAndComesBack() {
        site.write("site.yaml", TestSite.SITE + "links: {hideDeadAfter: P5D}\n").imports();
        looked(FORUM, LinkState.DEAD, link -> link);
        assertTrue(health("forum", "carers").contains("\"hidden\":true"), health("forum", "carers"));
        assertEquals(0, listed());
        looked(FORUM, LinkState.ALIVE, link -> link);
        assertEquals(1, listed());
    }

    private long listed() {
        var filter = new org.kindred.kernel.query.Filter.Test("type", org.kindred.kernel.query.Operator.EQ, List.of("forum"));
        return site.publishing.index()
                .search(new org.kindred.kernel.query.Query(Optional.empty(), "en", Optional.empty(), filter, List.of(),
                        new org.kindred.kernel.query.Page.Numbered(10, 1), List.of()))
                .total();
    }
}
