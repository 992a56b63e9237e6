package org.kindred.rest.manage.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class ReviewsTest {

    private static final Service SERVICE = new Service();
    private static final String ITEM = "/api/v1/manage/articles/told";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static HttpResponse<byte[]> post(String path, String body, String token) {
        return SERVICE.post(path, body.getBytes(UTF_8), "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static HttpResponse<byte[]> review(String members) {
        return post(ITEM + "/reviews", "{\"revision\": 3, \"by\": \"ann\", \"outcome\": \"approved\"" + members + "}", TestParts.REVIEWER);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void anAttestationMakesARevision() {
        var response = review(", \"role\": \"medical\", \"on\": \"2026-01-05\", \"scope\": \"Doses\", \"nextDue\": \"2027-01-05\"");
        assertEquals(201, response.statusCode(), text(response));
        assertEquals("/api/v1/manage/articles/told/revisions/4", response.headers().firstValue("Location").orElseThrow());
        assertTrue(text(response).contains("Attestation[revision=3, by=ann, role=Optional[medical], on=2026-01-05, scope=Optional[Doses], "
                + "outcome=approved, nextDue=Optional[2027-01-05]]"), text(response));
        assertTrue(text(response).endsWith("\"meta\":{\"type\":\"article\",\"slug\":\"told\",\"locale\":\"en\"}}"));
        assertEquals(List.of("private, no-store"), response.headers().allValues("Cache-Control"));
    }

    @Test
    void theDayIsTodayUnlessItIsSaid() {
        var today = LocalDate.now(Samples.SITE.timeZone());
        assertTrue(text(review("")).contains("on=" + today) || text(review("")).contains("on=" + today.plusDays(1)));
    }

    @Test
    void eachWrongMemberIsNamed() {
        assertFault("#/revision", "{\"by\": \"ann\", \"outcome\": \"approved\"}");
        assertFault("#/revision", "{\"revision\": 1.5, \"by\": \"ann\", \"outcome\": \"approved\"}");
        assertFault("#/revision", "{\"revision\": 99999999999, \"by\": \"ann\", \"outcome\": \"approved\"}");
        assertFault("#/by", "{\"revision\": 3, \"outcome\": \"approved\"}");
        assertFault("#/by", "{\"revision\": 3, \"by\": \"Ann Lee\", \"outcome\": \"approved\"}");
        assertFault("#/outcome", "{\"revision\": 3, \"by\": \"ann\"}");
        assertFault("did you mean approved?", "{\"revision\": 3, \"by\": \"ann\", \"outcome\": \"aproved\"}");
        assertFault("#/on", "{\"revision\": 3, \"by\": \"ann\", \"outcome\": \"approved\", \"on\": \"yesterday\"}");
        assertFault("#/scope", "{\"revision\": 3, \"by\": \"ann\", \"outcome\": \"approved\", \"scope\": [1]}");
        assertFault("#/nextdue", "{\"revision\": 3, \"by\": \"ann\", \"outcome\": \"approved\", \"nextdue\": \"2027-01-01\"}");
        for (String missing : new String[] {"#/revision", "#/by", "#/outcome"}) {
            assertFault(missing, "{}");
        }
        assertFault("#", "[]");
        assertFault("JSON", "{");
    }

    private static void assertFault(String named, String body) {
        var response = post(ITEM + "/reviews", body, TestParts.REVIEWER);
        assertEquals(400, response.statusCode(), body);
        assertTrue(text(response).contains(named), text(response));
    }

    @Test
    void onlyReviewersReviewAndOnlyWritersRestore() {
        assertEquals(403, post(ITEM + "/reviews", "{}", TestParts.WRITER).statusCode());
        assertEquals(401, SERVICE.post(ITEM + "/reviews", new byte[0], "Content-Type", "application/json").statusCode());
        assertEquals(403, post(ITEM + "/revisions/1/restore", "", TestParts.REVIEWER).statusCode());
        assertEquals(404, post("/api/v1/manage/articles/untold/reviews", "{\"revision\": 3, \"by\": \"ann\", \"outcome\": \"approved\"}",
                TestParts.REVIEWER).statusCode());
        assertEquals(415, SERVICE.post(ITEM + "/reviews", new byte[0], "Authorization", "Bearer " + TestParts.REVIEWER, "Content-Type",
                "text/plain").statusCode());
    }

    @Test
    void aRestoredTextIsANewRevision() {
        var response = SERVICE.post(ITEM + "/revisions/1/restore?message=As%20it%20was", new byte[0], "Authorization",
                "Bearer " + TestParts.WRITER);
        assertEquals(201, response.statusCode(), text(response));
        assertTrue(text(response).contains("\"revision\":4,\"author\":\"writer\""), text(response));
        assertTrue(text(response).contains("\"message\":\"As it was\""), text(response));
        assertEquals(404, SERVICE.post(ITEM + "/revisions/9/restore", new byte[0], "Authorization", "Bearer " + TestParts.WRITER)
                .statusCode());
    }

    @Test
    void overdueItemsAreAskedOfTheIndex() {
        var response = SERVICE.get("/api/v1/manage/overdue?page[size]=5", "Authorization", "Bearer " + TestParts.TOKEN);
        assertEquals(200, response.statusCode(), text(response));
        assertTrue(text(response).contains("\"meta\":{\"pagination\":{\"size\":5,\"number\":1,"), text(response));
        assertEquals(401, SERVICE.get("/api/v1/manage/overdue").statusCode());
        assertEquals(403, SERVICE.get("/api/v1/manage/overdue", "Authorization", "Bearer " + TestParts.TRANSLATOR).statusCode());
        assertEquals(400, SERVICE.get("/api/v1/manage/overdue?days=3", "Authorization", "Bearer " + TestParts.TOKEN).statusCode());
    }
}
