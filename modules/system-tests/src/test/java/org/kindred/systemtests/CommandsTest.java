package org.kindred.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.systemtests.CommandLine.Result;

/** What an editor and an operator see who type commands, and that nothing is lost whatever happens to a command. */
class CommandsTest {

    private static final int KILLS = Boolean.getBoolean("kindred.long") ? 20 : 2;
    private static final int FILES = 1000;
    @TempDir
    private static Path data;
    @TempDir
    private Path folder;

    private CommandLine inALanguage(String locale) {
        return new CommandLine(folder, Map.of("LC_ALL", locale));
    }

    private Result run(String... words) {
        return inALanguage("C.UTF-8").run(words);
    }

    private Path write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(UTF_8));
    }

    /** Its own database and index. */
    private String ownData() throws IOException {
        Path own = Files.createDirectory(folder.resolve("data"));
        WarmRuntime.lay(own);
        return own.toString();
    }

    @BeforeAll
    static void theSampleSiteIsFreeOfErrors() {
        WarmRuntime.lay(data);
        var check = new CommandLine(data, Map.of()).run("check", Service.SAMPLE.toAbsolutePath().toString(), "--data", data.toString());
        assertEquals(0, check.code(), check.output());
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSameFiles(Path expected, Path actual) throws IOException {
        var before = files(expected);
        var after = files(actual);
        assertEquals(before.keySet(), after.keySet());
        for (var file : before.entrySet()) {
            assertArrayEquals(file.getValue(), after.get(file.getKey()), file.getKey());
        }
    }

    @Test
    void anUntouchedImportIsExportedByteForByteWhateverTheNamesAndTheLanguageOfTheTerminal() throws IOException {
        write("site.yaml", "name: A\r\nbaseUrl: https://example.org\ndefaultLocale: en\nlocales: [en, es]\n# kept\n");
        write("articles/Sub Folder/2024/Großes & Ganzes.md",
                "\uFEFF---\r\ntitle: CRLF and BOM\r\nodd: [kept, as, it is]\r\n---\r\nText\r\n");
        write("articles/cafe\u0301.md", "---\ntitle: Decomposed\n---\nno newline at the end");
        write("articles/UPPER.es.md", "---\ntitle: 'Una  cita'   # spaces\n---\n\n\n\nText \t \n");
        write("guides/x/index.md", "---\ntitle: 🌱\n---\n");
        String own = ownData();
        var unset = inALanguage("C");

        assertEquals(0, unset.run("import", "content", "--data", own).code());
        assertEquals("Exported to " + folder.resolve("out") + ": 5 files written.", unset.run("export", "out", "--data", own).last());
        assertSameFiles(folder.resolve("content"), folder.resolve("out"));
    }

    @Test
    void checkSaysWhereAndWhatAndEndsWithOneWhereThereIsAnError() throws IOException {
        write("articles/a.md", "---\ntitle: A\ndate: 31/02/2026\n---\n[@nobody-1999] and ![](gone.png)\n");
        write("articles/half.md", "---\ntitle: Half sa");
        write("articles/same.md", "---\ntitle: A\n---\n");
        write("articles/Same.md", "---\ntitle: B\n---\n");
        var result = run("check", "content", "--data", data.toString());
        assertEquals(1, result.code());
        assertTrue(result.lines().stream().limit(result.lines().size() - 1)
                .allMatch(line -> line.matches("articles/\\w+\\.md:\\d+:\\d+ (error|warning|info) [a-z-]+ .+")), result.output());
        assertTrue(result.output().contains("articles/a.md:3:7 error invalid-date "), result.output());
        assertTrue(result.output().contains("articles/a.md:5:1 warning unknown-citation "), result.output());
        assertTrue(result.output().contains("warning image-missing "), result.output());
        assertTrue(result.output().contains("articles/same.md:1:1 error slug-collision "), result.output());
    }

    @ParameterizedTest
    @CsvSource({"2, chek content, Did you mean check?", "2, serve --prot 1, Did you mean --port?", "2, import, needs a folder",
            "1, serve --port eighty, a number from 0 to 65535", "1, serve --port 99999, a number from 0 to 65535",
            "1, serve -Dkindred.cache.size=lots, written like 64MiB", "1, serve --public-url here, written like https://",
            "1, serve -Dkindred.db.url=jdbc:oracle:x, jdbc:postgresql:", "1, check --data /proc/nowhere content, cannot be written to"})
    void aMistakeIsAnsweredInOneSentence(int code, String words, String sentence) {
        var result = run(words.split(" "));
        assertEquals(code, result.code(), result.output());
        assertEquals(1, result.lines().size(), result.output());
        assertTrue(result.output().contains(sentence), result.output());
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var result = run("serve", "--port", Integer.toString(other.getLocalPort()), "--data", ownData());
            assertEquals(1, result.code());
            assertTrue(result.output().startsWith("Port " + other.getLocalPort() + " is in use by another program"), result.output());
        }
    }

    @Test
    void aFolderThatIsNotThereAndAFileInItsPlaceAreNamedAndChangeNothing() throws IOException {
        String own = ownData();
        String file = write("articles/a.md", "---\ntitle: A\n---\n").toString();
        assertEquals(List.of("There is no folder " + folder.resolve("nowhere") + "."), run("check", "nowhere", "--data", own).lines());
        assertEquals(List.of(file + " is a file; name the content folder it lies in."), run("check", file, "--data", own).lines());
        assertEquals(1, run("import", "nowhere", "--data", own).code());
    }

    @Test
    void aDamagedDatabaseIsToldInASentence() throws IOException {
        String own = ownData();
        write("articles/a.md", "---\ntitle: A\n---\n");
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(Path.of(own, "kindred.mv.db"), noise);
        var result = run("import", "content", "--data", own);
        assertEquals(1, result.code());
        assertEquals(List.of("The database file is damaged. Put back a copy, or import the content folder into a new one."),
                result.lines());
    }

    private void many() throws IOException {
        write("site.yaml", "name: A\nbaseUrl: https://example.org\ndefaultLocale: en\nlocales: [en]\n");
        for (int i : IntStream.range(0, FILES).toArray()) {
            write("articles/a" + i + ".md", "---\ntitle: A " + i + "\n---\n" + "Words, and words. ".repeat(50));
        }
    }

    @Test
    void anImportStoppedByCtrlCSaysSoAndTheNextOneCompletesIt() throws Exception {
        many();
        String own = ownData();
        var stopped = inALanguage("C.UTF-8").start("import", "content", "--data", own);
        stopped.awaitOutput("importing ");
        // a terminal tells both
        new ProcessBuilder("kill", "-INT", Long.toString(stopped.worker().pid()), Long.toString(stopped.process().pid())).start().waitFor();
        var result = stopped.end();
        assertEquals(130, result.code(), result.output());
        assertTrue(result.last().startsWith("Stopped after "), result.output());
        assertCompletes(own);
    }

    @Test
    void anImportThatIsKilledAtAnyMomentIsCompletedByTheNextOne() throws IOException {
        many();
        var random = new Random();
        String own = ownData();
        for (int kill = 0; kill < KILLS; kill++) {
            write("articles/new" + kill + ".md", "---\ntitle: New\n---\n");
            var killed = inALanguage("C.UTF-8").start("import", "content", "--data", own);
            killed.awaitOutput("reading ");
            killed.pause(random.nextInt(1500));
            if (killed.process().isAlive()) {
                killed.worker().destroyForcibly();
            }
            killed.end();
        }
        assertCompletes(own);
    }

    /** Nothing is left to do after one more import, and what comes out is what went in. */
    private void assertCompletes(String own) throws IOException {
        var rest = run("import", "content", "--data", own);
        assertEquals(0, rest.code(), rest.output());
        int all = files(folder.resolve("content")).size() - 1;
        assertTrue(rest.last().matches("Imported \\d+ of " + all + " files, .* 0 refused; 0 errors, 0 warnings, 0 notes\\..*"),
                rest.output());
        run("export", "out", "--data", own);
        assertSameFiles(folder.resolve("content"), folder.resolve("out"));
    }
}
