package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What search engines and readers of feeds ask for, and parts of items by health aspect. */
@WithOneService
class OutputsTest {

    private static final String API = "/api/v1/";
    private static final List<String> TYPES = List.of("articles", "guides", "citations", "forums", "helplines", "topics", "people");
    private static final String GUIDE = """
            ---
            title: Found by its parts
            date: 2026-03-01
            topics: [depression]
            ---
            Before all [@wilson-2011].

            ## What are the symptoms?

            Low mood [@heisler-2010].[^note]

            ## A walk a day {part=self-care}

            Ten minutes [@wilson-2011; @heisler-2010].

            ### Types

            Long ones.

            [^note]: Not always.
            """;

    private final Service service;
    private final String token = "Bearer " + Service.TOKEN;

    OutputsTest(Service service) {
        this.service = service;
    }

    private void publish(String path, String text) {
        var saved = service.sendAs("text/markdown", "PUT", API + "manage/" + path, text, "Authorization", token, "If-None-Match", "*");
        assertEquals(201, saved.status(), saved.text());
        String locale = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        move(path.replace(locale, "") + "/transitions" + locale, "published");
    }

    private void move(String path, String to) {
        var moved = service.sendAs("application/json", "POST", API + "manage/" + path, "{\"to\":\"" + to + "\"}", "Authorization", token);
        assertEquals(200, moved.status(), moved.text());
    }

    private Service.Answer get(String path, String... headers) {
        var answer = service.get(path, headers);
        assertEquals(200, answer.status(), () -> path + " " + answer.text());
        return answer;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Document xml(Service.Answer answer) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    private static List<String> texts(Document document, String name) {
        var texts = new ArrayList<String>();
        var found = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void everyItemOfTheSampleSiteIsJsonLdWithAbsoluteNames() {
        for (String type : TYPES) {
            var items = each(get(API + type + "?page[size]=100&fields=slug,locale").at("/data")).toList();
            assertFalse(items.isEmpty(), type);
            for (JsonNode item : items) {
                var answer = get(API + type + "/" + item.get("slug").asText() + ".jsonld");
                assertEquals("application/ld+json", answer.header("Content-Type"));
                assertEquals("https://schema.org", answer.at("/@context").asText());
                ids(answer.at("")).forEach(id -> assertTrue(id.matches("https?://.+"), () -> id + " in " + answer.text()));
            }
        }
    }

    private static Stream<String> ids(JsonNode node) {
        var own = Stream.of("@id", "url", "contentUrl", "license").filter(node::has).map(name -> node.get(name).asText());
        return Stream.concat(own, each(node).flatMap(OutputsTest::ids));
    }

    @Test
    void anArticleOfTheSampleSiteSaysWhatSearchEnginesWantToKnow() {
        var page = get(API + "articles/talking-with-a-peer-helps-both-sides", "Accept", "application/ld+json");
        assertEquals("https://www.example.org/blog/talking-with-a-peer-helps-both-sides", page.at("/@id").asText());
        assertEquals("MedicalWebPage", page.at("/@type/0").asText());
        assertEquals("2026-01-30", page.at("/lastReviewed").asText());
        assertEquals("https://www.example.org/people/ines-ejemplo#person", page.at("/reviewedBy/@id").asText());
        assertEquals("MedicalCondition", page.at("/about/0/@type").asText());
        assertTrue(each(page.at("/citation")).anyMatch(work -> work.at("/sameAs").toString().contains("https://doi.org/10.7326/")));
        var forum = get(API + "forums/side-by-side.jsonld");
        assertEquals("http://schema.org/PatientExperienceHealthAspect", forum.at("/hasHealthAspect/@id").asText());
        assertEquals("EmergencyService", get(API + "helplines/samaritans.jsonld?locale=es").at("/@type").asText());
    }

    @Test
    void partsOfAGuideAreHadByTheirAspectOfHealth() {
        publish("guides/found-by-parts", GUIDE);
        var whole = get(API + "guides/found-by-parts");
        assertEquals(List.of("symptoms SymptomsHealthAspect", "self-care SelfCareHealthAspect", "types TypesHealthAspect"),
                each(whole.at("/data/body/parts")).map(part -> part.get("part").asText() + " " + part.get("healthAspect").asText())
                        .toList());
        assertFalse(whole.at("/data/body/html").asText().contains("{part"));

        var part = get(API + "guides/found-by-parts?part=self-care&format=html,text,markdown");
        var body = part.at("/data/body");
        assertTrue(body.get("html").asText().startsWith("<h2 id=\"a-walk-a-day\">"), body.toString());
        assertTrue(body.get("html").asText().contains("<li id=\"ref-wilson-2011\">"), body.toString());
        assertFalse(body.get("html").asText().contains("Low mood"), body.toString());
        assertTrue(body.get("text").asText().startsWith("A walk a day\nTen minutes"), body.toString());
        assertTrue(body.get("markdown").asText().startsWith("## A walk a day {part=self-care}\n\nTen minutes [@"), body.toString());
        assertEquals(List.of("wilson-2011", "heisler-2010"),
                each(part.at("/data/citations")).map(cited -> cited.get("slug").asText()).toList());
        assertEquals("self-care", part.at("/meta/part").asText());

        var html = get(API + "guides/found-by-parts.html?part=symptoms").text();
        assertTrue(html.contains("Not always.") && html.contains("value=\"2\"") && !html.contains("ref-wilson-2011"), html);
        var absent = service.get(API + "guides/found-by-parts?part=causes");
        assertEquals(404, absent.status());
        assertTrue(absent.text().contains("it has symptoms, self-care, types."), absent.text());
        assertEquals("https://www.example.org/guides/found-by-parts#a-walk-a-day",
                get(API + "guides/found-by-parts.jsonld").at("/hasPart/1/@id").asText());
    }

    @Test
    void feedsFollowWhatIsPublishedAndWithdrawn() {
        var before = get(API + "feeds/articles.atom?filter[topics]=anonymity");
        publish("articles/found-in-feeds",
                "---\ntitle: Found in feeds & more\ndate: 2026-11-01\ntopics: [anonymity]\n---\n[a](#b) [@wilson-2011]\n");
        var feed = get(API + "feeds/articles.atom?filter[topics]=anonymity", "If-None-Match", before.header("ETag"));
        assertEquals("application/atom+xml;charset=UTF-8", feed.header("Content-Type"));
        var document = xml(feed);
        assertEquals("feed", document.getDocumentElement().getLocalName());
        assertTrue(texts(document, "title").contains("Found in feeds & more"), feed.text());
        assertEquals(304, service.get(API + "feeds/articles.atom?filter[topics]=anonymity", "If-None-Match", feed.header("ETag")).status());

        var json = get(API + "feeds/articles.json?filter[slug]=found-in-feeds");
        assertEquals("application/feed+json", json.header("Content-Type"));
        var item = json.at("/items/0");
        assertTrue(item.get("content_html").asText().contains("href=\"https://www.example.org/blog/found-in-feeds#ref-wilson-2011\""),
                json.text());
        assertTrue(texts(document, "id").contains(item.get("id").asText()), "the same name in both formats");

        move("articles/found-in-feeds/transitions", "archived");
        assertFalse(get(API + "feeds/articles.atom?filter[topics]=anonymity").text().contains("Found in feeds"));
        assertEquals(0, get(API + "feeds/articles.json?filter[slug]=found-in-feeds").at("/items").size());
    }

    @Test
    void aLongFeedIsReadPageByPage() {
        var titles = new ArrayList<String>();
        String next = service.address() + API + "feeds/citations.json?page[size]=3&sort=title";
        while (!next.isEmpty()) {
            var page = get(next.substring(service.address().length()));
            each(page.at("/items")).forEach(item -> titles.add(item.get("title").asText()));
            next = page.at("/next_url").asText();
        }
        assertEquals(each(get(API + "citations?page[size]=100&sort=title").at("/data")).map(card -> card.get("title").asText()).toList(),
                titles);
        assertEquals(400, service.get(API + "feeds/citations.json?page[size]=101").status());
        assertEquals(400, service.get(API + "feeds/citations.json?filter[nothing]=1").status());
    }

    @Test
    void theSitemapHasEveryPageWithItsLanguages() {
        publish("articles/found-on-the-map", "---\ntitle: Found\n---\nA.\n");
        publish("articles/found-on-the-map?locale=es", "---\ntitle: Hallado\n---\nA.\n");
        var map = get("/sitemap.xml");
        assertEquals("application/xml;charset=UTF-8", map.header("Content-Type"));
        var document = xml(map);
        var pages = texts(document, "loc");
        String page = "https://www.example.org/blog/found-on-the-map";
        String spanish = "https://www.example.org/es/blog/found-on-the-map";
        assertTrue(pages.containsAll(List.of(page, spanish)), map.text());
        assertEquals(pages.size(), pages.stream().distinct().count());
        for (String type : List.of("articles", "guides", "forums", "helplines", "people")) {
            each(get(API + type + "?page[size]=100&fields=slug").at("/data")).forEach(card -> assertTrue(
                    pages.stream().anyMatch(address -> address.endsWith("/" + card.get("slug").asText())), card::toString));
        }
        assertEquals(List.of("en " + page, "es " + spanish, "x-default " + page), languages(document, spanish));
        assertEquals(304, service.get("/sitemap.xml", "If-None-Match", map.header("ETag")).status());
        move("articles/found-on-the-map/transitions?locale=es", "archived");
        assertFalse(texts(xml(get("/sitemap.xml")), "loc").contains(spanish));
        assertTrue(get("/robots.txt").text().contains("Sitemap: " + service.address() + "/sitemap.xml"));
    }

    private static List<String> languages(Document document, String page) {
        var told = new ArrayList<String>();
        var urls = document.getElementsByTagNameNS("*", "url");
        for (int i = 0; i < urls.getLength(); i++) {
            var url = (Element) urls.item(i);
            var links = url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
            for (int j = 0; j < links.getLength() && url.getFirstChild().getTextContent().equals(page); j++) {
                var link = (Element) links.item(j);
                told.add(link.getAttribute("hreflang") + " " + link.getAttribute("href"));
            }
        }
        return told;
    }
}
