package org.kindred.rest.manage.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.site.Site;
import org.kindred.rest.json.JacksonJson;

class MoveBodyTest {

    private static final Site SITE = new Site("S", "", "en", List.of("en"), ZoneId.of("Europe/London"), "apa", "", "", Map.of(), Set.of());

    private static Move read(String body) {
        try {
            return MoveBody.read(new JacksonJson(), new ByteArrayInputStream(body.getBytes(UTF_8)))
                    .move(new ItemRef("article", "a", "en"), new Precondition.Present(), SITE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05T09:00:00Z, 2026-01-05T09:00:00Z", "2026-07-05T09:00, 2026-07-05T08:00:00Z",
            "2026-01-05T09:00:30, 2026-01-05T09:00:30Z", "2026-07-05T09:00:00.7+02:00, 2026-07-05T07:00:00Z",
            "2026-07-05, 2026-07-04T23:00:00Z", "2026-10-25T01:30, 2026-10-25T00:30:00Z"})
    void aMomentWithoutAnOffsetIsTheSitesOwn(String written, String moment) {
        assertEquals(Optional.of(Instant.parse(moment)), read("{\"to\":\"published\",\"at\":\"" + written + "\"}").at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "5", "\"2026-02-30\"", "\"2026-03-29T01:30\"", "\"\"", "\"2026-01-05T25:00Z\"", "[]"})
    void aMomentThatCannotBeIsPointedAt(String at) {
        var refused = assertThrows(InvalidRequest.class, () -> read("{\"to\":\"published\",\"at\":" + at + "}"));
        assertEquals("#/at", refused.faults().getFirst().parameter());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"{}|#/to", "{\"to\":\"publshed\"}|#/to", "{\"to\":1}|#/to", "[]|#", "{\"to\":\"draft\",\"when\":1}|#/when",
                    "{\"to\":\"draft\",\"comment\":1}|#/comment"})
    void anythingElseThatCannotBeIsPointedAtToo(String body, String pointer) {
        assertEquals(pointer, assertThrows(InvalidRequest.class, () -> read(body)).faults().getFirst().parameter());
    }

    @Test
    void saysWhatIsWanted() {
        var move = read("{\"to\":\"in-review\",\"comment\":\" Please. \"}");
        assertEquals(State.IN_REVIEW, move.to());
        assertEquals("Please.", move.comment());
        assertEquals(Optional.empty(), move.until());
    }

    @Test
    void whatIsSaidOfPublishingIsNotPassedOverInSilenceWithAnotherTransition() {
        var refused = assertThrows(InvalidRequest.class,
                () -> read("{\"to\":\"archived\",\"at\":\"2030-01-01\",\"until\":\"2031-01-01\",\"correction\":\"x\"}"));
        assertEquals(List.of("#/at", "#/until", "#/correction"), refused.faults().stream().map(Fault::parameter).toList());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var refused = assertThrows(InvalidRequest.class, () -> read("{\"to\":\"publishd\",\"at\":\"soon\",\"comment\":1,\"cause\":1}"));
        assertEquals(List.of("#/cause", "#/to", "#/at", "#/comment"), refused.faults().stream().map(Fault::parameter).toList());
        assertEquals("#/cause; #/to; #/at; #/comment cannot be understood.", refused.getMessage());
    }
}
