package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What an editor asks of an item before they change it, publish it or take it away. */
@WithOneService
class InspectionTest {

    private static final String MANAGE = "/api/v1/manage/";
    private static final String MARKDOWN = "text/markdown";
    private static final String JSON = "application/json";

    private final Service service;
    private final String token = "Bearer " + Service.TOKEN;

    InspectionTest(Service service) {
        this.service = service;
    }

    private Service.Answer send(String method, String path, String mediaType, String body, String... headers) {
        return service.sendAs(mediaType, method, MANAGE + path, body,
                Stream.concat(Stream.of("Authorization", token), Stream.of(headers)).toArray(String[]::new));
    }

    private Service.Answer get(String path) {
        return service.get(MANAGE + path, "Authorization", token);
    }

    private Service.Answer create(String path, String text) {
        var created = send("PUT", path, MARKDOWN, text, "If-None-Match", "*");
        assertEquals(201, created.status(), created.text());
        return created;
    }

    private void publish(String path) {
        var moved = send("POST", path + "/transitions", JSON, "{\"to\":\"published\"}");
        assertEquals(200, moved.status(), moved.text());
    }

    private static List<String> told(JsonNode list, String... members) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> String.join(" ", Stream.of(members).map(member -> each.at(member).asText()).toList())).toList();
    }

    @Test
    void aDraftIsCheckedAsThingsAreNow() {
        create("articles/inspected-draft", "---\ntitle: Inspected\nrelated: [inspected-later]\n---\n[@inspected-nobody]\n");
        var checks = get("articles/inspected-draft/checks");
        assertEquals(200, checks.status(), checks.text());
        assertEquals(List.of("warning dead-reference 3", "warning unknown-citation 5"),
                told(checks.at("/data"), "/severity", "/rule", "/line"));
        assertEquals("draft", checks.at("/meta/state").asText());
        assertEquals(1, checks.at("/meta/revision").asInt());
        assertFalse(checks.at("/data/0/help").asText().isEmpty());
        assertEquals("private, no-store", checks.header("Cache-Control"));

        create("articles/inspected-later", "---\ntitle: Later\n---\n");
        publish("articles/inspected-later");
        assertEquals(List.of("unknown-citation"), told(get("articles/inspected-draft/checks").at("/data"), "/rule"));
    }

    @Test
    void whoRefersIsListedWithStatePlaceAndPages() {
        create("articles/referred-to", "---\ntitle: Referred to\n---\n");
        publish("articles/referred-to");
        create("articles/refers-a", "---\ntitle: A\nrelated: [referred-to]\n---\n[it](referred-to.md)\n");
        publish("articles/refers-a");
        create("guides/refers-b", "---\ntitle: B\n---\n[it](../articles/referred-to.md)\n");
        var all = get("articles/referred-to/references");
        assertEquals(List.of("article refers-a en published 1 A", "guide refers-b en draft 1 B"),
                told(all.at("/data"), "/type", "/slug", "/locale", "/state", "/revision", "/title"), all.text());
        assertEquals(List.of("relation related 3", "link null 5"), told(all.at("/data/0/references"), "/kind", "/field", "/line"));

        var second = get("articles/referred-to/references?page[size]=1&page[number]=2");
        assertEquals(List.of("refers-b"), told(second.at("/data"), "/slug"));
        assertEquals(2, second.at("/meta/pagination/total").asInt());
        assertEquals(400, get("articles/referred-to/references?page[size]=101").status());
        assertEquals(400, get("articles/referred-to/references?sort=slug").status());
        assertEquals(404, get("articles/referred-to-nobody/references").status());
        assertEquals(404, get("articles/referred-to-nobody/checks").status());
        assertEquals(401, service.get(MANAGE + "articles/referred-to/references").status());
    }

    @Test
    void aTokenSeesNoReferrersThatItIsNotFor() {
        create("articles/limits-of-sight", "---\ntitle: Limits\n---\n");
        create("articles/limits-a", "---\ntitle: A\nrelated: [limits-of-sight]\n---\n");
        create("guides/limits-b", "---\ntitle: B\n---\n[it](../articles/limits-of-sight.md)\n");
        var made = send("POST", "tokens", JSON, "{\"name\":\"limited-sight\",\"scopes\":[\"read\"],\"types\":[\"article\"]}");
        String limited = "Bearer " + made.at("/data/token").asText();
        var seen = service.get(MANAGE + "articles/limits-of-sight/references", "Authorization", limited);
        assertEquals(List.of("limits-a"), told(seen.at("/data"), "/slug"));
        assertEquals(1, seen.at("/meta/pagination/total").asInt());
        assertEquals(403, service.get(MANAGE + "guides/limits-b/checks", "Authorization", limited).status());
    }

    @Test
    void citationsMayBeCalledAsTheAddressesBesideThem() {
        for (String slug : List.of("parse", "format")) {
            var created = create("citations/" + slug, "---\ntype: book\ntitle: A book called " + slug + "\n---\n");
            assertEquals("draft", get("citations/" + slug).at("/data/state").asText());
            assertEquals(200, send("PUT", "citations/" + slug, JSON, "{\"fields\":{\"volume\":\"1\"}}", "If-Match", created.header("ETag"))
                    .status());
            assertEquals("archived", send("DELETE", "citations/" + slug, JSON, "").at("/data/state").asText());
        }
        assertEquals(200, send("POST", "citations/parse", JSON, "{\"text\":[]}").status());
        assertEquals(405, get("render").status());
    }

    @Test
    void aTextIsRenderedInTheStyleThatIsAskedFor() {
        String slug = service.get("/api/v1/citations?page[size]=1").at("/data/0/slug").asText();
        var numbered = send("POST", "render", MARKDOWN, "See [@" + slug + "].");
        var named = send("POST", "render?style=apa", MARKDOWN, "See [@" + slug + "].");
        assertEquals(200, named.status(), named.text());
        assertTrue(!named.at("/text").asText().equals(numbered.at("/text").asText()), named.text());
        var unknown = send("POST", "render?style=apaa", MARKDOWN, "x");
        assertEquals(400, unknown.status());
        assertEquals("style", unknown.at("/errors/0/parameter").asText());
    }

    @Test
    void whatIsMeantForAnOlderTextIsRefused() {
        var created = create("articles/late-comers", "---\ntitle: One\n---\n");
        String etag = created.header("ETag");
        assertEquals(201, send("POST", "articles/late-comers/revisions/1/restore", JSON, "", "If-Match", etag).status());
        var late = send("POST", "articles/late-comers/revisions/1/restore", JSON, "", "If-Match", etag);
        assertEquals(412, late.status(), late.text());
        assertEquals(2, late.at("/current/revision").asInt());
        var review = send("POST", "articles/late-comers/reviews", JSON, """
                {"revision": 2, "by": "robin-sample", "role": "medical", "on": "2026-01-01", "outcome": "approved"}""", "If-Match", etag);
        assertEquals(412, review.status(), review.text());
    }

    @Test
    void anItemGetsANewNameByItsTextThereAndAnAliasOfItsOldAddress() {
        create("articles/first-called", "---\ntitle: Named\n---\n");
        publish("articles/first-called");
        create("articles/leans-on-first-called", "---\ntitle: Leans\nrelated: [first-called]\n---\n");
        publish("articles/leans-on-first-called");
        create("articles/since-called", "---\ntitle: Named\naliases: [/articles/first-called, /blog/first-called]\n---\n");
        publish("articles/since-called");
        assertEquals(409, send("DELETE", "articles/first-called", JSON, "").status());
        assertEquals(200,
                send("PUT", "articles/leans-on-first-called", JSON, "{\"fields\":{\"related\":[\"since-called\"]}}", "If-Match", "*")
                        .status());
        publish("articles/leans-on-first-called");
        assertEquals(0, get("articles/first-called/references").at("/meta/pagination/total").asInt());
        assertEquals(200, send("DELETE", "articles/first-called", JSON, "").status());
        for (String path : List.of("/articles/first-called", "/blog/first-called")) {
            assertEquals("since-called", service.get("/api/v1/resolve?path=" + path).at("/data/slug").asText(), path);
        }
        assertEquals("first-called", get("articles/first-called/revisions/1").at("/meta/slug").asText());
    }

    @Test
    void whatATextSaysIsNoFilterOfDraftsAndTheAnswerSaysWhereItIsOne() {
        var refused = service.get(MANAGE + "articles?filter[topics]=diabetes", "Authorization", token);
        assertEquals(400, refused.status());
        assertTrue(refused.at("/errors/0/detail").asText().contains("/api/v1/articles"), refused.text());
    }
}
