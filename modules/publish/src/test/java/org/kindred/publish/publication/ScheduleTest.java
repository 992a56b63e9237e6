package org.kindred.publish.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.content.State;
import org.kindred.publish.TestSite;
import org.kindred.publish.node.Workers;
import org.kindred.publish.surroundings.LiveLists;

class ScheduleTest {

    @TempDir
    Path folder;
    private TestSite site;
    private Workers workers;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
        workers = new Workers("test", Workers.CORES);
    }

    @AfterEach
    void close() {
        workers.close();
        site.close();
    }

    private Schedule schedule() {
        var publisher = new Publisher(site.ports, workers, site.publishing.site(), LiveLists.unanswered(TestSite.PLUGINS.types()));
        return new Schedule(site.ports, () -> publisher, site.publishing::workflow);
    }

    private void at(String moment) {
        site.now.set(Instant.parse(moment));
    }

    @Test
    void anItemAppearsAtItsSecondAndNotBefore() {
        site.article("a", "A", "publishDate: 2026-04-01T08:30:00Z", "").imports();
        at("2026-04-01T08:29:59Z");
        assertEquals(Optional.of(Duration.ofSeconds(1)), schedule().untilNext());
        assertFalse(schedule().fire());
        at("2026-04-01T08:30:00Z");
        assertTrue(schedule().fire());
        assertTrue(site.isPublic("article", "a"));
        assertEquals(State.PUBLISHED, site.item("article", "a").state());
        assertEquals("2026-04-01T08:30:00Z", site.data("article", "a").text("publishedAt").orElseThrow());
        assertFalse(schedule().fire());
        assertEquals(Optional.empty(), schedule().untilNext());
    }

    @Test
    void anItemGoesAtItsSecondAndWhatReferredToItIsCompiledAgain() {
        site.write("topics/t.md", TestSite.file("T", "expiryDate: 2026-04-01T08:30:00Z", "")).article("a", "A", "topics: t", "").imports();
        at("2026-04-01T08:30:00Z");
        assertTrue(schedule().fire());
        assertFalse(site.isPublic("topic", "t"));
        assertEquals(State.ARCHIVED, site.item("topic", "t").state());
        assertEquals(List.of(), TestSite.texts(site.data("article", "a").at("topics.title")));
        assertEquals(0, site.imports().imported(), "its file has not changed");
    }

    @Test
    void anItemAppearsAndLaterGoes() {
        site.article("a", "A", "publishDate: 2026-04-01\nexpiryDate: 2026-05-01", "").imports();
        at("2026-04-01T00:00:00Z");
        schedule().fire();
        assertTrue(site.isPublic("article", "a"));
        at("2026-05-01T00:00:00Z");
        schedule().fire();
        assertFalse(site.isPublic("article", "a"));
        assertEquals(List.of("item.published", "item.archived"), site.read(session -> session.audit().after(0, 100)).stream()
                .map(AuditEntry::act).filter(act -> act.by().equals("schedule")).map(Act::verb).toList());
    }

    @Test
    void anItemWhoseWholeTimePassedWhileNobodyWorkedNeverAppears() {
        site.article("a", "A", "publishDate: 2026-04-01\nexpiryDate: 2026-05-01", "").imports();
        long before = site.changes();
        at("2026-06-01T00:00:00Z");
        assertTrue(schedule().fire());
        assertFalse(schedule().fire());
        assertEquals(State.ARCHIVED, site.item("article", "a").state());
        assertEquals(before, site.changes());
    }

    @Test
    void whatIsDueSurvivesARestart() {
        site.article("a", "A", "publishDate: 2026-04-01", "").imports();
        site.close();
        site = new TestSite(folder);
        at("2026-04-01T00:00:00Z");
        assertTrue(schedule().fire());
        assertTrue(site.isPublic("article", "a"));
    }

    @Test
    void eachMomentFiresOnceHoweverManyNodesThereAre() throws Exception {
        IntStream.range(0, 20).forEach(i -> site.article("a" + i, "A", "publishDate: 2026-04-01", ""));
        site.imports();
        long before = site.changes();
        at("2026-04-01T00:00:00Z");
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> node = schedule()::fire;
            for (var fired : nodes.invokeAll(List.of(node, node, node, node))) {
                fired.get();
            }
        }
        assertEquals(before + 20, site.changes());
    }

    @Test
    void aRuleOfTheSiteHoldsBackWhatIsDue() {
        site.write("site.yaml", TestSite.SITE + "publish:\n  block: [unknown-citation]\n")
                .article("a", "A", "publishDate: 2026-04-01", "[@nobody]").imports();
        at("2026-04-01T00:00:00Z");
        assertTrue(schedule().fire());
        assertEquals(State.DRAFT, site.item("article", "a").state());
        assertFalse(schedule().fire());
        site.write("site.yaml", TestSite.SITE).imports();
        assertTrue(site.isPublic("article", "a"), "the rule is gone, and the file has not changed");
    }

    @Test
    @Timeout(60)
    void aRunningNodeDoesAllThatByItself() throws InterruptedException {
        site.article("a", "A", "publishDate: 2026-04-01", "").imports();
        site.publishing.start();
        at("2026-04-01T00:00:00Z");
        while (!site.listed("article").equals(List.of("a"))) {
            Thread.sleep(20);
        }
        assertTrue(site.isPublic("article", "a"));
    }
}
