package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor sees who saves files while the service runs. */
@ExtendWith(OneService.class)
class EditingTest {

    private static final String API = "/api/v1/articles/";

    private final Service service;

    EditingTest(Service service) {
        this.service = service;
    }

    private Path file(String name) {
        return service.content().resolve("articles").resolve(name);
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
        Files.delete(file("half-saved.md"));
    }

    @Test
    void aRenamedFileKeepsItsItemAndTheOldNameLeadsToIt() throws IOException {
        Files.writeString(file("old-name.md"), "---\ntitle: Renamed\n---\nThe same bytes.\n");
        isTitled("old-name", "Renamed");

        Files.move(file("old-name.md"), file("new-name.md"));
        isTitled("new-name", "Renamed");
        service.await("the old name's end", () -> service.get(API + "old-name").status() == 404);
        Files.delete(file("new-name.md"));
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
}
