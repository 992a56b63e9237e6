package org.kindred.plugin.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.output.Feed;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.testkit.PluginContract;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FeedsPluginTest extends PluginContract {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant DAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final String HTML = "<p>A &amp; <b>b</b> ]]> <a href=\"https://a.example/?a=1&amp;b\">x</a></p>";
    private static final Feed.Entry RICH = new Feed.Entry("urn:uuid:1", "https://peers.example/forums/a",
            Optional.of("https://forum.example/"),
            "A <b> & \u0001 \"c\" 😀", "In short", HTML, "es", DAY, DAY.plusSeconds(1),
            List.of(new Feed.Person("Robin", Optional.of("https://peers.example/people/robin")), new Feed.Person("Sam", Optional.empty())),
            List.of(new Feed.Category("diabetes", "Diabetes & \"co\"")), Optional.of("https://api.example/a.png"),
            Optional.of("https://creativecommons.org/licenses/by/4.0/"), "Us, CC-BY-4.0");
    private static final Feed.Entry BARE = new Feed.Entry("urn:uuid:2", "https://peers.example/b", Optional.empty(), "B", "", "", "en", DAY,
            DAY,
            List.of(), List.of(), Optional.empty(), Optional.empty(), "");
    private static final Feed FEED = new Feed("urn:uuid:0", "Peers: articles", "Peers", "https://peers.example/",
            "https://api.example/api/v1/feeds/articles.atom?filter%5Btopics%5D=a&page%5Bsize%5D=2", "en", Optional.of(DAY.plusSeconds(1)),
            Optional.of("https://creativecommons.org/licenses/by/4.0/"), "Us, CC-BY-4.0",
            Map.of("first", "https://api.example/?1", "prev", "https://api.example/?2&a=b", "next", "https://api.example/?4", "last",
                    "https://api.example/?9"),
            List.of(RICH, BARE));
    private static final Feed EMPTY = new Feed("urn:uuid:0", "Peers: articles", "Peers", "https://peers.example/", "https://api.example/x",
            "en",
            Optional.empty(), Optional.empty(), "", Map.of(), List.of());

    @Override
    protected Plugin plugin() {
        return new FeedsPlugin();
    }

    private static byte[] atom(Feed feed) {
        return new Atom().write(feed, new PlainJson());
    }

    private static com.rometools.rome.feed.atom.Feed read(Feed feed) throws FeedException {
        var reader = new InputStreamReader(new ByteArrayInputStream(atom(feed)), StandardCharsets.UTF_8);
        return (com.rometools.rome.feed.atom.Feed) new WireFeedInput(true, java.util.Locale.ROOT).build(reader);
    }

    private static Document parsed(Feed feed) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(atom(feed)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException e) {
            throw new AssertionError(new String(atom(feed), StandardCharsets.UTF_8), e);
        }
    }

    private static JsonNode json(Feed feed) throws IOException {
        return new ObjectMapper().readTree(new JsonFeed().write(feed, new PlainJson()));
    }

    private static List<String> links(List<Link> links) {
        return links.stream().map(link -> link.getRel() + " " + link.getHref()).sorted().toList();
    }

    @Test
    void atomIsReadAsItWasMeant() throws FeedException {
        var feed = read(FEED);
        assertEquals("urn:uuid:0", feed.getId());
        assertEquals("Peers: articles", feed.getTitle());
        assertEquals(DAY.plusSeconds(1), feed.getUpdated().toInstant());
        assertEquals("Us, CC-BY-4.0", feed.getRights());
        assertEquals(List.of("Peers"), feed.getAuthors().stream().map(com.rometools.rome.feed.synd.SyndPerson::getName).toList());
        var entry = feed.getEntries().getFirst();
        assertEquals("urn:uuid:1", entry.getId());
        assertEquals("A <b> & \uFFFD \"c\" 😀", entry.getTitle());
        assertEquals(DAY, entry.getPublished().toInstant());
        assertEquals(DAY.plusSeconds(1), entry.getUpdated().toInstant());
        assertEquals("html", entry.getContents().getFirst().getType());
        assertEquals(HTML, entry.getContents().getFirst().getValue());
        assertEquals("In short", entry.getSummary().getValue());
        assertEquals(List.of("Robin", "Sam"), entry.getAuthors().stream().map(com.rometools.rome.feed.synd.SyndPerson::getName).toList());
        assertEquals(List.of("diabetes Diabetes & \"co\""),
                entry.getCategories().stream().map((Category each) -> each.getTerm() + " " + each.getLabel()).toList());
        assertEquals(List.of("alternate https://peers.example/forums/a"), links(entry.getAlternateLinks()));
        assertEquals(List.of("license https://creativecommons.org/licenses/by/4.0/", "related https://forum.example/"),
                links(entry.getOtherLinks()));
    }

    @Test
    void pagesOfAtomLeadToOneAnotherByTheWordsOfRfc5005() throws FeedException {
        assertEquals(List.of("first https://api.example/?1", "last https://api.example/?9",
                "license https://creativecommons.org/licenses/by/4.0/", "next https://api.example/?4",
                "previous https://api.example/?2&a=b",
                "self " + FEED.self()), links(read(FEED).getOtherLinks()));
    }

    /** RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once each, and whom an unsigned entry goes back to. */
    @Test
    void atomHasWhatItMust() {
        for (Feed feed : List.of(FEED, EMPTY)) {
            var root = parsed(feed).getDocumentElement();
            assertEquals(ATOM, root.getNamespaceURI());
            for (String name : List.of("id", "title", "updated", "author")) {
                assertEquals(1, children(root, name), name);
            }
            assertEquals("en", root.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"));
        }
        var entries = parsed(FEED).getElementsByTagNameNS(ATOM, "entry");
        assertEquals(2, entries.getLength());
        for (int i = 0; i < 2; i++) {
            var entry = (Element) entries.item(i);
            for (String name : List.of("id", "title", "updated", "content")) {
                assertEquals(1, children(entry, name), name);
            }
            assertEquals(i == 0 ? "es" : "en", entry.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"));
            var content = (Element) entry.getElementsByTagNameNS(ATOM, "content").item(0);
            assertEquals(i == 0 ? RICH.url() : BARE.url(), content.getAttributeNS("http://www.w3.org/XML/1998/namespace", "base"));
        }
    }

    private static int children(Element parent, String name) {
        int count = 0;
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            count += name.equals(child.getLocalName()) ? 1 : 0;
        }
        return count;
    }

    @Test
    void aFeedOfNothingIsAtomToo() throws FeedException {
        assertEquals(List.of(), read(EMPTY).getEntries());
        assertEquals(Instant.EPOCH, read(EMPTY).getUpdated().toInstant());
    }

    @Test
    void jsonFeedIsValid() throws IOException {
        try (var file = FeedsPluginTest.class.getResourceAsStream("jsonfeed-1.1.schema.json")) {
            var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
            for (Feed feed : List.of(FEED, EMPTY)) {
                assertEquals(List.of(), List.copyOf(schema.validate(json(feed))));
            }
        }
    }

    @Test
    void jsonFeedTellsWhatPeopleRead() throws IOException {
        var feed = json(FEED);
        assertEquals("https://api.example/?4", feed.get("next_url").asText());
        assertEquals(FEED.self(), feed.get("feed_url").asText());
        var item = feed.get("items").get(0);
        assertEquals(HTML, item.get("content_html").asText());
        assertEquals("https://forum.example/", item.get("external_url").asText());
        assertEquals("[\"Diabetes & \\\"co\\\"\"]", item.get("tags").toString());
        assertEquals("[\"diabetes\"]", item.at("/_kindred/topics").toString());
        assertEquals("https://creativecommons.org/licenses/by/4.0/", item.at("/_kindred/license").asText());
        assertEquals("2026-01-05T09:00:01Z", item.get("date_modified").asText());
        assertEquals("es", item.get("language").asText());
        assertFalse(json(EMPTY).has("next_url"));
        assertTrue(feed.get("items").get(1).get("authors") == null);
    }
}
