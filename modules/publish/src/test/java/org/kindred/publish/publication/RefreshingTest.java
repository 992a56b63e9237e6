package org.kindred.publish.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.plugin.article.ArticlePlugin;
import org.kindred.publish.TestSite;
import org.kindred.publish.folder.ImportOptions;
import org.kindred.publish.node.Progress;
import org.kindred.publish.node.Workers;
import org.kindred.publish.surroundings.LiveLists;

class RefreshingTest {

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private List<String> changesSince(long number) {
        return site.read(session -> session.changes(number, 1000)).stream().map(change -> change.kind().word() + " " + change.ref())
                .toList();
    }

    private List<String> topicTitles(String article) {
        return TestSite.texts(site.data("article", article).at("topics.title"));
    }

    @Test
    void anotherTitleCompilesAgainWhateverShowsIt() {
        site.topic("t", "Old").article("a", "A", "topics: t", "").article("b", "B", "", "").imports();
        long before = site.changes();
        site.topic("t", "New").imports();
        assertEquals(List.of("New"), topicTitles("a"));
        assertEquals(Set.of("published topic/t@en", "published article/a@en"), Set.copyOf(changesSince(before)));
        assertEquals(1, site.item("article", "a").revision());
    }

    @Test
    void anotherBodyCompilesNothingElse() {
        site.article("a", "A", "", "One.").article("b", "B", "related: a", "").imports();
        long before = site.changes();
        site.article("a", "A", "", "Two.").imports();
        assertEquals(List.of("published article/a@en"), changesSince(before));
    }

    @Test
    void anotherCitationCompilesTheReferenceListsItStandsIn() {
        site.write("citations/c.md", TestSite.file("C", "type: book\nauthor: [{family: Adams}]", "")).article("a", "A", "", "[@c]")
                .imports();
        site.write("citations/c.md", TestSite.file("C", "type: book\nauthor: [{family: Brown}]", "")).imports();
        assertTrue(TestSite.texts(site.data("article", "a").at("citations.text")).getFirst().startsWith("Brown"));
    }

    @Test
    void whatAppearsIsShownByThoseThatReferredToItInVain() {
        site.article("a", "A", "topics: t", "See [B](b.md).").imports();
        assertEquals(List.of(), topicTitles("a"));
        site.topic("t", "T").article("b", "B", "", "").imports();
        assertEquals(List.of("T"), topicTitles("a"));
        assertTrue(TestSite.texts(site.data("article", "a").at("body.html")).getFirst().contains("/blog/b"));
    }

    @Test
    void whatIsWithdrawnIsLeftOutAndToldOf() {
        IntStream.range(0, 9).forEach(i -> site.article("x" + i, "X", "", ""));
        site.topic("t", "T").article("a", "A", "topics: t", "").imports();
        assertEquals(List.of("articles/a.md dead-reference"), site.delete("topics/t.md").rules());
        assertEquals(List.of(), topicTitles("a"));
        assertEquals(Set.of(), site.read(session -> session.masked()));
    }

    @Test
    void aNewTranslationIsNamedByTheOthers() {
        site.article("a", "A", "", "").imports();
        site.article("a.es", "A en español", "", "").imports();
        assertEquals(List.of("es"), TestSite.texts(site.data("article", "a").at("translations.locale")));
        site.article("a.es", "A en español", "draft: true", "").imports();
        assertEquals(List.of(), TestSite.texts(site.data("article", "a").at("translations.locale")));
    }

    @Test
    void moreDependentsThanFitInOneTransactionWaitAndAreMaskedMeanwhile() {
        int many = Publisher.AT_ONCE + 50;
        site.topic("t", "Old");
        IntStream.range(0, many).forEach(i -> site.article("a" + i, "A", "topics: t", ""));
        site.imports();
        withdraw(new ItemRef("topic", "t", "en"));
        assertEquals(Set.of(new ItemKey("topic", "t")), site.read(session -> session.masked()));
        assertEquals(many, site.read(session -> session.waiting(1000)).size());
        assertEquals(List.of("Old"), topicTitles("a0"));
        site.imports();
        assertEquals(List.of(), site.read(session -> session.waiting(1000)));
        assertEquals(Set.of(), site.read(session -> session.masked()));
        assertEquals(List.of(), topicTitles("a0"));
    }

    private void withdraw(ItemRef ref) {
        try (var workers = new Workers("test", Workers.CORES)) {
            var publisher = new Publisher(site.ports, workers, site.publishing.site(), LiveLists.unanswered(TestSite.PLUGINS.types()));
            site.store.write(session -> {
                session.holdChanges();
                return publisher.publish(session, publisher.judge(session, Publisher.Wish.of(List.of(), List.of(ref))));
            });
        }
    }

    @Test
    void anotherVersionCompilesEverythingAgainAndChangesNothingThatIsTheSame() {
        site.topic("t", "T").article("a", "A", "topics: t", "").imports();
        long before = site.changes();
        String compiler = site.published("article", "a", "en").orElseThrow().compiler();
        site.close();
        site = new TestSite(folder.resolve("content"), folder.resolve("data"), TestSite.PLUGINS, "2");
        site.imports();
        assertFalse(site.published("article", "a", "en").orElseThrow().compiler().equals(compiler));
        assertEquals(before, site.changes());
        assertEquals(List.of(),
                site.read(session -> session.madeByOthers(site.published("article", "a", "en").orElseThrow().compiler(), 10)));
    }

    @Test
    void howFarAnotherVersionHasComeIsToldOfAllThatItCompiles() {
        int articles = Refreshing.BATCH + 10;
        IntStream.range(0, articles).forEach(i -> site.article("a" + i, "A", "", ""));
        site.imports();
        site.close();
        site = new TestSite(folder.resolve("content"), folder.resolve("data"), TestSite.PLUGINS, "2");
        List<String> told = new ArrayList<>();
        site.publishing.importFolder(site.content, new ImportOptions(false), (phase, done, total) -> {
            if (phase == Progress.Phase.REFRESHING) {
                told.add(done + " of " + total);
            }
        });
        assertEquals(List.of(Refreshing.BATCH + " of " + articles, articles + " of " + articles), told);
    }

    @Test
    void itemsOfARemovedPluginStayStoredAndAreNotListedNorReferredToNorArchived() {
        site.topic("t", "T").article("a", "A", "topics: t", "").imports();
        site.close();
        Plugin article = new ArticlePlugin();
        site = new TestSite(folder.resolve("content"), folder.resolve("data"), Plugins.of(List.of(article)), "1");
        var report = site.imports();
        assertEquals(0, report.archived());
        assertEquals(List.of(), topicTitles("a"));
        assertEquals(List.of("a"), site.listed("article"));
        assertTrue(site.read(session -> session.item(new ItemRef("topic", "t", "en"))).isPresent());
        assertEquals(1, site.read(session -> session.published(List.of(new ItemKey("topic", "t")))).size());
        site.close();
        site = new TestSite(folder);
        site.imports();
        assertEquals(List.of("T"), topicTitles("a"));
        assertEquals(List.of("t"), site.listed("topic"));
    }

    @Test
    void aWithdrawnItemIsAChangeOfItsOwn() {
        IntStream.range(0, 9).forEach(i -> site.article("x" + i, "X", "", ""));
        site.article("a", "A", "", "").imports();
        long before = site.changes();
        site.delete("articles/a.md").imports();
        assertEquals(List.of(Change.Kind.WITHDRAWN), site.read(session -> session.changes(before, 10)).stream().map(Change::kind).toList());
    }
}
