package org.kindred.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.systemtests.CommandLine.Result;

/** What an operator is told of backups that will not do, and of a record that somebody changed by hand. No service runs. */
class RestoreTest {

    private static final int KILLS = Boolean.getBoolean("kindred.long") ? 20 : 2;
    private static final int FILES = 600;

    /** A service with something in it, and its backup. */
    @TempDir
    private static Path source;
    @TempDir
    private Path folder;

    @BeforeAll
    static void backUp() throws IOException {
        for (int i : IntStream.range(0, FILES).toArray()) {
            Path file = source.resolve("content/articles/a" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "---\ntitle: A " + i + "\n---\n" + "Words, and words. ".repeat(200));
        }
        Files.writeString(source.resolve("content/site.yaml"), "name: A\nbaseUrl: https://example.org\ndefaultLocale: en\nlocales: [en]\n");
        WarmRuntime.lay(source.resolve("data"));
        var line = new CommandLine(source, Map.of());
        var imported = line.run("import", "content", "--data", "data");
        assertEquals(0, imported.code(), imported.output());
        var made = line.run("backup", "whole.backup", "--data", "data");
        assertEquals(0, made.code(), made.output());
        assertTrue(made.output().contains(": " + FILES + " items, "), made.output());
        Path data = Files.createDirectories(source.resolve("restored"));
        Files.copy(source.resolve("data/audit.key"), data.resolve("audit.key"));
        WarmRuntime.lay(data);
        var restored = line.run("restore", "whole.backup", "--data", "restored");
        assertEquals(0, restored.code(), restored.output());
        var verified = line.run("audit", "verify", "--data", "restored");
        assertEquals(0, verified.code(), verified.output());
    }

    /** A copy of the service that the backup was restored into: once for all tests which begin with one. */
    private Path restored() throws IOException {
        Path data = folder.resolve("data");
        Path from = source.resolve("restored");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.startsWith(from.resolve("runtime"))).toList()) {
                Files.copy(file, data.resolve(from.relativize(file).toString()));
            }
        }
        WarmRuntime.lay(data);
        return data;
    }

    /** An empty service with the key of the audit. */
    private Path empty() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.copy(source.resolve("data/audit.key"), data.resolve("audit.key"));
        WarmRuntime.lay(data);
        return data;
    }

    private CommandLine line() {
        return new CommandLine(folder, Map.of());
    }

    private static Path whole() {
        return source.resolve("whole.backup");
    }

    private Result restore(Path file, String... options) {
        return line().run(Stream.concat(Stream.of("restore", file.toString(), "--data", folder.resolve("data").toString()),
                Stream.of(options)).toArray(String[]::new));
    }

    private void assertRefused(Result result, String sentence) {
        assertEquals(1, result.code(), result.output());
        assertTrue(result.output().contains(sentence), result.output());
    }

    /** It has nothing in it, so it takes the backup. */
    private void assertStillEmpty() {
        var restored = restore(whole());
        assertEquals(0, restored.code(), restored.output());
    }

    @Test
    void whatIsRestoredIsExportedAsItWasAndItsRecordIsWhole() throws IOException {
        empty();
        assertStillEmpty();
        var exported = line().run("export", "out", "--data", "data");
        assertTrue(exported.last().contains(": " + (FILES + 1) + " files written"), exported.output());
        assertEquals(-1, Files.mismatch(source.resolve("content/articles/a7.md"), folder.resolve("out/articles/a7.md")));
        var verified = line().run("audit", "verify", "--data", "data");
        assertEquals(0, verified.code(), verified.output());
        var again = line().run("import", source.resolve("content").toString(), "--data", "data");
        assertTrue(again.last().contains(FILES + 1 + " unchanged") || again.last().contains("Imported 0 of"), again.output());
        assertRefused(restore(whole()), "There is something in this service already: " + FILES + " items, ");
    }

    @Test
    void aFileThatWasCutOffOrAlteredChangesNothing() throws IOException {
        empty();
        byte[] bytes = Files.readAllBytes(whole());
        Path file = folder.resolve("other.backup");
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 3 / 4));
        assertRefused(restore(file), "is not whole: its end is missing, or was altered.");
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertRefused(restore(file), "of its part '");
        rewrite(file, "manifest", text -> text.replace("schema ", "schema 9"));
        assertRefused(restore(file), "was made by a newer Kindred");
        rewrite(file, "manifest", text -> text.replaceFirst("\nmade 2", "\nmade 1"));
        assertRefused(restore(file), "its manifest is not what its own digest says.");
        rewrite(file, "manifest", text -> text.replaceFirst("seal .{8}", "seal 00000000"));
        assertRefused(restore(file), "altered by somebody who does not have the key of the audit");
        assertRefused(restore(source.resolve("content/site.yaml")), "is no backup of Kindred.");
        assertStillEmpty();
    }

    private static void rewrite(Path file, String name, UnaryOperator<String> change) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(whole())); var out = new ZipOutputStream(written)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name)
                        ? change.apply(new String(bytes, UTF_8)).getBytes(UTF_8)
                        : bytes);
            }
        }
        Files.write(file, written.toByteArray());
    }

    @Test
    void withoutTheKeyOfTheAuditItIsSaidWhatToDo() throws IOException {
        WarmRuntime.lay(folder.resolve("data"));
        assertRefused(restore(whole()), "put the file audit.key of the former data folder into " + folder.resolve("data"));
        assertFalse(Files.exists(folder.resolve("data/audit.key")), "none is made that would be in the way");
        var checked = restore(whole(), "--check");
        assertEquals(0, checked.code(), checked.output());
        assertTrue(checked.output().contains("was not checked, as the key that sealed it is not here"), checked.output());
        var goneOn = restore(whole(), "--new-audit-key");
        assertEquals(0, goneOn.code(), goneOn.output());
        assertTrue(line().run("token", "list", "--data", "data").output().contains("There are no tokens"), "it can be opened");
        var verified = line().run("audit", "verify", "--data", "data");
        assertEquals(0, verified.code(), verified.output());
        assertTrue(verified.output().contains("were sealed with a key that was lost by entry "), verified.output());
        String lost = Files.readString(source.resolve("data/audit.key")).strip();
        var found = line().run("audit", "verify", "--data", "data", "-Dkindred.audit.former-keys=" + lost);
        assertFalse(found.output().contains("lost"), found.output());
    }

    @Test
    void theKeyOfTheAuditIsChangedByALineBeforeTheFormerOne() throws IOException {
        Path key = restored().resolve("audit.key");
        Files.writeString(key, "0123456789abcdef0123456789abcdef\n" + Files.readString(key));
        var verified = line().run("audit", "verify", "--data", "data");
        assertEquals(0, verified.code(), verified.output());
        Files.writeString(key, "0123456789abcdef0123456789abcdef\n");
        assertRefused(line().run("audit", "verify", "--data", "data"), "were sealed with a former key that is not here");
    }

    @Test
    void aRestoreThatIsKilledAtAnyMomentLeavesAnEmptyService() throws IOException {
        empty();
        var random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            var killed = line().start("restore", whole().toString(), "--data", "data");
            killed.awaitOutput("restoring ");
            killed.pause(random.nextInt(50));
            boolean early = killed.process().isAlive();
            if (early) {
                killed.worker().destroyForcibly();
            }
            var result = killed.end();
            if (result.output().contains("Restored: ")) {
                assertRefused(restore(whole()), "There is something in this service already: ");
                return;
            }
        }
        assertStillEmpty();
    }

    @Test
    void aBackupThatIsKilledLeavesNoFileAndTheNextOneTakesAwayWhatItLeft() throws IOException {
        Path file = folder.resolve("a.backup");
        var killed = new CommandLine(source, Map.of()).start("backup", file.toString(), "--data", "data");
        killed.awaitOutput("backing up ");
        if (killed.process().isAlive()) {
            killed.worker().destroyForcibly();
        }
        if (!killed.end().output().contains("Backed up to")) {
            assertFalse(Files.exists(file));
        }
        var next = new CommandLine(source, Map.of()).run("backup", file.toString(), "--data", "data", "--force");
        assertEquals(0, next.code(), next.output());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.filter(left -> left.toString().endsWith(".part")).toList());
        }
        assertEquals(0, line().run("restore", file.toString(), "--check", "--data", source.resolve("data").toString()).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "update audit set by_whom = 'somebody' where number = 2 | does not fit its seal",
            "delete from audit where number = 2 | what was between them is gone",
            "delete from audit where number = (select max(number) from audit) | entries at the end were removed or added"})
    void aRecordThatWasChangedByHandShows(String statement, String sentence) throws Exception {
        restored();
        execute(statement);
        assertRefused(line().run("audit", "verify", "--data", "data"), sentence);
    }

    @Test
    void aRecordWhoseEndWasCutOffTogetherWithItsHeadShowsByTheLog() throws Exception {
        restored();
        execute("delete from audit where number = (select max(number) from audit)");
        execute("update audit_head set (number, seal) = (select number, seal from audit order by number desc limit 1)");
        assertRefused(line().run("audit", "verify", "--data", "data"), "the end was cut off.");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/kindred").toAbsolutePath(), "kindred", "");
                var one = connection.createStatement()) {
            assertTrue(one.executeUpdate(statement) > 0);
        }
    }
}
