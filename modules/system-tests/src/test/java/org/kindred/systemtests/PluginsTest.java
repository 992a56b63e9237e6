package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.plugin.meeting.MeetingPlugin;

/** A plugin comes with its jar and goes with its jar, on the data of before; nothing else is touched. */
@WithOneService
@RunAsClient
class PluginsTest {

    private static final String API = "/api/v1";
    private static final String CITING = API + "/articles/talking-with-a-peer-helps-both-sides";
    private static final String CITED = API + "/citations/heisler-2010";
    private static final String AS_BUILT = "as built";
    private static final String CHANGED = "an eighth type, and one of the seven gone";
    private static final String TEA = "---\ntitle: Tea and talk\nsetting: online\nseats: 12\nhost: robin-sample\n---\nBring a teapot.\n";
    private static final String MISSPELT = "---\ntitle: On the phone\nsetting: telefone\nseats: 4\n---\nBring a teapot, too.\n";

    @ArquillianResource
    private Deployer deployer;
    @TempDir
    private Path folder;

    @Deployment(name = AS_BUILT, managed = false, testable = false)
    static WebArchive asBuilt() {
        return ProductWar.asBuilt();
    }

    @Deployment(name = CHANGED, managed = false, testable = false)
    static WebArchive changed() {
        return ProductWar.without("citation").addAsLibrary(ShrinkWrap.create(JavaArchive.class, "kindred-plugin-meeting.jar")
                .addPackage(MeetingPlugin.class.getPackage()).addAsServiceProvider(Plugin.class, MeetingPlugin.class));
    }

    @Test
    void aContentTypeIsWrittenInUnderSixtyLines() throws IOException {
        assertTrue(Files.readAllLines(Path.of("src/test/java/org/kindred/plugin/meeting/MeetingPlugin.java")).size() < 60);
    }

    @Test
    void oneTypeComesAndAnotherGoesAndIsThereAgainWhenItsPluginIs() throws IOException {
        var before = deploy(AS_BUILT);
        String page = before.get(CITING).text();
        assertEquals(200, before.get(CITED).status());
        write(before, "tea-and-talk", TEA);
        write(before, "on-the-phone", MISSPELT);
        deployer.undeploy(AS_BUILT);

        var changed = deploy(CHANGED);
        theEighthTypeIsListedFilteredCountedAndFound(changed);
        itIsDescribed(changed);
        itIsChecked(changed);
        theMissingTypeIsNowhere(changed);
        theRestIsServedWithoutIt(changed);
        deployer.undeploy(CHANGED);

        var after = deploy(AS_BUILT);
        assertEquals(404, after.get(API + "/meetings").status());
        assertEquals(200, after.get(CITED).status());
        after.await("the references", () -> after.get(CITING).text().equals(page));
        deleteMeetings(after);
    }

    /** A start each: {@code PluginRemovalTest} of publish shows the same without a server. */
    @ParameterizedTest
    @CsvSource({"article, articles", "citation, citations", "forum, forums", "guide, guides", "helpline, helplines", "person, people",
            "topic, topics"})
    @EnabledIfSystemProperty(named = "kindred.long", matches = "true")
    void eachOfTheSevenCanBeLeftOutFromTheFirstStart(String plugin, String plural) throws IOException {
        Service.layOut(folder);
        try (var service = Service.start(ProductWar.jar(ProductWar.without(plugin), folder), folder)) {
            assertEquals(404, service.get(API + "/" + plural).status());
            assertEquals(6, service.get(API).at("/data/types").size());
            for (var type : service.get(API).at("/data/types")) {
                var list = service.get(API + "/" + type.at("/plural").asText() + "?page[size]=100");
                assertTrue(list.at("/meta/pagination/total").asInt() > 0, list.text());
                list.at("/data").forEach(card -> isServed(service, type.at("/plural").asText(), card.at("/slug").asText()));
            }
            assertTrue(service.get("/openapi.json").at("/paths/~1api~1v1~1" + plural).isMissingNode());
            assertTrue(service.get(API + "/search?q=peer&facet=type").at("/meta/pagination/total").asInt() > 0);
        }
    }

    private static void isServed(Service service, String plural, String slug) {
        for (String suffix : new String[] {"", ".md", ".html"}) {
            assertEquals(200, service.get(API + "/" + plural + "/" + slug + suffix).status(), plural + "/" + slug + suffix);
        }
    }

    private Service deploy(String name) {
        deployer.deploy(name);
        return ProductContainer.service();
    }

    private static void write(Service service, String slug, String text) throws IOException {
        Files.writeString(Files.createDirectories(service.content().resolve("meetings")).resolve(slug + ".md"), text);
    }

    private static void deleteMeetings(Service service) throws IOException {
        Service.delete(service.content().resolve("meetings"));
    }

    private static void theEighthTypeIsListedFilteredCountedAndFound(Service service) {
        assertEquals("Robin Sample", service.get(API + "/meetings/tea-and-talk").at("/data/host/title").asText());
        assertEquals(2, service.get(API + "/meetings").at("/meta/pagination/total").asInt());
        var filtered = service.get(API + "/meetings?filter[setting]=online&filter[seats][gte]=10&facet=setting&sort=-seats");
        assertEquals("tea-and-talk", filtered.at("/data/0/slug").asText(), filtered.text());
        assertEquals(1, filtered.at("/meta/pagination/total").asInt());
        assertEquals("online", filtered.at("/meta/facets/setting/0/value").asText());
        assertEquals(400, service.get(API + "/meetings?filter[setting]=by-letter").status());
        var found = service.get(API + "/search?q=teapot&filter[setting]=online");
        assertEquals("meeting", found.at("/data/0/type").asText(), found.text());
    }

    private static void itIsDescribed(Service service) {
        assertEquals(7, service.get(API).at("/data/types").size());
        assertTrue(service.get(API).text().contains("\"meetings\""));
        var document = service.get("/openapi.json");
        assertFalse(document.at("/paths/~1api~1v1~1meetings~1{slug}").isMissingNode());
        assertTrue(document.at("/paths/~1api~1v1~1meetings/get/parameters").toString().contains("setting"));
        assertTrue(document.at("/components/schemas").toString().contains("in-person"));
        assertTrue(document.at("/paths/~1api~1v1~1citations").isMissingNode());
    }

    private static void itIsChecked(Service service) {
        String told = service.run("check", service.content().toString());
        assertTrue(told.contains("meetings/on-the-phone.md:3:"), told);
        assertTrue(told.contains("unknown-citation"), told);
        assertTrue(told.contains("citations:1:1 info not-content"), told);
    }

    private static void theMissingTypeIsNowhere(Service service) {
        assertEquals(404, service.get(CITED).status());
        assertEquals(404, service.get(API + "/citations").status());
        assertFalse(service.get(API + "/search?q=heisler&page[size]=100").text().contains("\"type\":\"citation\""));
        assertFalse(service.get(API + "/suggest?q=peer").text().contains("\"citation\""));
        assertFalse(service.get(API + "/changes").text().contains("\"type\":\"citation\""));
    }

    private static void theRestIsServedWithoutIt(Service service) {
        service.await("an article without references", () -> service.get(CITING).at("/data/citations").isEmpty());
        var citing = service.get(CITING);
        assertTrue(citing.at("/data/body/html").asText().contains("[@"), "what is cited stays as it is written");
        assertFalse(citing.at("/data/body/html").asText().contains("doc-bibliography"));
        for (String path : new String[] {"/articles", "/guides", "/forums", "/helplines", "/topics", "/people", "/changes", "/site"}) {
            assertEquals(200, service.get(API + path).status(), path);
        }
        assertNotEquals(0, service.get(API + "/search?q=high blood sugar").at("/data").size());
        assertEquals(200, service.get(API + "/articles?include=topics,authors&facet=topics&filter[topics]=peer-support").status());
    }
}
