package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who changed which words, who attested them, and what the page said on a given day. */
@WithOneService
class HistoryTest {

    private static final String MANAGE = "/api/v1/manage/";
    private static final String API = "/api/v1/";

    private final Service service;
    private final String token = "Bearer " + Service.TOKEN;

    HistoryTest(Service service) {
        this.service = service;
    }

    private Service.Answer get(String path) {
        return service.get(path, "Authorization", token);
    }

    private Service.Answer send(String method, String path, String mediaType, String body, String... headers) {
        return service.sendAs(mediaType, method, path, body,
                Stream.concat(Stream.of("Authorization", token), Stream.of(headers)).toArray(String[]::new));
    }

    /** Saves a text and publishes it; gives a moment after it. */
    private String published(String item, String text, String correction) {
        var known = get(MANAGE + item);
        var saved = known.status() == 404 ? send("PUT", MANAGE + item, "text/markdown", text, "If-None-Match", "*")
                : send("PUT", MANAGE + item, "text/markdown", text, "If-Match", known.header("ETag"));
        assertTrue(saved.status() < 300, saved.text());
        return moved(item, "{\"to\":\"published\"" + (correction.isEmpty() ? "" : ",\"correction\":\"" + correction + "\"") + "}");
    }

    private String moved(String item, String move) {
        var moved = send("POST", MANAGE + item + "/transitions", "application/json", move);
        assertEquals(200, moved.status(), moved.text());
        return now();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private String title(String slug, String moment) {
        var answer = get(API + "articles/" + slug + "?asOf=" + moment);
        return answer.status() == 200 ? answer.at("/data/title").asText() + ", " + answer.at("/data/topics/0/title").asText("none")
                : String.valueOf(answer.status());
    }

    @Test
    void aYearLaterItCanBeSaidWhatThePageSaidOnEachDay() {
        String before = now();
        published("topics/tides", "---\ntitle: Tides\n---\n", "");
        String first = published("articles/tidal", "---\ntitle: One\ntopics: [tides]\n---\nFirst nudibranchs.\n", "");
        String second = published("articles/tidal", "---\ntitle: Two\ntopics: [tides]\n---\nSecond words.\n", "");
        String renamed = published("topics/tides", "---\ntitle: Currents\n---\n", "");
        var gone = send("DELETE", MANAGE + "articles/tidal", "application/json", "");
        assertTrue(gone.status() < 300, gone.text());
        String withdrawn = now();

        assertEquals(List.of("404", "One, Tides", "Two, Tides", "Two, Currents", "404"),
                Stream.of(before, first, second, renamed, withdrawn).map(moment -> title("tidal", moment)).toList());
        assertEquals(404, service.get(API + "articles/tidal").status());
        assertEquals(401, service.get(API + "articles/tidal?asOf=" + first).status());
        var then = get(API + "articles/tidal?include=topics&asOf=" + first);
        assertEquals("private, no-store", then.header("Cache-Control"));
        assertTrue(get(API + "articles/tidal?asOf=" + first).at("/meta/asOf/exact").asBoolean(), then.text());
        assertEquals("topic", then.at("/data/topics/0/type").asText());

        assertEquals(List.of(1, 0, 0), Stream.of(first, second, withdrawn)
                .map(moment -> get(API + "search?q=nudibranchs&asOf=" + moment).at("/meta/pagination/total").asInt()).toList());
        var list = get(API + "articles?filter[topics]=tides&facet=topics&asOf=" + second);
        assertEquals("Two", list.at("/data/0/title").asText(), list.text());
        var facets = list.at("/meta/facets/topics").toString();
        assertTrue(facets.contains("\"title\":\"Tides\"") && !facets.contains("Currents"), facets);
        assertEquals(0, service.get(API + "articles?filter[topics]=tides").at("/meta/pagination/total").asInt());
    }

    @Test
    void whoChangedWhichWordsIsToldAndAFormerTextCanBeBroughtBack() {
        published("articles/told", "---\ntitle: One\ntopics: [anonymity]\n---\nTake 50 mg daily.\n", "");
        published("articles/told", "---\ntitle: One\n---\nTake 5 mg daily.\n", "The dose was ten times too high.");

        var revisions = get(MANAGE + "articles/told/revisions");
        assertEquals(3, revisions.at("/meta/pagination/total").asInt(), revisions.text());
        assertEquals("bootstrap", revisions.at("/data/0/author").asText());
        var difference = get(MANAGE + "articles/told/revisions/1...3");
        assertTrue(difference.at("/data/unified").asText().contains("\n-Take 50 mg daily.\n+Take 5 mg daily.\n"), difference.text());
        assertEquals("topics", difference.at("/data/fields/0/field").asText());
        assertEquals("The dose was ten times too high.",
                service.get(API + "articles/told").at("/data/corrections/0/note").asText());

        var restored = send("POST", MANAGE + "articles/told/revisions/1/restore", "application/json", "");
        assertEquals(201, restored.status(), restored.text());
        assertEquals("/api/v1/manage/articles/told/revisions/4", restored.header("Location"));
        assertTrue(service.get(API + "articles/told").text().contains("5 mg"));
        assertEquals("draft", get(MANAGE + "articles/told").at("/data/state").asText());
    }

    @Test
    void whatAReviewerAttestsIsPublicAtOnceAndLaterEditsOfWordsShow() {
        published("articles/attested", "---\ntitle: One\n---\nTake 5 mg daily.\n", "");
        var day = LocalDate.now(ZoneOffset.UTC).minusYears(1);
        var review = send("POST", MANAGE + "articles/attested/reviews", "application/json", """
                {"revision": 1, "by": "robin-sample", "role": "medical", "on": "%s", "outcome": "approved", "nextDue": "%s"}"""
                .formatted(day, day.plusDays(30)));
        assertEquals(201, review.status(), review.text());
        var item = service.get(API + "articles/attested");
        assertEquals(day.toString(), item.at("/data/lastReviewed").asText(), item.text());
        assertEquals("false", item.at("/data/changedSinceReview").asText());
        assertTrue(get(MANAGE + "overdue?page[size]=100").text().contains("\"slug\":\"attested\""));
        published("articles/attested", get(MANAGE + "articles/attested/revisions/2").at("/data/markdown").asText().replace("5 mg", "50 mg"),
                "");
        assertEquals("true", service.get(API + "articles/attested").at("/data/changedSinceReview").asText());
        assertEquals(400, send("POST", MANAGE + "articles/attested/reviews", "application/json",
                "{\"revision\": 3, \"by\": \"nobody\", \"outcome\": \"approved\"}").status());
    }
}
