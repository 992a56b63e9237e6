package org.kindred.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.launcher.assembly.Assembly;

class RuntimeFolderTest {

    private static final Steps QUIET = new Steps(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), 0);

    @TempDir
    private Path folder;

    private DataFolder data = new DataFolder(Path.of("."));

    @BeforeEach
    void prepareData() {
        data = DataFolder.prepare(folder.resolve("data"));
    }

    @Test
    void unpacksWhatWasAssembled() throws IOException {
        RuntimeFolder runtime = RuntimeFolder.of(Bundle.in(assemble("one.jar", "1")), data, QUIET);
        assertEquals("from the folder", Files.readString(runtime.path().resolve("config/domain.xml")));
        assertEquals("server.policy", Files.readString(runtime.path().resolve("config/server.policy")));
        assertEquals("<web-app/>", Files.readString(runtime.path().resolve("ROOT.war/WEB-INF/web.xml")));
    }

    @Test
    void putsOurLibrariesBeforePayarasAndLeavesBeansInTheWar() throws IOException {
        RuntimeFolder runtime = RuntimeFolder.of(Bundle.in(assemble("one.jar", "1")), data, QUIET);
        List<String> classPath = Files.readAllLines(runtime.path().resolve(Bundle.CLASS_PATH));
        assertEquals(List.of("ROOT.war/WEB-INF/lib/kindred-app.jar", "ROOT.war/WEB-INF/lib/beans.jar",
                "lib/libraries.jar", "payara/payara.jar"), classPath);
        for (Path jar : Bundle.classPath(runtime.path())) {
            assertTrue(Files.isRegularFile(jar), jar.toString());
        }
    }

    @Test
    void mergesJarsAsTheClassPathWouldReadThem() throws IOException {
        RuntimeFolder runtime = RuntimeFolder.of(Bundle.in(assemble("one.jar", "1")), data, QUIET);
        Path merged = runtime.path().resolve("lib/libraries.jar");
        assertEquals(Optional.of("A of a"), text(merged, "A.class"));
        assertEquals(List.of("of.a", "of.b"),
                text(merged, "META-INF/services/S").orElseThrow().lines().filter(line -> !line.isEmpty()).toList());
        assertEquals(Optional.of(""), text(merged, "migration/"));
        assertEquals(Optional.of("licence of b"), text(merged, "META-INF/legal/b.jar/META-INF/LICENSE.txt"));
        assertEquals(Optional.empty(), text(runtime.path().resolve("payara/payara.jar"), "org/h2/Driver.class"));
    }

    private static Optional<String> text(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void assemblesTheSameBytesTwice() throws IOException {
        assertArrayEquals(Files.readAllBytes(assemble("one.jar", "1")), Files.readAllBytes(assemble("two.jar", "1")));
    }

    @Test
    void unpacksOnceAndAnotherRuntimeBesideIt() throws IOException {
        Bundle one = Bundle.in(assemble("one.jar", "1"));
        RuntimeFolder first = RuntimeFolder.of(one, data, QUIET);
        Files.writeString(first.path().resolve("mark"), "still here");
        assertTrue(Files.exists(RuntimeFolder.of(one, data, QUIET).path().resolve("mark")));
        RuntimeFolder other = RuntimeFolder.of(Bundle.in(assemble("two.jar", "2")), data, QUIET);
        assertNotEquals(first.path(), other.path());
    }

    @Test
    void keepsTheFormerRuntimeAndRemovesOlderOnesWithTheirCaches() throws IOException {
        RuntimeFolder oldest = runtimeOf("1", 1_000);
        Path cache = Files.writeString(oldest.path().resolveSibling(oldest.digest() + "-jdk-25.aot"), "cache");
        RuntimeFolder former = runtimeOf("2", 2_000);
        Path kept = Files.writeString(former.path().resolveSibling(former.digest() + "-jdk-25.aot"), "cache");
        RuntimeFolder now = runtimeOf("3", 500);
        now.retireFormer(data);
        assertEquals(List.of(false, false, true, true, true),
                Stream.of(oldest.path(), cache, former.path(), kept, now.path()).map(Files::exists).toList());
    }

    private RuntimeFolder runtimeOf(String content, long madeAt) throws IOException {
        RuntimeFolder runtime = RuntimeFolder.of(Bundle.in(assemble(content + ".jar", content)), data, QUIET);
        Files.setLastModifiedTime(runtime.path(), FileTime.fromMillis(madeAt));
        return runtime;
    }

    @Test
    void sweepsWhatAKilledStartHasLeft() throws IOException {
        Path left = Files.createDirectories(data.path().resolve("runtime/.unfinished-999999999/lib"));
        Files.writeString(left.resolve("half.jar"), "half");
        RuntimeFolder.of(Bundle.in(assemble("one.jar", "1")), data, QUIET);
        assertFalse(Files.exists(left.getParent()));
    }

    @Test
    void refusesADamagedJarAndLeavesNothingUnderTheRuntimesName() throws IOException {
        Path jar = assemble("one.jar", "1");
        byte[] bytes = Files.readAllBytes(jar);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("from the folder");
        bytes[at] = 'F';
        Files.write(jar, bytes);
        Bundle bundle = Bundle.in(jar);
        CannotStart failure = assertThrows(CannotStart.class, () -> RuntimeFolder.of(bundle, data, QUIET));
        assertEquals(1, failure.sentence().lines().count());
        try (Stream<Path> runtimes = Files.list(data.path().resolve("runtime"))) {
            assertFalse(runtimes.anyMatch(path -> path.endsWith(bundle.digest())));
        }
    }

    @Test
    void refusesAJarWithoutARuntimeInOneSentence() throws IOException {
        Path jar = Files.write(folder.resolve("other.jar"), zip(Map.of("a", "b")));
        CannotStart failure = assertThrows(CannotStart.class, () -> Bundle.in(jar));
        assertEquals(1, failure.sentence().lines().count());
    }

    private Path assemble(String name, String content) throws IOException {
        Path war = Files.write(folder.resolve("ROOT.war"), zipOf(Map.of("WEB-INF/web.xml", bytes("<web-app/>"),
                "WEB-INF/classes/org/A.class", bytes(content), "WEB-INF/lib/beans.jar",
                zip(Map.of("META-INF/beans.xml", "<beans/>")), "WEB-INF/lib/a.jar", library("a"), "WEB-INF/lib/b.jar",
                library("b"))));
        Path payara = Files.write(folder.resolve("payara.jar"),
                zipOf(Map.of("MICRO-INF/runtime/web.jar", zip(Map.of("W.class", "W")), "MICRO-INF/runtime/h2.jar",
                        zip(Map.of("org/h2/Driver.class", "H")), "MICRO-INF/domain/domain.xml", bytes("Payara's own"),
                        "MICRO-INF/domain/server.policy", bytes("server.policy"), "fish/Micro.class", bytes("M"))));
        Path config = Files.createDirectories(folder.resolve("files/config"));
        Files.writeString(config.resolve("domain.xml"), "from the folder");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("Main.class"), "Main");
        Path jar = folder.resolve(name);
        Assembly.main(new String[] {war.toString(), payara.toString(), folder.resolve("files").toString(),
                classes.toString(), "1.2.3", folder.resolve("runtime").toString(), jar.toString()});
        return jar;
    }

    private static byte[] library(String name) throws IOException {
        return zip(Map.of("migration/", "", "A.class", "A of " + name, "META-INF/services/S", "of." + name, "META-INF/LICENSE.txt",
                "licence of " + name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        entries.forEach((name, text) -> all.put(name, bytes(text)));
        return zipOf(all);
    }

    private static byte[] zipOf(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(0);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
