package org.kindred.rest.manage.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.rest.GivenLinks;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class LinksTest {

    private static final String PATH = "/api/v1/manage/links";
    private static final String ONE = PATH + "/" + GivenLinks.ADDRESS.id();
    private static final String LOOK = "{\"at\":\"2026-03-01T12:00:00Z\",\"durationMs\":120,\"verdict\":\"not-found\",\"status\":404,"
            + "\"reason\":\"It answered 404.\",\"redirects\":[{\"status\":301,\"to\":\"https://a.example/new\"}],\"state\":\"dead\"}";
    private static final String TOLD = "\"id\":\"" + GivenLinks.ADDRESS.id() + "\",\"address\":\"https://a.example/forum\","
            + "\"host\":\"a.example\",\"state\":\"dead\",\"checked\":\"2026-03-01\",\"since\":\"2026-02-27\",\"hidden\":false,"
            + "\"failingSince\":null,\"failedOnDays\":0,\"movedTo\":\"https://a.example/new\",\"lastLook\":" + LOOK
            + ",\"nextLook\":\"2026-03-02T12:00:00Z\",";
    private static final String WORD = "{\"state\":\"alive\",\"reason\":\"I was there\",\"until\":\"2027-01-01\"}";

    private final Service service = new Service();

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<byte[]> send(String token, String method, String path) {
        return service.send(method, path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> put(String token, String body) {
        return service.put(ONE + "/overrule", body.getBytes(UTF_8), "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void linksAreListedWithHowManyStandHow() {
        var list = send(TestParts.TOKEN, "GET", PATH);
        assertEquals(200, list.statusCode(), text(list));
        assertEquals("{\"data\":[{" + TOLD + "\"asked\":false,\"overrule\":null}],\"meta\":{\"pagination\":{\"size\":20,\"number\":1,"
                + "\"pages\":1,\"total\":1},\"states\":{\"alive\":0,\"blocked\":0,\"dead\":1,\"unchecked\":0}}}", text(list));
        assertEquals("private, no-store", list.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void everyFilterIsTaken() {
        var list = send(TestParts.TOKEN, "GET", PATH + "?filter[state]=dead&filter[verdict]=soft-404&filter[host]=a.example"
                + "&filter[address]=forum&filter[item]=forum/a&filter[type]=forum&filter[moved]=true&filter[failing]=false"
                + "&filter[overruled]=false&page[size]=5&page[number]=2");
        assertEquals(200, list.statusCode(), text(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter[state]=gone", "filter[stat]=dead", "filter[state][ne]=dead", "filter[item]=forum",
            "filter[moved]=maybe",
            "filter[state]=dead&filter[state]=alive", "filter[or][0][state]=dead&filter[or][1][state]=alive", "page[size]=101", "q=a"})
    void whatCannotBeAskedForIsRefused(String query) {
        assertEquals(400, send(TestParts.TOKEN, "GET", PATH + "?" + query).statusCode());
    }

    @Test
    void oneLinkComesWithItsHistoryAndWhoLeadsThere() {
        var one = send(TestParts.TOKEN, "GET", ONE);
        assertEquals("{\"data\":{" + TOLD + "\"asked\":false,\"overrule\":null,\"items\":[{\"type\":\"forum\",\"slug\":\"a\","
                + "\"locale\":\"en\"}],\"history\":[" + LOOK + "]}}", text(one));
        assertEquals(404, send(TestParts.TOKEN, "GET", PATH + "/nothing").statusCode());
    }

    @Test
    void aTokenThatIsLimitedSeesNoItemsBeyond() {
        assertTrue(text(send(TestParts.LIMITED, "GET", ONE)).contains("\"items\":[]"), text(send(TestParts.LIMITED, "GET", ONE)));
    }

    @Test
    void aPersonSaysOtherwiseWithAReasonAndAnEnd() {
        var said = put(TestParts.REVIEWER, WORD);
        assertEquals(200, said.statusCode(), text(said));
        assertTrue(text(said).contains("\"overrule\":{\"state\":\"alive\",\"reason\":\"I was there\",\"by\":\""), text(said));
        assertTrue(text(said).contains("\"until\":\"2026-12-31T23:00:00Z\""), text(said));
        assertEquals(204, send(TestParts.REVIEWER, "DELETE", ONE + "/overrule").statusCode());
        assertTrue(text(send(TestParts.TOKEN, "GET", ONE)).contains("\"overrule\":null"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"reason":"a","until":"2027-01-01"}                                | #/state
            {"state":"well","reason":"a","until":"2027-01-01"}                 | #/state
            {"state":"alive","until":"2027-01-01"}                             | #/reason
            {"state":"alive","reason":7,"until":"2027-01-01"}                  | #/reason
            {"state":"alive","reason":"a"}                                     | #/until
            {"state":"alive","reason":"a","until":"soon"}                      | #/until
            {"state":"alive","reason":"a","until":"2027-01-01","by":"me"}      | #/by
            []                                                                 | #
            """)
    void whatIsWrongWithAWordIsPointedAt(String body, String pointer) {
        var refused = put(TestParts.REVIEWER, body);
        assertEquals(400, refused.statusCode(), text(refused));
        assertTrue(text(refused).contains("\"pointer\":\"" + pointer + "\""), text(refused));
    }

    @Test
    void aLookIsAskedForByWhoMayWrite() {
        var asked = send(TestParts.WRITER, "POST", ONE + "/check");
        assertEquals(202, asked.statusCode(), text(asked));
        assertEquals(ONE, asked.headers().firstValue("Location").orElse(""));
        assertTrue(text(asked).contains("\"asked\":true"), text(asked));
        assertEquals(403, send(TestParts.TOKEN, "POST", ONE + "/check").statusCode());
        assertEquals(403, put(TestParts.WRITER, WORD).statusCode());
        assertEquals(403, send(TestParts.WRITER, "DELETE", ONE + "/overrule").statusCode());
        assertEquals(401, service.send("GET", PATH).statusCode());
        assertEquals(405, send(TestParts.ADMIN, "POST", PATH).statusCode());
    }
}
