package org.kindred.rest.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.rest.Service;
import org.kindred.rest.delivery.TestParts;

class ParseTest {

    private static final Service SERVICE = new Service();
    private static final String PATH = "/api/v1/manage/citations/parse";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void tellsOfEachReferenceInOrder() {
        var response = parse("{\"text\": [\"A\", \"B p. 3\"]}");

        assertEquals(200, response.statusCode());
        assertEquals("{\"data\":[{\"csl\":{\"type\":\"book\",\"title\":\"A\"},\"confidence\":{\"type\":0.5,\"title\":0.75},\"text\":\"A\","
                + "\"unread\":[\"p. 3\"]},{\"csl\":{\"type\":\"book\",\"title\":\"B p. 3\"},\"confidence\":{\"type\":0.5,\"title\":0.75},"
                + "\"text\":\"B p. 3\",\"unread\":[\"p. 3\"]}]}", text(response));
        assertEquals("private, no-store", response.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void answersAnEmptyListWithOne() {
        assertEquals("{\"data\":[]}", text(parse("{\"text\":[]}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                             | #           | object
            {}                             | #/text      | missing
            {"text":null}                  | #/text      | missing
            {"text":"Heisler M"}           | #/text      | list
            {"text":["a",5]}               | #/text/1    | string
            {"text":["a"],"style":"apa"}   | #/style     | no member
            {"text":[],"a/b~":1}           | #/a~1b~0    | no member
            """)
    void namesWhatIsWrongAndWhere(String body, String pointer, String word) {
        var response = parse(body);

        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("\"type\":\"/problems/invalid-value\""), text(response));
        assertTrue(text(response).contains("\"pointer\":\"" + pointer + "\"") && text(response).contains(word), text(response));
    }

    @Test
    void namesTheLineAndColumnOfWhatIsNotJson() {
        var response = parse("{\"text\":\n [\"a\",}");

        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("/problems/invalid-json") && text(response).contains("line 2, column 7"), text(response));
    }

    @Test
    void hasLimitsThatItNames() {
        var many = parse("{\"text\":[" + String.join(",", Collections.nCopies(ReferenceTexts.MOST + 1, "\"a\"")) + "]}");
        var longest = parse("{\"text\":[\"" + "a".repeat(ReferenceTexts.LONGEST + 1) + "\",\"b\"]}");

        assertEquals(400, many.statusCode());
        assertTrue(text(many).contains("1,001") && text(many).contains("#/text"), text(many));
        assertEquals(400, longest.statusCode());
        assertTrue(text(longest).contains("#/text/0") && text(longest).contains("10,001"), text(longest));
        assertEquals(200, parse("{\"text\":[\"" + "a".repeat(ReferenceTexts.LONGEST) + "\"]}").statusCode());
        assertEquals(413, parse(" ".repeat(ParseResource.MAX_BYTES + 1)).statusCode());
    }

    @Test
    void takesJsonOnlyFromThoseWithATokenAndNoParameters() {
        assertEquals(401, SERVICE.post(PATH, "{}".getBytes(UTF_8), "Content-Type", "application/json").statusCode());
        assertEquals(415, post(SERVICE, "Heisler M", "text/plain").statusCode());
        assertEquals(400, SERVICE.post(PATH + "?style=apa", "{\"text\":[]}".getBytes(UTF_8), "Authorization", "Bearer " + TestParts.TOKEN,
                "Content-Type", "application/json").statusCode());
    }

    @Test
    void saysSoWhereNoPluginReadsReferences() {
        try (var without = new Service(0, Optional.empty())) {
            var response = post(without, "{\"text\":[\"a\"]}", "application/json");

            assertEquals(404, response.statusCode());
            assertTrue(text(response).contains("No plugin"), text(response));
        }
    }

    private static HttpResponse<byte[]> parse(String body) {
        return post(SERVICE, body, "application/json");
    }

    private static HttpResponse<byte[]> post(Service service, String body, String type) {
        return service.post(PATH, body.getBytes(UTF_8), "Authorization", "Bearer " + TestParts.TOKEN, "Content-Type", type);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
