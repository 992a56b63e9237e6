package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an editor sees who saves files while the service runs. */
@WithOneService
class EditingTest {

    private static final String API = "/api/v1/articles/";

    private final Service service;

    EditingTest(Service service) {
        this.service = service;
    }

    private Path file(String name) {
        return service.content().resolve("articles").resolve(name);
    }

    /** Until it is gone, as other tests are asked what there is. */
    private void takeAway(String slug) throws IOException {
        Files.delete(file(slug + ".md"));
        service.await("its end", () -> service.get(API + slug).status() == 404);
    }

    private void isTitled(String slug, String title) {
        service.await(title,
                () -> service.get(API + slug).status() == 200 && service.get(API + slug).at("/data/title").asText().equals(title));
    }

    @Test
    void aSavedFileIsPublicAndFoundAndGoneWhenItIsDeleted() throws IOException {
        Files.writeString(file("a-new-day.md"), "---\ntitle: A new day 🌱\n---\nSomething about zebrafinches.\n");
        isTitled("a-new-day", "A new day 🌱");
        service.await("the search", () -> service.get("/api/v1/search?q=zebrafinches").at("/meta/pagination/total").asInt() == 1);

        Files.delete(file("a-new-day.md"));
        service.await("its end", () -> service.get(API + "a-new-day").status() == 404);
        assertEquals(0, service.get("/api/v1/search?q=zebrafinches").at("/meta/pagination/total").asInt());
    }

    @Test
    void aBadFileIsToldByLineAndKeepsItsLastGoodVersion() throws IOException {
        Files.writeString(file("half-saved.md"), "---\ntitle: Whole\n---\nText.\n");
        isTitled("half-saved", "Whole");

        Files.writeString(file("half-saved.md"), "---\ntitle: [\n---\nText.\n");
        service.await("the finding", () -> service.output().contains("articles/half-saved.md:"));
        assertEquals("Whole", service.get(API + "half-saved").at("/data/title").asText());
        takeAway("half-saved");
    }

    @Test
    void aRenamedFileKeepsItsItemAndTheOldNameLeadsToIt() throws IOException {
        Files.writeString(file("old-name.md"), "---\ntitle: Renamed\n---\nThe same bytes.\n");
        isTitled("old-name", "Renamed");

        Files.move(file("old-name.md"), file("new-name.md"));
        isTitled("new-name", "Renamed");
        service.await("the old name's end", () -> service.get(API + "old-name").status() == 404);
        takeAway("new-name");
    }

    @Test
    void aNewTitleReachesWhatRefersToIt() throws IOException {
        Path topic = service.content().resolve("topics/peer-support.md");
        String before = Files.readString(topic);
        Files.writeString(topic, before.replaceFirst("title: .*", "title: Peers for peers"));
        service.await("the new title",
                () -> service.get("/api/v1/articles?filter[topics]=peer-support&page[size]=1").text().contains("Peers for peers"));
        Files.writeString(topic, before);
        service.await("the old title",
                () -> !service.get("/api/v1/articles?filter[topics]=peer-support").text().contains("Peers for peers"));
        assertTrue(service.get("/health/ready").text().contains("UP"));
    }

    /** Asks twice: the second answer is one that was kept. */
    private Service.Answer keptAnswer(String path) {
        service.get(path);
        return service.get(path);
    }

    @Test
    void aTranslationTakesThePlaceOfItsFallbackAndGivesItBack() throws IOException {
        Files.writeString(file("two-languages.md"), "---\ntitle: English\n---\nText.\n");
        isTitled("two-languages", "English");
        assertTrue(keptAnswer(API + "two-languages?locale=es").at("/meta/localeFallback").asBoolean());

        Files.writeString(file("two-languages.es.md"), "---\ntitle: Castellano\n---\nTexto.\n");
        service.await("the translation",
                () -> service.get(API + "two-languages?locale=es").at("/data/title").asText().equals("Castellano"));
        assertEquals("es", keptAnswer(API + "two-languages").at("/data/translations/0/locale").asText());

        Files.delete(file("two-languages.es.md"));
        service.await("the fallback", () -> service.get(API + "two-languages?locale=es").at("/meta/localeFallback").asBoolean());
        takeAway("two-languages");
    }

    @Test
    void whatWasAbsentIsThereAsSoonAsItIsPublished() throws IOException {
        assertEquals(404, keptAnswer(API + "once-absent").status());
        assertEquals(0, keptAnswer("/api/v1/articles?filter[slug]=once-absent").at("/data").size());

        Files.writeString(file("once-absent.md"), "---\ntitle: Here\n---\nText.\n");
        isTitled("once-absent", "Here");
        service.await("the list", () -> service.get("/api/v1/articles?filter[slug]=once-absent").at("/data").size() == 1);
        takeAway("once-absent");
    }

    @Test
    void whatIsIncludedChangesWithItsSource() throws IOException {
        String included = API + "talking-with-a-peer-helps-both-sides?include=authors";
        Path person = service.content().resolve("people/robin-sample.md");
        String before = Files.readString(person);
        String affiliation = keptAnswer(included).at("/data/authors/0/affiliation").asText();

        Files.writeString(person, before.replace(affiliation, "A place of their own"));
        service.await("the new affiliation",
                () -> service.get(included).at("/data/authors/0/affiliation").asText().equals("A place of their own"));
        Files.writeString(person, before);
        service.await("the old affiliation", () -> service.get(included).at("/data/authors/0/affiliation").asText().equals(affiliation));
    }

    @Test
    void aNewSiteIsShownInPlaceOfTheKeptOne() throws IOException {
        Path site = service.content().resolve("site.yaml");
        String before = Files.readString(site);
        String name = keptAnswer("/api/v1/site").at("/data/name").asText();
        String url = keptAnswer(API + "what-anonymity-does").at("/data/url").asText();

        Files.writeString(site, before.replace(name, "Another name").replace("/blog/{slug}", "/writing/{slug}"));
        service.await("the new name", () -> service.get("/api/v1/site").at("/data/name").asText().equals("Another name"));
        service.await("the new address",
                () -> service.get(API + "what-anonymity-does").at("/data/url").asText().equals(url.replace("/blog/", "/writing/")));
        Files.writeString(site, before);
        service.await("the old address", () -> service.get(API + "what-anonymity-does").at("/data/url").asText().equals(url));
    }

    @Test
    void changesTellOfWhatWasWithdrawn() throws IOException {
        Files.writeString(file("short-lived.md"), "---\ntitle: Short-lived\n---\nText.\n");
        isTitled("short-lived", "Short-lived");
        Files.delete(file("short-lived.md"));
        service.await("its end", () -> service.get(API + "short-lived").status() == 404);

        String since = "";
        boolean withdrawn = false;
        for (boolean more = true; more;) {
            var page = service.get("/api/v1/changes?page[size]=100" + (since.isEmpty() ? "" : "&since=" + since));
            withdrawn |= page.text()
                    .contains("{\"change\":\"withdrawn\",\"type\":\"article\",\"slug\":\"short-lived\",\"locale\":\"en\",\"digest\":null");
            since = page.at("/meta/next").asText();
            more = page.at("/data").size() > 0;
        }
        assertTrue(withdrawn);
    }

    @Test
    void aFormerSlugLeadsToTheRenamedItem() throws IOException {
        Files.writeString(file("first-name.md"), "---\ntitle: Named twice\n---\nThe same bytes again.\n");
        isTitled("first-name", "Named twice");
        Files.move(file("first-name.md"), file("second-name.md"));
        isTitled("second-name", "Named twice");

        service.await("the former slug", () -> service.get("/api/v1/resolve?path=/articles/first-name").at("/data/slug").asText()
                .equals("second-name"));
        takeAway("second-name");
    }
}
