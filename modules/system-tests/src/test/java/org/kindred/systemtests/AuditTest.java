package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who did what, as an admin reads it. */
@WithOneService
class AuditTest {

    private static final String AUDIT = "/api/v1/manage/audit";
    private static final String ITEM = "/api/v1/manage/topics/on-record";

    private final Service service;
    private final String token = "Bearer " + Service.TOKEN;

    AuditTest(Service service) {
        this.service = service;
    }

    private Service.Answer audit(String query) {
        return service.get(AUDIT + query, "Authorization", token);
    }

    @Test
    void whatIsDoneToAnItemIsOnRecordNewestFirst() {
        assertEquals(201,
                service.sendAs("text/markdown", "PUT", ITEM, "---\ntitle: On record\n---\n", "Authorization", token, "If-None-Match",
                        "*").status());
        assertEquals(200, service.postJson(ITEM + "/transitions", "{\"to\":\"published\"}", "Authorization", token).status());
        var answer = audit("?filter[subject]=topic/on-record/en");
        assertEquals(2, answer.at("/meta/pagination/total").asInt(), answer.text());
        assertEquals("item.published", answer.at("/data/0/verb").asText());
        assertEquals("item.saved", answer.at("/data/1/verb").asText());
        assertEquals("bootstrap", answer.at("/data/1/by").asText());
        assertEquals("private, no-store", answer.header("Cache-Control"));
    }

    @Test
    void theImportOfTheFolderIsOnRecordByItsBatches() {
        var answer = audit("?filter[by]=import&filter[verb]=folder.imported");
        assertTrue(answer.at("/meta/pagination/total").asInt() > 0, answer.text());
        assertTrue(answer.at("/data/0/details/items").asText().matches("[0-9]+"), answer.text());
    }

    @Test
    void pagesGoBackInTimeByACursor() {
        audit("?page[size]=1");
        service.sendAs("text/markdown", "PUT", "/api/v1/manage/topics/on-record-too", "---\ntitle: T\n---\n", "Authorization", token,
                "If-None-Match", "*");
        var first = audit("?page[size]=1");
        var second = audit("?page[size]=1&page[after]=" + first.at("/meta/pagination/after").asText());
        assertEquals(first.at("/data/0/number").asInt() - 1, second.at("/data/0/number").asInt());
    }

    @Test
    void aMistakeInAFilterIsNamed() {
        var answer = audit("?filter[who]=x");
        assertEquals(400, answer.status());
        assertEquals("filter[who]", answer.at("/errors/0/parameter").asText());
        assertEquals(400, audit("?page[after]=c1").status());
        assertEquals(400, audit("?page[number]=2").status());
    }

    @Test
    void nobodyButAnAdminReadsIt() {
        assertEquals(401, service.get(AUDIT).status());
        var made = service.postJson("/api/v1/manage/tokens", "{\"name\":\"reads the record\",\"scopes\":[\"publish\"]}", "Authorization",
                token);
        assertEquals(201, made.status(), made.text());
        String secret = made.at("/data/token").asText();
        assertFalse(secret.isEmpty(), made.text());
        assertEquals(403, service.get(AUDIT, "Authorization", "Bearer " + secret).status());
        assertFalse(audit("?filter[verb]=token.created").text().contains(secret));
    }
}
