package org.kindred.rest.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class FormatTest {

    private static final Service SERVICE = new Service();
    private static final String FORMAT = "/api/v1/manage/citations/format";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static HttpResponse<byte[]> format(String body) {
        return SERVICE.post(FORMAT, body.getBytes(UTF_8), "Authorization", "Bearer " + TestParts.TOKEN, "Content-Type",
                "application/json");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void answersWithOneTextForEachCitationAndTheBibliography() {
        var response = format("""
                {"style": "apa", "locale": "en_US", "items": [{"id": "a", "title": "T"}],
                 "citations": [[{"id": "a"}, {"id": "a"}], {"citationItems": [{"id": "a"}], "properties": {"noteIndex": 3}}]}""");

        assertEquals("{\"citations\":[{\"text\":\"2 at note 0\",\"html\":\"<i>#/citations/0</i>\"},"
                + "{\"text\":\"1 at note 3\",\"html\":\"<i>#/citations/1/citationItems</i>\"}],"
                + "\"bibliography\":[{\"id\":\"a\",\"text\":\"en-US\",\"html\":\"<div>T</div>\"}]}", text(response));
        assertEquals("application/json", response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("private, no-store", response.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void withoutCitationsAndLocaleThereIsTheBibliographyAlone() {
        assertEquals("{\"citations\":[],\"bibliography\":[{\"id\":\"a\",\"text\":\"no locale\",\"html\":\"<div></div>\"}]}",
                text(format("{\"style\": \"apa\", \"items\": [{\"id\": \"a\"}]}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[1] | #", "{\"items\": []} | #/style", "{\"style\": \" \", \"items\": []} | #/style",
            "{\"style\": \"apa\"} | #/items", "{\"style\": \"apa\", \"items\": {}} | #/items",
            "{\"style\": \"apa\", \"items\": [], \"citation\": []} | #/citation",
            "{\"style\": \"apa\", \"items\": [], \"locale\": \"en US\"} | #/locale",
            "{\"style\": \"apa\", \"items\": [], \"citations\": 1} | #/citations",
            "{\"style\": \"apa\", \"items\": [], \"citations\": [7]} | #/citations/0",
            "{\"style\": \"apa\", \"items\": [], \"citations\": [{}]} | #/citations/0/citationItems",
            "{\"style\": \"apa\", \"items\": [], \"citations\": [{\"citationItems\": [], \"properties\": {\"noteIndex\": -1}}]}"
                    + "| #/citations/0/properties/noteIndex"})
    void whatIsWrongWithTheBodyIsPointedAt(String body, String pointer) {
        var response = format(body);

        assertEquals(400, response.statusCode(), text(response));
        var error = (Value.Group) ((Value.Many) SERVICE.json(response).get("errors")).values().getFirst();
        assertEquals(pointer, error.text("pointer").orElse(text(response)));
    }

    @Test
    void whatIsHardlyMeantIsToldBesideWhatWasMadeOfIt() {
        assertEquals("{\"citations\":[],\"bibliography\":[],\"warnings\":[{\"pointer\":\"#/style\",\"detail\":\"odd\"}]}",
                text(format("{\"style\": \"odd\", \"items\": []}")));
    }

    @Test
    void anUnknownStyleIsNamed() {
        var response = format("{\"style\": \"aap\", \"items\": []}");

        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("\"type\":\"/problems/unknown-style\""), text(response));
        assertTrue(text(response).contains("{\"pointer\":\"#/style\",\"detail\":\"there is no such citation style; did you mean apa?\"}"),
                text(response));
    }

    @Test
    void moreThanTwoThousandItemsAreTooMany() {
        var response = format("{\"style\": \"apa\", \"items\": [" + "1,".repeat(2_000) + "1]}");

        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("at most 2000"), text(response));
    }

    @Test
    void aBodyOfMoreThanFiveMegabytesIsTooLarge() {
        assertEquals(413, format(" ".repeat(FormatResource.MAX_BYTES + 1)).statusCode());
    }

    @Test
    void needsATokenAndTheRightMediaType() {
        assertEquals(401, SERVICE.post(FORMAT, "{}".getBytes(UTF_8), "Content-Type", "application/json").statusCode());
        assertEquals(415, SERVICE.post(FORMAT, "{}".getBytes(UTF_8), "Authorization", "Bearer " + TestParts.TOKEN, "Content-Type",
                "text/plain").statusCode());
        assertEquals(400, format("{").statusCode());
    }
}
