package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole content goes out as a zip and comes back; jobs go on after a node was killed. */
@WithOneService
class ContentJobsTest {

    private static final String MANAGE = "/api/v1/manage";
    private static final String[] TOKEN = {"Authorization", "Bearer " + Service.TOKEN};
    private static final String[] NEW = {"Authorization", "Bearer " + Service.TOKEN, "If-None-Match", "*"};

    private final Service service;

    ContentJobsTest(Service service) {
        this.service = service;
    }

    private static JsonNode done(Service to, Service.Answer accepted) {
        assertEquals(202, accepted.status(), accepted.text());
        String job = accepted.header("Location");
        to.await("the end of " + job, () -> !to.get(job, TOKEN).at("/endedAt").isNull());
        return to.get(job, TOKEN).at("");
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void anEmptyServiceThatTakesAnExportExportsTheSameBytes(@TempDir Path folder) throws IOException {
        assertEquals(201,
                service.putJson(MANAGE + "/articles/export-a-draft", "{\"fields\":{\"title\":\"A draft\",\"aliases\":[\"/old/draft\"]},"
                        + "\"body\":\"Words.\\n\"}", NEW).status());
        assertEquals(201,
                service.putJson(MANAGE + "/articles/export-a-draft?locale=es", "{\"fields\":{\"title\":\"Un borrador\"}}", NEW).status());
        assertEquals(201, service.putJson(MANAGE + "/guides/export-later", "{\"fields\":{\"title\":\"Later\"}}", NEW).status());
        assertEquals(200, service.postJson(MANAGE + "/guides/export-later/transitions",
                "{\"to\":\"published\",\"at\":\"2099-01-01T00:00:00Z\"}", "Authorization", "Bearer " + Service.TOKEN, "If-Match",
                service.get(MANAGE + "/guides/export-later", TOKEN).header("ETag")).status());
        String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><circle r=\"1\"/></svg>";
        assertEquals(201, service.sendAs("image/svg+xml", "PUT", MANAGE + "/assets/images/export-circle.svg?alt=A%20circle",
                picture, NEW).status());
        byte[] first = service.get(MANAGE + "/export", TOKEN).bytes();
        assertArrayEquals(first, service.get(MANAGE + "/export", TOKEN).bytes());
        var files = files(first);
        assertTrue(files.get("articles/export-a-draft.es.md").contains("draft: true"), files.get("articles/export-a-draft.es.md"));
        assertTrue(files.get("guides/export-later.md").contains("publishDate: \"2099-01-01T00:00:00Z\"")
                || files.get("guides/export-later.md").contains("publishDate: 2099-01-01T00:00:00Z"), files.get("guides/export-later.md"));
        assertEquals(picture, files.get("images/export-circle.svg"));
        assertTrue(files.get("images/export-circle.svg.yaml").contains("A circle"), files.get("images/export-circle.svg.yaml"));
        assertEquals(Files.readString(Service.SAMPLE.resolve("site.yaml")), files.get("site.yaml"));
        long things = files.keySet().stream().filter(path -> path.equals("site.yaml") || !path.endsWith(".yaml")).count();
        Files.createDirectories(folder.resolve("content"));
        var empty = Service.start(Service.JAR, folder);
        try {
            var dry = done(empty, empty.postBytes("application/zip", MANAGE + "/import?publish=true&dryRun=true", first, TOKEN));
            assertEquals(things, dry.at("/total").asInt(), dry.at("/counts").toString());
            var job = done(empty, empty.postBytes("application/zip", MANAGE + "/import?publish=true", first, TOKEN));
            assertEquals("done", job.at("/state").asText(), job.at("/reason").asText());
            assertEquals(things, job.at("/done").asInt());
            assertArrayEquals(first, empty.get(MANAGE + "/export", TOKEN).bytes());
            assertEquals("scheduled", empty.get(MANAGE + "/guides/export-later", TOKEN).at("/data/state").asText());
            assertEquals(404, empty.get("/api/v1/articles/export-a-draft").status());
            assertEquals(service.get("/api/v1/articles?page[size]=1").at("/meta/pagination/total"),
                    empty.get("/api/v1/articles?page[size]=1").at("/meta/pagination/total"));
        } finally {
            empty.halt();
        }
    }

    @Test
    void anExportOfWordPressComesInWithItsLinks() {
        var job = done(service,
                service.postAs("application/rss+xml", MANAGE + "/import",
                        """
                                <?xml version="1.0" encoding="UTF-8" ?>
                                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
                                <channel>
                                <item><title>From a blog</title><link>https://blog.example.org/from-a-blog/</link>
                                <content:encoded><![CDATA[<p>Words, and <a href="https://blog.example.org/another/">another</a>. [gallery ids="1"]</p>]]></content:encoded>
                                <wp:post_id>1</wp:post_id><wp:post_name>from-a-blog</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                                <item><title>Another</title><link>https://blog.example.org/another/</link><content:encoded><![CDATA[Words.]]></content:encoded>
                                <wp:post_id>2</wp:post_id><wp:post_name>another-of-a-blog</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                                </channel></rss>
                                """,
                        TOKEN));
        assertEquals("done", job.at("/state").asText(), job.toPrettyString());
        assertEquals(2, job.at("/counts/created").asInt(), job.toPrettyString());
        assertTrue(job.at("/findings").toString().contains("\"shortcode\""), job.toPrettyString());
        var item = service.get(MANAGE + "/articles/from-a-blog", TOKEN);
        assertEquals("draft", item.at("/data/state").asText());
        assertTrue(item.at("/data/body").asText().contains("[another](another-of-a-blog.md)"), item.text());
        assertEquals("/from-a-blog/", item.at("/data/fields/aliases/0").asText());
    }

    @Test
    void itemsComeInAsTheManagementApiHasThem() {
        var job = done(service, service.postJson(MANAGE + "/import",
                "[{\"type\":\"article\",\"slug\":\"from-json\",\"locale\":\"es\",\"fields\":{\"title\":\"De JSON\"},\"body\":\"Sí.\\n\"},{\"type\":\"x\"}]",
                TOKEN));
        assertEquals(1, job.at("/counts/created").asInt(), job.toPrettyString());
        assertTrue(job.at("/findings/0/message").asText().startsWith("#/1/type: "), job.toPrettyString());
        assertEquals("De JSON", service.get(MANAGE + "/articles/from-json?locale=es", TOKEN).at("/data/title").asText());
        assertEquals(409, service.send("DELETE", MANAGE + "/jobs/" + job.at("/id").asText(), TOKEN).status());
        assertTrue(service.get(MANAGE + "/jobs?page[size]=1", TOKEN).at("/meta/pagination/total").asInt() > 0);
    }
}
