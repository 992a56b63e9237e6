package org.kindred.rest.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The sitemap; in these tests a file of it holds fewer than six pages, and a part two. */
class SitemapTest {

    private static final String HOME = "https://peers.example/";

    private final Service service = new Service();

    @AfterEach
    void stop() {
        service.close();
    }

    private void publish(String slug, String... locales) {
        for (String locale : locales) {
            var others = Value.list(List.of(locales).stream().filter(other -> !other.equals(locale))
                    .<Value>map(other -> Value.group().put("locale", other).build()).toList());
            service.items.publish(Samples.published("article", slug, locale, Samples.titled(slug).with("updatedAt",
                    Value.of("2026-02-0" + locales.length + "T00:00:00Z")).with("translations", others), "", Value.NONE));
        }
        service.index.generation.incrementAndGet();
    }

    private Document document(String path) {
        var response = service.get(path);
        assertEquals(200, response.statusCode(), new String(response.body(), UTF_8));
        assertEquals("application/xml;charset=UTF-8", header(response, "Content-Type"));
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private List<String> locations(String path) {
        return texts(document(path), "loc");
    }

    private static List<String> texts(Document document, String name) {
        var texts = new ArrayList<String>();
        var found = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void listsThePagesOfTypesThatHavePagesWithTheirDates() {
        publish("a", "en");
        service.items.publish(Samples.published("topic", "unpaged", "en"));
        var document = document("/sitemap.xml");
        assertEquals("urlset", document.getDocumentElement().getLocalName());
        assertEquals(List.of(HOME, HOME + "blog/a"), texts(document, "loc"));
        assertEquals(List.of("2026-02-01T00:00:00Z"), texts(document, "lastmod"));
        assertEquals(0, document.getElementsByTagNameNS("*", "link").getLength());
    }

    @Test
    void everyLanguageOfAPageNamesAllOfThem() {
        publish("a", "en", "es");
        publish("b", "es");
        var document = document("/sitemap.xml");
        assertEquals(List.of(HOME, HOME + "blog/a", HOME + "es/blog/a", HOME + "es/blog/b"), texts(document, "loc"));
        var links = document.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
        var told = new ArrayList<String>();
        for (int i = 0; i < links.getLength(); i++) {
            var link = (Element) links.item(i);
            told.add(link.getAttribute("rel") + " " + link.getAttribute("hreflang") + " " + link.getAttribute("href"));
        }
        var each = List.of("alternate en " + HOME + "blog/a", "alternate es " + HOME + "es/blog/a",
                "alternate x-default " + HOME + "blog/a");
        assertEquals(List.of(each, each).stream().flatMap(List::stream).toList(), told);
    }

    @Test
    void isAListOfPartsWhereItIsTooLong() {
        for (int i = 1; i <= 5; i++) {
            publish("a" + i, i < 3 ? new String[] {"en", "es"} : new String[] {"en"});
        }
        var index = document("/sitemap.xml");
        assertEquals("sitemapindex", index.getDocumentElement().getLocalName());
        String parts = "https://api.example/sitemaps/articles/";
        assertEquals(List.of(parts + "en/1.xml", parts + "en/2.xml", parts + "en/3.xml", parts + "es/1.xml"), texts(index, "loc"));
        assertEquals(List.of(HOME + "blog/a5"), locations("/sitemaps/articles/en/3.xml"));
        assertEquals(List.of(HOME + "blog/a1", HOME + "blog/a2"), locations("/sitemaps/articles/en/1.xml"));
        assertEquals(List.of(HOME + "es/blog/a1", HOME + "es/blog/a2"), locations("/sitemaps/articles/es/1.xml"));
        for (String none : List.of("en/4.xml", "en/0.xml", "xx/1.xml", "en/1", "en/1.xml/", "es-MX/1.xml")) {
            assertEquals(404, service.get("/sitemaps/articles/" + none).statusCode(), none);
        }
    }

    @Test
    void isKeptWhileTheIndexIsAsItIs() {
        publish("a", "en");
        service.get("/sitemap.xml");
        int asked = service.index.asked.size();
        var kept = service.get("/sitemap.xml");
        assertEquals(asked, service.index.asked.size());
        assertEquals(304, service.get("/sitemap.xml", "If-None-Match", header(kept, "ETag")).statusCode());
        assertEquals(304, service.get("/sitemap.xml", "If-Modified-Since", header(kept, "Last-Modified")).statusCode());
        publish("b", "en");
        assertEquals(List.of(HOME, HOME + "blog/a", HOME + "blog/b"), locations("/sitemap.xml"));
        service.site.set(new Site("Peers", "https://new.example", "en", List.of("en"), Samples.SITE.timeZone(), "apa", "", "",
                Map.of("article", "/{slug}"), Set.of()));
        assertEquals(List.of("https://new.example/", "https://new.example/a", "https://new.example/b"), locations("/sitemap.xml"));
    }

    @Test
    void aSiteWithoutAnAddressOfItsOwnIsWhereTheServiceIs() {
        service.site.set(new Site("Peers", "", "en", List.of("en"), Samples.SITE.timeZone(), "apa", "", "", Map.of("article", "/{slug}"),
                Set.of()));
        publish("a&b", "en");
        assertEquals(List.of("https://api.example/", "https://api.example/a&b"), locations("/sitemap.xml"));
    }

    @Test
    void takesNoParametersAndNothingButReading() {
        assertEquals(400, service.get("/sitemap.xml?page=2").statusCode());
        assertEquals(405, service.send("POST", "/sitemap.xml").statusCode());
        assertEquals(0, service.send("HEAD", "/sitemap.xml").body().length);
    }

    @Test
    void robotsAreToldWhereItIs() {
        var robots = new String(service.get("/robots.txt").body(), UTF_8);
        assertTrue(robots.contains("\nSitemap: https://api.example/sitemap.xml\n"), robots);
        assertTrue(robots.startsWith("User-agent: *\n"), robots);
    }
}
