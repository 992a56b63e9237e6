package org.kindred.rest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

class DirectoryListTest {

    private static final Service SERVICE = new Service(0);

    @BeforeAll
    static void publish() {
        SERVICE.items.publish(Samples.published("forum", "assured-forum", "en"));
        SERVICE.items.publish(Samples.published("forum", "another", "en"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String text(String path) {
        return new String(SERVICE.get("/api/v1/" + path).body(), UTF_8);
    }

    @Test
    void comesInTheOrderOfTheRankingAndSaysWhy() {
        String list = text("forums");
        assertEquals(List.of(new Sort("ranking", true), new Sort("assured.date", true)), SERVICE.index.asked.getLast().sort());
        assertTrue(list.endsWith("\"facets\":{},\"ranking\":{\"order\":[\"-ranking\",\"-assured.date\",\"slug\"],"
                + "\"reasons\":[{\"name\":\"assured\",\"points\":8,\"description\":\"Somebody looked.\"}],"
                + "\"items\":[{\"slug\":\"assured-forum\",\"points\":8,\"reasons\":[\"assured\"]},"
                + "{\"slug\":\"another\",\"points\":0,\"reasons\":[]}]}}}"), list);
    }

    @Test
    void canBeSortedByItsRankingByNameAndByAnythingElse() {
        assertTrue(text("forums?sort=ranking,slug").contains("\"ranking\":{\"order\":[\"ranking\",\"slug\",\"slug\"]"));
        assertFalse(text("forums?sort=slug").contains("\"ranking\""));
        assertEquals(List.of(new Sort("slug", false)), SERVICE.index.asked.getLast().sort());
    }

    @Test
    void aTypeWithoutRankingCannotBeSortedByIt() {
        assertEquals(400, SERVICE.get("/api/v1/articles?sort=-ranking").statusCode());
        assertEquals(400, SERVICE.get("/api/v1/search?q=a&sort=-ranking").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"filter[ages]=15, EQ, 15", "filter[ages]=13-17, EQ, 13-17", "filter[ages]=018-, EQ, 18-", "filter[ages][gte]=65, GTE, 65",
            "filter[ages]=15-15, EQ, 15"})
    void agesAreAskedForAsOneOrAsASpan(String parameter, Operator operator, String value) {
        SERVICE.get("/api/v1/forums?" + parameter);
        assertEquals(new Filter.Test("ages", operator, List.of(value)), SERVICE.index.asked.getLast().filter());
    }

    @ParameterizedTest
    @CsvSource({"filter[ages]=young, 15", "filter[ages]=17-13, 15", "filter[ages]=-, 15", "filter[ages][prefix]=1, beginning",
            "facet=ages, minimumAge or maximumAge", "sort=ages, minimumAge or maximumAge", "fields=ages, ages"})
    void whatAgesCannotBeAskedIsSaid(String parameter, String told) {
        var answer = SERVICE.get("/api/v1/forums?" + parameter);
        assertEquals(400, answer.statusCode());
        assertTrue(new String(answer.body(), UTF_8).contains(told), () -> new String(answer.body(), UTF_8));
        assertEquals(Optional.of("application/problem+json"), answer.headers().firstValue("Content-Type"));
    }
}
