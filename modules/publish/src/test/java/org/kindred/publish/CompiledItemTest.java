package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Value;

class CompiledItemTest {

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE).topic("diabetes", "Diabetes")
                .write("people/robin.md", TestSite.file("Robin Sample", "", ""))
                .write("citations/wilson-2011.md", TestSite.file("Choosing", """
                        type: article-journal
                        author: [{family: Wilson, given: B}]
                        container-title: Journal
                        issued: 2011
                        volume: 1
                        page: 8-9
                        DOI: 10.1000/xyz
                        """, "A note."));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void hasEveryDeclaredMemberInItsOrderThenBodyCitationsTranslationsDigestRevision() {
        site.article("a", "A", "", "Text.").imports();
        assertEquals(List.of("type", "slug", "locale", "url", "title", "summary", "publishedAt", "updatedAt", "lastReviewed", "nextReview",
                "changedSinceReview", "topics", "authors", "image", "license", "attribution", "aliases", "reviews", "corrections", "series",
                "related",
                "audience", "conditions",
                "forums", "helplines", "body", "citations", "translations", "digest", "revision"),
                List.copyOf(site.data("article", "a").members().keySet()));
    }

    @Test
    void whatIsNotWrittenIsNullOrAnEmptyList() {
        site.article("a", "A", "", "Text.").imports();
        var data = site.data("article", "a");
        assertEquals(Value.NOTHING, data.get("summary"));
        assertEquals(Value.NOTHING, data.get("image"));
        assertEquals(Value.NONE, data.get("topics"));
        assertEquals(Value.NONE, data.get("translations"));
    }

    @Test
    void theCardIsTheItemWithoutBodyAndCitations() {
        site.article("a", "A", "topics: [diabetes]", "Text [@wilson-2011].").imports();
        var card = (Value.Group) TestSite.JSON.read(site.published("article", "a", "en").orElseThrow().card());
        assertEquals(site.data("article", "a").without("body").without("citations"), card);
    }

    @Test
    void aRelationIsDeliveredAsSlugAndTitleAndADeadOneIsLeftOutWithAFinding() {
        var rules = site.article("a", "A", "topics: [diabetes, nowhere]\nauthors: robin", "Text.").rules();
        var data = site.data("article", "a");
        assertEquals("[{\"slug\":\"diabetes\",\"title\":\"Diabetes\"}]", new String(TestSite.JSON.write(data.get("topics")), UTF_8));
        assertEquals(List.of("Robin Sample"), TestSite.texts(data.at("authors.title")));
        assertEquals(List.of("articles/a.md dead-reference"), rules);
    }

    @Test
    void aRelationShowsTheTitleInTheReadersLocaleWhereThereIsOne() {
        site.write("topics/diabetes.es.md", TestSite.file("Diabetes en español", "", ""));
        site.article("a", "A", "topics: diabetes", "").article("a.es", "A en español", "topics: diabetes\nauthors: robin", "").imports();
        assertEquals(List.of("Diabetes"), TestSite.texts(site.data("article", "a").at("topics.title")));
        assertEquals(List.of("Diabetes en español"), TestSite.texts(site.data("article", "a", "es").at("topics.title")));
        assertEquals(List.of("Robin Sample"), TestSite.texts(site.data("article", "a", "es").at("authors.title")));
    }

    @Test
    void translationsNameTheOtherLocales() {
        site.article("a", "A", "", "").article("a.es", "A en español", "", "").imports();
        assertEquals(List.of("es"), TestSite.texts(site.data("article", "a").at("translations.locale")));
        assertEquals(List.of("en"), TestSite.texts(site.data("article", "a", "es").at("translations.locale")));
        assertEquals("https://www.example.org/es/blog/a", site.data("article", "a", "es").text("url").orElseThrow());
    }

    @Test
    void licenceAndAttributionFallBackToTheSites() {
        site.article("a", "A", "", "").article("b", "B", "license: CC0-1.0", "").imports();
        assertEquals("CC-BY-4.0", site.data("article", "a").text("license").orElseThrow());
        assertEquals("CC0-1.0", site.data("article", "b").text("license").orElseThrow());
        assertEquals("The testers", site.data("article", "b").text("attribution").orElseThrow());
    }

    @Test
    void datesAreWhatTheFileSaysElseWhenItHappened() {
        site.article("a", "A", "", "").article("b", "B", "date: 2025-01-05\nupdated: 2025-02-06T10:00:00Z", "").imports();
        assertEquals("2026-03-01T12:00:00Z", site.data("article", "a").text("publishedAt").orElseThrow());
        assertEquals("2026-03-01T12:00:00Z", site.data("article", "a").text("updatedAt").orElseThrow());
        assertEquals("2025-01-05T00:00:00Z", site.data("article", "b").text("publishedAt").orElseThrow());
        assertEquals("2025-02-06T10:00:00Z", site.data("article", "b").text("updatedAt").orElseThrow());
    }

    @Test
    void anEditMovesUpdatedAtButNeverPublishedAt() {
        site.article("a", "A", "", "").imports();
        site.now.updateAndGet(now -> now.plusSeconds(3600));
        site.article("a", "A", "", "Changed.").imports();
        assertEquals("2026-03-01T12:00:00Z", site.data("article", "a").text("publishedAt").orElseThrow());
        assertEquals("2026-03-01T13:00:00Z", site.data("article", "a").text("updatedAt").orElseThrow());
    }

    @Test
    void lastReviewedIsTheNewestReviewThatApprovesOrDoesNotSayOtherwise() {
        site.article("a", "A", """
                reviews:
                  - {by: robin, on: 2025-01-01, outcome: approved, nextDue: 2027-01-01}
                  - {by: robin, on: 2025-06-01, nextDue: 2027-06-01}
                  - {by: robin, on: 2025-09-01, outcome: changes-requested, nextDue: 2025-10-01}
                """, "").imports();
        assertEquals("2025-06-01", site.data("article", "a").text("lastReviewed").orElseThrow());
        assertEquals("2027-06-01", site.data("article", "a").text("nextReview").orElseThrow());
        assertEquals(List.of("Robin Sample", "Robin Sample", "Robin Sample"),
                TestSite.texts(site.data("article", "a").at("reviews.by.title")));
    }

    @Test
    void theDigestIsThatOfTheDataWithoutDigestAndRevision() {
        site.article("a", "A", "topics: diabetes", "Text [@wilson-2011].").imports();
        var data = site.data("article", "a");
        byte[] bare = TestSite.JSON.write(data.without("digest").without("revision"));
        assertEquals("sha256-" + Sha256.hex(bare), data.text("digest").orElseThrow());
        assertEquals(data.text("digest").orElseThrow(), site.published("article", "a", "en").orElseThrow().digest());
    }

    @Test
    void citationsAreNumberedAndFormattedInTheSitesStyle() {
        site.article("a", "A", "", "Text [@wilson-2011, p. 8].").imports();
        var data = site.data("article", "a");
        assertEquals(
                "[{\"number\":1,\"slug\":\"wilson-2011\",\"text\":\"Wilson B. Choosing. Journal. 2011;1:8–9.\",\"html\":\"Wilson B. Choosing. Journal. 2011;1:8–9.\","
                        + "\"DOI\":\"10.1000/xyz\",\"evidence\":null,\"retraction\":null}]",
                new String(TestSite.JSON.write(data.get("citations")), UTF_8));
        String html = data.at("body.html").map(Value.Text.class::cast).findFirst().orElseThrow().text();
        assertTrue(html.contains("<section id=\"references\""), html);
        var published = site.published("article", "a", "en").orElseThrow();
        assertTrue(new String(published.html(), published.referencesAt(), published.html().length - published.referencesAt(), UTF_8)
                .startsWith("<section id=\"references\""));
    }

    @Test
    void embedsWhateverItRefersToEvenInVain() {
        site.article("a", "A", "topics: [diabetes, nowhere]", "See [@wilson-2011] and [B](b.md).").imports();
        assertEquals(Set.of(new ItemKey("topic", "diabetes"), new ItemKey("topic", "nowhere"), new ItemKey("citation", "wilson-2011"),
                new ItemKey("article", "b")), site.published("article", "a", "en").orElseThrow().embeds());
    }

    @Test
    void thePublicMarkdownHasDeclaredFieldsOnlyNoCommentAndNoDeadReference() {
        site.article("a", "A", "secret: yes\ndraft: false\nexpiryDate: 2030-01-01\ntopics: [diabetes, nowhere]\nsummary: S",
                "Text<!-- not for readers -->.").imports();
        String markdown = new String(site.published("article", "a", "en").orElseThrow().markdown(), UTF_8);
        assertTrue(markdown.startsWith("---\ntitle: A\nsummary: S\ntopics:\n  - diabetes\n---\n"), markdown);
        assertFalse(markdown.contains("readers") || markdown.contains("secret") || markdown.contains("expiry"), markdown);
    }

    @Test
    void theUrlOfATypeThatLivesElsewhereIsItsOwn() {
        site.write("forums/f.md", TestSite.file("F", "url: https://forum.example.com/", "")).imports();
        assertEquals("https://forum.example.com/", site.data("forum", "f").text("url").orElseThrow());
    }
}
