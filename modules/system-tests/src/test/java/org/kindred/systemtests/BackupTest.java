package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator moves a service from its embedded database to a PostgreSQL and back: nobody who reads or edits can tell. */
class BackupTest {

    private static final String MANAGE = "/api/v1/manage";
    private static final String TOKEN = "Bearer " + Service.TOKEN;

    /** What anybody and what editors read. */
    private static final List<String> ADDRESSES = List.of("/api/v1", "/api/v1/site", "/api/v1/articles", "/api/v1/articles?facet=topics",
            "/api/v1/articles/talking-with-a-peer-helps-both-sides", "/api/v1/articles/talking-with-a-peer-helps-both-sides?locale=es",
            "/api/v1/articles/talking-with-a-peer-helps-both-sides.md", "/api/v1/articles/talking-with-a-peer-helps-both-sides.html",
            "/api/v1/citations/heisler-2010", "/api/v1/citations.bib", "/api/v1/forums?sort=title",
            "/api/v1/suggest?q=pee", "/api/v1/changes", "/api/v1/topics/moved", "/api/v1/topics/moved?locale=es");
    private static final List<String> MANAGED = List.of(MANAGE + "/topics/moved", MANAGE + "/topics/moved/revisions",
            MANAGE + "/topics/moved/revisions/1...2", MANAGE + "/tokens", MANAGE + "/webhooks");

    private static final String MARK = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";

    @TempDir
    private Path folder;
    /** Addresses with a digest or a secret. */
    private final List<String> further = new ArrayList<>();

    @Test
    void aServiceMovesToPostgresqlAndBackWhileItIsWrittenTo() throws Exception {
        Path first = site("first");
        Path file = folder.resolve("first.backup");
        Map<String, String> before;
        int lastWritten;
        var service = Service.start(Service.JAR, first);
        try {
            edit(service);
            before = read(service);
            lastWritten = backUpWhileOthersWrite(service, file);
        } finally {
            service.halt();
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var server = EmbeddedPostgres.builder().start()) {
            String[] database = {"-Dkindred.db.url=" + server.getJdbcUrl("postgres", "postgres"), "-Dkindred.db.user=postgres"};
            Path second = site("second");
            restored(file, first, second, database);
            var moved = Service.start(Service.JAR, second, database);
            try {
                assertEquals(before, read(moved));
                assertFalse(Files.exists(moved.data().resolve("kindred.mv.db")), "nothing is kept beside it");
                assertTrue(written(moved) <= lastWritten);
                goesOn(moved, 3);
                before = read(moved);
                said(moved.run("backup", folder.resolve("second.backup").toString()), "Backed up to ");
                assertEquals(1, audited(moved, "backup.made"));
            } finally {
                moved.halt();
            }
        }
        Path third = site("third");
        restored(folder.resolve("second.backup"), first, third);
        var back = Service.start(Service.JAR, third);
        try {
            assertEquals(before, read(back));
            goesOn(back, 4);
            said(back.run("audit", "verify"), "The record is whole: ");
            assertEquals(2, audited(back, "restore.done"));
            assertEquals(0, audited(back, "backup.made"), "a backup is of the moment before it was made");
        } finally {
            back.halt();
        }
    }

    /** A folder for a service, with the same content. */
    private Path site(String name) throws IOException {
        Path site = Files.createDirectories(folder.resolve(name));
        Service.layOut(site);
        return site;
    }

    /** An item in two languages, of which readers see an older revision; a token, a webhook, an asset, a link of a preview. */
    private void edit(Service service) {
        put(service, MANAGE + "/topics/moved", "---\ntitle: Moved\n---\nOne.\n", "If-None-Match", "*");
        put(service, MANAGE + "/topics/moved?locale=es", "---\ntitle: Mudado\n---\nUno.\n", "If-None-Match", "*");
        for (String locale : List.of("", "?locale=es")) {
            var published = service.postJson(MANAGE + "/topics/moved/transitions" + locale, "{\"to\":\"published\"}", "Authorization",
                    TOKEN);
            assertEquals(200, published.status(), published.text());
        }
        change(service, 2);
        assertEquals(201, service.postJson(MANAGE + "/tokens", "{\"name\":\"moved\",\"scopes\":[\"read\"]}", "Authorization", TOKEN)
                .status());
        assertEquals(201, service.postJson(MANAGE + "/webhooks", "{\"url\":\"http://localhost:1/\",\"events\":[\"person.*\"]}",
                "Authorization", TOKEN).status());
        var asset = service.sendAs("image/svg+xml", "PUT", MANAGE + "/assets/images/mark.svg?alt=A%20mark", MARK, "Authorization", TOKEN,
                "If-None-Match", "*");
        assertEquals(201, asset.status(), asset.text());
        further.add(asset.at("/data/src").asText().replace(service.address(), ""));
        var preview = service.postJson(MANAGE + "/topics/moved/preview", "{}", "Authorization", TOKEN);
        assertTrue(preview.status() < 300, preview.text());
        further.add("/api/v1/topics/moved?preview=" + preview.at("/data/token").asText());
    }

    /** Adds a revision, which must be of this number. */
    private static void change(Service service, int revision) {
        String tag = service.get(MANAGE + "/topics/moved", "Authorization", TOKEN).header("ETag");
        var saved = put(service, MANAGE + "/topics/moved", "---\ntitle: Moved\n---\nDraft " + revision + ".\n", "If-Match", tag);
        assertEquals(revision, saved.at("/data/revision").asInt(), saved.text());
    }

    private static Service.Answer put(Service service, String path, String text, String name, String value) {
        var saved = service.sendAs("text/markdown", "PUT", path, text, "Authorization", TOKEN, name, value);
        assertTrue(saved.status() < 300, saved.text());
        return saved;
    }

    /** Bytes and validators of everything. What each says of when a token was used, or of its own address, is not of the content. */
    private Map<String, String> read(Service service) {
        var all = new TreeMap<String, String>();
        for (String address : Stream.concat(ADDRESSES.stream(), further.stream()).toList()) {
            var answer = service.get(address);
            assertEquals(200, answer.status(), answer.text());
            String text = answer.text().replace(service.address(), "");
            String etag = text.equals(answer.text()) ? answer.header("ETag") : "of bytes that name another port";
            all.put(address, answer.status() + " " + etag + " " + answer.header("Last-Modified") + " " + text);
        }
        all.put("search", found(service)); // by an index that was built anew: without scores
        for (String address : MANAGED) {
            var answer = service.get(address, "Authorization", TOKEN);
            all.put(address, answer.status() + " " + answer.text().replace(service.address(), "").replaceAll("\"lastUsedAt\":[^,}]*", ""));
        }
        return all;
    }

    private static String found(Service service) {
        var slugs = new TreeSet<String>();
        service.get("/api/v1/search?q=peer&page[size]=100").at("/data")
                .forEach(item -> slugs.add(item.at("/type").asText() + "/" + item.at("/slug").asText()));
        return slugs.toString();
    }

    /** @return how many items of theirs were written when the backup was there */
    private static int backUpWhileOthersWrite(Service service, Path file) throws InterruptedException {
        var goOn = new AtomicBoolean(true);
        var written = new AtomicInteger();
        var writer = Thread.ofPlatform().start(() -> {
            while (goOn.get()) {
                put(service, MANAGE + "/topics/meanwhile-" + written.get(), "---\ntitle: Meanwhile\n---\n", "If-None-Match", "*");
                written.incrementAndGet();
            }
        });
        service.await("a writer", () -> written.get() > 3);
        said(service.run("backup", file.toString()), "Backed up to " + file + ": ");
        goOn.set(false);
        writer.join();
        said(service.run("backup", file.toString()), file + " is there already; --force replaces it. Nothing was written.");
        return written.get();
    }

    private static int written(Service service) {
        return service.get(MANAGE + "/topics?filter[title]=Meanwhile", "Authorization", TOKEN).at("/meta/pagination/total").asInt();
    }

    /** The key of the audit comes from where the service was; no backup has it. */
    private void restored(Path file, Path from, Path to, String... database) throws IOException {
        WarmRuntime.lay(to.resolve("data"));
        Files.copy(from.resolve("data/audit.key"), to.resolve("data/audit.key"));
        var line = new CommandLine(folder, Map.of());
        var words = Stream.concat(Stream.of("restore", file.toString(), "--data", to.resolve("data").toString()),
                Stream.of(database)).toArray(String[]::new);
        var result = line.run(words);
        assertEquals(0, result.code(), result.output());
        assertTrue(result.output().contains("Restored: "), result.output());
    }

    /** Numbers go on where they were, and what is published is found. */
    private static void goesOn(Service service, int revision) {
        int changes = service.get("/api/v1/changes").at("/data").size();
        change(service, revision);
        assertEquals(200,
                service.postJson(MANAGE + "/topics/moved/transitions", "{\"to\":\"published\"}", "Authorization", TOKEN).status());
        assertEquals(changes + 1, service.get("/api/v1/changes").at("/data").size());
        String fresh = MANAGE + "/topics/new-" + revision;
        put(service, fresh, "---\ntitle: New zebra" + revision + "\n---\n", "If-None-Match", "*");
        assertEquals(200, service.postJson(fresh + "/transitions", "{\"to\":\"published\"}", "Authorization", TOKEN).status());
        assertEquals(1, service.get("/api/v1/search?q=zebra" + revision).at("/data").size());
    }

    private static int audited(Service service, String verb) {
        return service.get(MANAGE + "/audit?filter[verb]=" + verb, "Authorization", TOKEN).at("/meta/pagination/total").asInt();
    }

    private static void said(String output, String sentence) {
        assertTrue(output.contains(sentence), output);
    }
}
