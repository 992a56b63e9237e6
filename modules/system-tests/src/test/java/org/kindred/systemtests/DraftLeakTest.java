package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kindred.systemtests.DeliveryWalk.Told;

/**
 * No word and no number of a text that is not public gets out by any address, parameter, form or header of the delivery API. A site whose
 * public items already refer to what is not there yet is walked all over; then drafts of every kind are put into it, and it is walked again:
 * every answer must be the same to the byte. What is asked for drafts by name must be answered as it is for names that nobody ever had.
 */
class DraftLeakTest {

    private static final String MANAGE = "/api/v1/manage/";
    private static final String API = "/api/v1/";
    private static final String DIRECTORY = "/hsds/v3/";
    private static final String[] TOKEN = {"Authorization", "Bearer " + Service.TOKEN};
    /** In everything that readers must not see; and as long, in nothing at all. */
    private static final String SECRET = "quibblefrost";
    private static final String NEVER = "wrangledolph";
    private static final List<String> TYPES = List.of("articles", "guides", "citations", "forums", "helplines", "topics", "people");
    private static final List<String> WALKED = Stream.concat(Stream.of("articles/host", "articles/withdrawn", "citations/plain",
            "citations/wilson-2011", "citations/heisler-2010", "forums/withdrawn", "topics/peer-support", "people/robin-sample",
            "guides/choosing-a-peer-support-forum", "forums/7-cups",
            "helplines/samaritans"), TYPES.stream().map(type -> type + "/held-back"))
            .toList();
    private static final Map<String, String> OWN = Map.of("citations", "type: book\nDOI: 10.1000/quibblefrost\n", "forums",
            "url: https://quibblefrost.example\nkind: forum\n", "helplines", "phone: '123'\ncountries: [GB]\n");

    private static Service service;
    private static DeliveryWalk walk;
    private static Map<String, Told> before;
    private static Map<String, Told> after;
    private static List<String> changesBefore;
    private static Map<String, Told> pastBefore;

    @BeforeAll
    static void plant() {
        service = Service.start("-Dkindred.cache.size=0"); // a kept answer would be the same whatever leaked into it since
        publish("articles/host", """
                ---
                title: Host
                summary: A public text
                topics: [held-back, peer-support]
                authors: [held-back, robin-sample]
                related: [held-back]
                forums: [held-back]
                helplines: [held-back]
                series: public-series
                internal-note: quibblefrost
                ---
                ## At home {part=self-care}

                Public words on peer support [@held-back; @wilson-2011], [a link](../topics/held-back.md), [@10.1000/quiet].
                <!-- quibblefrost -->
                """);
        publish("citations/plain", "---\ntype: book\ntitle: A plain book\nDOI: 10.1000/quiet\n---\n");
        publish("articles/withdrawn", "---\ntitle: Withdrawn Quibblefrost\naliases: [/old/quibblefrost-withdrawn]\n---\nQuibblefrost.\n");
        sent("DELETE", "articles/withdrawn", "");
        publish("forums/withdrawn", "---\ntitle: Withdrawn forum\nurl: https://withdrawn.example\nkind: forum\n---\n");
        service.await("the forum in the directory", () -> entry("forums/withdrawn").findAny().isPresent());
        var entries = WALKED.stream().filter(item -> item.matches("(forums|helplines)/.*")).flatMap(DraftLeakTest::entry).toList();
        sent("DELETE", "forums/withdrawn", "");
        service.await("it to leave", () -> entries.stream().anyMatch(id -> service.get(DIRECTORY + "services/" + id).status() == 404));
        walk = new DeliveryWalk(service, WALKED, entries, List.of("en", "es"));
        settle();
        before = walk.answers();
        changesBefore = walk.changes("page[size]=100");
        pastBefore = past();
        TYPES.forEach(type -> draft(type + "/held-back", hidden(type)));
        TYPES.forEach(type -> draft(type + "/quibblefrost", hidden(type)));
        TYPES.forEach(type -> draft(type + "/quibblefrost?locale=es", hidden(type)));
        newer();
        states();
        after = walk.answers();
    }

    /** The id by which the directory has an item, if it is public. */
    private static Stream<String> entry(String item) {
        var title = service.get(API + item).at("/data/title");
        return DeliveryWalk.elements(service.get(DIRECTORY + "services?minimal=true").at("/contents"))
                .filter(entry -> entry.get("name").equals(title)).map(entry -> entry.get("id").asText());
    }

    private static String hidden(String type) {
        String shared = "title: Quibblefrost of " + type + "\n" + OWN.getOrDefault(type, "");
        return "---\n" + shared + (type.equals("citations") ? "" : "summary: Quibblefrost\ntopics: [peer-support]\n")
                + "aliases: [/old/quibblefrost-" + type + "]\n---\nQuibblefrost peer support [@wilson-2011].\n";
    }

    /** Texts beside what is public, and a drawing that one of them alone shows. */
    private static void newer() {
        var drawing = service.sendAs("image/svg+xml", "PUT", MANAGE + "assets/quibblefrost.svg?decorative=true",
                "<svg xmlns='http://www.w3.org/2000/svg'/>", "Authorization", TOKEN[1], "If-None-Match", "*");
        assertEquals(201, drawing.status(), drawing.text());
        draft("articles/host", """
                ---
                title: Newer quibblefrost
                summary: Quibblefrost
                topics: [quibblefrost, cancer]
                authors: [quibblefrost, sam-beispiel]
                tags: [quibblefrost]
                series: quibblefrost
                attribution: Quibblefrost
                aliases: [/old/quibblefrost-host, /blog/none]
                ---
                ## Quibblefrost {part=self-care}

                Public quibblefrost on peer support [@heisler-2010]. ![Quibblefrost](../quibblefrost.svg)
                """);
        Stream.of("guides/choosing-a-peer-support-forum", "forums/7-cups", "helplines/samaritans", "forums/withdrawn")
                .forEach(item -> draft(item, hidden(item.replaceFirst("/.*", ""))));
        draft("articles/host?locale=es&message=quibblefrost", "---\ntitle: El quibblefrost\n---\nPalabras de quibblefrost.\n");
        moved("articles/host?locale=es", "{\"to\": \"in-review\", \"comment\": \"quibblefrost\"}");
        draft("citations/plain", "---\ntype: book\ntitle: A plain quibblefrost\nDOI: 10.1000/quiet\n---\nQuibblefrost.\n");
        draft("citations/rival-quibblefrost", "---\ntype: book\ntitle: A quibblefrost\nDOI: 10.1000/quiet\n---\n");
        draft("topics/peer-support", "---\ntitle: Quibblefrost\nsynonyms: [quibblefrost]\n---\n");
        draft("people/robin-sample", "---\ntitle: Quibblefrost\naffiliation: Quibblefrost\n---\n");
    }

    /** Texts that wait, that were put away, and that were brought back. */
    private static void states() {
        draft("articles/later-quibblefrost", hidden("articles"));
        moved("articles/later-quibblefrost", "{\"to\": \"published\", \"at\": \"" + Instant.now().plus(2, ChronoUnit.DAYS) + "\"}");
        draft("articles/archived-quibblefrost", hidden("articles"));
        sent("DELETE", "articles/archived-quibblefrost", "");
        draft("articles/withdrawn", "---\ntitle: Quibblefrost again\n---\nQuibblefrost.\n");
    }

    private static void publish(String item, String text) {
        draft(item, text);
        moved(item, "{\"to\": \"published\", \"comment\": \"quibblefrost\"}");
    }

    private static void draft(String item, String text) {
        var known = service.get(MANAGE + item.replaceAll("&message.*", ""), TOKEN);
        sent("PUT", item, text, known.status() == 404 ? "If-None-Match" : "If-Match", known.status() == 404 ? "*" : known.header("ETag"));
    }

    private static void moved(String item, String move) {
        var moved = service.postJson(MANAGE + item.replaceFirst("(\\?|$)", "/transitions$1"), move, TOKEN);
        assertEquals(200, moved.status(), moved.text());
    }

    private static void sent(String method, String item, String text, String... headers) {
        var answer = service.sendAs("text/markdown", method, MANAGE + item, text,
                Stream.concat(Stream.of(TOKEN), Stream.of(headers)).toArray(String[]::new));
        assertTrue(answer.status() < 300, item + ": " + answer.text());
    }

    /** Waits until nothing is compiled behind what was published. */
    private static void settle() {
        service.await("all to be compiled", () -> !service.get(API + "articles?page[size]=100").text().contains("refreshing")
                && service.get(API + "search?q=public").at("/meta/pagination/total").asInt() > 0);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void theWalkIsALongOneAndSeesWhatIsPublic() {
        assertTrue(before.size() > 2000, "only " + before.size());
        assertTrue(before.get("GET /api/v1/articles/host").body().contains("Public words"));
        assertEquals(3, before.keySet().stream().filter(asked -> asked.startsWith("GET " + DIRECTORY + "services/")).count());
        assertTrue(before.get("GET " + DIRECTORY + "services").body().contains("total_items"));
        assertTrue(before.get("GET /api/v1/articles?page[size]=100").body().contains("\"slug\":\"host\""));
        assertTrue(before.values().stream().filter(told -> told.head().startsWith("200")).count() > 1000);
    }

    @Test
    void draftsChangeNoAnswerByASingleByte() {
        var changed = new ArrayList<String>();
        before.forEach((asked, told) -> {
            boolean ofMachine = asked.contains("/metrics") || asked.contains("/health");
            if (!ofMachine && !told.equals(after.get(asked))) {
                changed.add(asked + "\n  " + told.difference(after.get(asked)));
            }
        });
        assertEquals(List.of(), changed);
    }

    @Test
    void draftsAreNoChangeOfWhatIsPublic() {
        assertEquals(changesBefore, walk.changes("page[size]=100"));
        assertFalse(walk.changes("page[size]=100").toString().contains("quibblefrost"));
    }

    @Test
    void noAnswerHoldsAWordOfADraft() {
        assertEquals(List.of(), after.entrySet().stream().filter(told -> told.getValue().says(SECRET)).map(Map.Entry::getKey).toList());
    }

    /** Asked in these ways, with a word in the place of %s. */
    private static Stream<String> questions() {
        var items = TYPES.stream().flatMap(type -> Stream.of("", ".html", ".md", ".csl.json", ".bib", ".ris", ".jsonld", "?locale=es",
                "?part=%s", "?fields=title", "?include=topics", "?style=apa", "?format=text", "?references=omit", "?preview=%s",
                "?asOf=2026-01-01")
                .map(form -> type + "/%s" + form));
        var lists = TYPES.stream().flatMap(type -> Stream.of("[title]=%s", "[title][prefix]=%s", "[slug]=%s", "[slug][in]=%s,a",
                "[topics]=%s", "[authors]=%s", "[series]=%s", "[slug][ne]=%s", "[attribution]=%s", "[citations]=%s")
                .map(test -> type + "?facet=topics&filter" + test));
        var searches = Stream.of("search?q=%s", "search?q=\"%s peer\"", "search?q=peer -%s", "search?q=%s&facet=topics&locale=es",
                "search?q=peer&filter[topics]=%s", "suggest?q=%s", "suggest?q=%s&type=topic", "suggest?q=%s&locale=es");
        var paths = Stream.of("/old/%s-articles", "/old/%s-host", "/old/%s-withdrawn", "/articles/%s", "/article/%s", "/blog/%s",
                "https://www.example.org/blog/%s").map(path -> "resolve?path=" + path);
        var names = Stream.of("citations?filter[csl.DOI]=10.1000/%s", "citations.bib?filter[title]=%s",
                "feeds/articles.atom?filter[title]=%s", "feeds/articles.json?filter[topics]=%s", "changes?since=%s",
                "%s", "%s/%s", "articles/later-%s", "articles/archived-%s", "citations/rival-%s", "articles/later-%s?locale=es",
                "/hsds/v3/services?search=%s", "/hsds/v3/services?search=peer %s&full=true", "/hsds/v3/organizations?search=%s",
                "/hsds/v3/taxonomy_terms?search=%s", "/hsds/v3/services/%s", "/assets/%s.svg", "/%s", "/sitemaps/%s/en/1.xml",
                "manage/articles/%s", "manage/articles/%s/preview", "manage/articles/%s/revisions/1", "manage/articles?filter[slug]=%s");
        return Stream.of(items, lists, searches, paths, names).flatMap(all -> all)
                .map(path -> path.startsWith("/") ? path : API + path);
    }

    @Test
    void whatIsAskedForADraftIsAnsweredAsForANameThatNobodyEverHad() {
        assertEquals(List.of(), toldOf(SECRET, "GET", "HEAD", "OPTIONS", "POST"));
    }

    @Test
    void whatIsAlmostTheNameOfADraftIsAnsweredAsWhatIsLikeNoName() {
        assertEquals(List.of(), toldOf("quibblefrosr", "GET"));
    }

    /** The questions that are answered otherwise with this word than with one that is nowhere. */
    private static List<String> toldOf(String word, String... methods) {
        var told = new ArrayList<String>();
        questions().forEach(question -> Stream.of(methods).forEach(method -> {
            var hidden = Told.of(service.send(method, question.replace("%s", word))).with(word, "…");
            var absent = Told.of(service.send(method, question.replace("%s", NEVER))).with(NEVER, "…");
            if (!hidden.equals(absent)) {
                told.add(method + " " + question + "\n  " + hidden.difference(absent));
            }
        }));
        return told;
    }

    /** Who may ask for the past is shown what was public then; a text that nobody published is of no moment. */
    @Test
    void noMomentShowsThatThereAreDrafts() {
        var past = past();
        assertEquals(List.of(), pastBefore.entrySet().stream().filter(told -> !told.getValue().equals(past.get(told.getKey())))
                .map(told -> told.getKey() + "\n  " + told.getValue().difference(past.get(told.getKey()))).toList());
        assertTrue(past.get(WALKED.getFirst() + "?include=topics&").head().startsWith("200"), past.toString());
    }

    /** What was public a moment ago, without that moment. */
    private static Map<String, Told> past() {
        var lists = Stream.of("search?q=quibblefrost&", "search?q=peer&facet=topics&", "suggest?q=quib&",
                "resolve?path=/old/quibblefrost-articles&", "resolve?path=/old/quibblefrost-host&");
        String moment = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(); // as answers write it
        var told = Stream.of(WALKED.stream().flatMap(item -> Stream.of(item + "?include=topics&", item + "?locale=es&")),
                TYPES.stream().map(type -> type + "/quibblefrost?"), TYPES.stream().map(type -> type + "?facet=topics&"), lists)
                .flatMap(each -> each)
                .collect(Collectors.toMap(path -> path, path -> Told.of(service.get(API + path + "asOf=" + moment, TOKEN)).of(moment)));
        told.put("changes", new Told("200", walk.changes("asOf=" + moment, TOKEN).toString()).of(moment));
        return told;
    }

    @Test
    void noBeginningOfAWordOfADraftIsCompletedAndNoMisspellingOfItIsMended() {
        for (int length = 2; length <= SECRET.length(); length++) {
            for (String locale : List.of("en", "es")) {
                var completed = service.get(API + "suggest?q=" + SECRET.substring(0, length) + "&locale=" + locale);
                assertFalse(Told.of(completed).says("quibblef"), completed.text());
            }
        }
        for (String misspelt : List.of("quibblefrosr", "quiblefrost", "quibblfrost", "quibblefrosts")) {
            var found = service.get(API + "search?q=" + misspelt);
            assertEquals(0, found.at("/meta/pagination/total").asInt(), found.text());
            assertFalse(found.text().contains("quibblefrost\""), found.text());
            assertFalse(service.get(API + "articles?filter[" + misspelt + "]=1").text().contains("quibblefrost,"));
        }
    }

    @Test
    void aLinkToOneDraftShowsNothingOfTheOthers() {
        var link = service.postJson(MANAGE + "topics/held-back/preview", "{}", TOKEN);
        var shown = service.get(API + "topics/held-back?preview=" + link.at("/data/token").asText());
        assertTrue(shown.text().contains("Quibblefrost of topics"), shown.text());
        var host = service.postJson(MANAGE + "articles/host/preview", "{}", TOKEN).at("/data/token").asText();
        var newer = service.get(API + "articles/host?include=topics,authors,citations&format=html,text,markdown&preview=" + host);
        assertEquals("cancer", newer.at("/data/topics/0/slug").asText(), newer.text());
        assertEquals(1, newer.at("/data/topics").size(), newer.text());
        assertEquals(1, newer.at("/data/authors").size(), newer.text());
        assertFalse(newer.text().contains("Quibblefrost of"), newer.text());
        assertEquals(before.get("GET /api/v1/articles/host"), Told.of(service.get(API + "articles/host")));
    }
}
