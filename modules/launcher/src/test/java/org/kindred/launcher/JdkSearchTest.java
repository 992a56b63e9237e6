package org.kindred.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkSearchTest {

    @TempDir
    private Path machine;

    @Test
    void prefersTheNewestLongTermRelease() throws IOException {
        jdk("usr/lib/jvm/java-17", "17.0.15");
        jdk("usr/lib/jvm/temurin-21", "21.0.8");
        Path best = jdk("usr/lib/jvm/temurin-25", "25.0.3");
        jdk("usr/lib/jvm/early-26", "26-ea");
        assertEquals(best.toRealPath(), search(Map.of()).best().home());
    }

    @Test
    void takesAnyReleaseThatIsNewEnoughWhereThereIsNoLongTermOne() throws IOException {
        jdk("usr/lib/jvm/java-17", "17.0.15");
        Path only = jdk("usr/lib/jvm/java-24", "24");
        assertEquals(only.toRealPath(), search(Map.of()).best().home());
    }

    @Test
    void looksWhereMacsAndSdkmanKeepTheirs() throws IOException {
        jdk("home/.sdkman/candidates/java/21.0.8-tem", "21.0.8");
        Path mac = jdk("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "25");
        assertEquals(mac.toRealPath(), search(Map.of()).best().home());
    }

    @Test
    void looksWhereJavaHomePoints() throws IOException {
        Path home = jdk("somewhere/else", "21.0.8");
        assertEquals(home.toRealPath(), search(Map.of("JAVA_HOME", home.toString())).best().home());
    }

    @Test
    void takesTheOneTheOperatorNamesEvenIfAnotherIsNewer() throws IOException {
        jdk("usr/lib/jvm/temurin-25", "25.0.3");
        Path named = jdk("somewhere/else", "21.0.8");
        assertEquals(named, search(Map.of("KINDRED_JAVA_HOME", named.toString())).best().home());
    }

    @Test
    void saysInOneSentenceThatTheNamedOneIsTooOld() throws IOException {
        Path named = jdk("old", "17.0.15");
        CannotStart failure = assertThrows(CannotStart.class,
                () -> search(Map.of("KINDRED_JAVA_HOME", named.toString())).best());
        assertEquals(ExitCode.FAILED, failure.exitCode());
        assertTrue(failure.sentence().contains("KINDRED_JAVA_HOME"), failure.sentence());
    }

    @Test
    void saysInOneSentenceWhatItNeedsWhereThereIsNone() throws IOException {
        jdk("usr/lib/jvm/java-17", "17.0.15");
        CannotStart failure = assertThrows(CannotStart.class, () -> search(Map.of()).best());
        assertEquals(ExitCode.FAILED, failure.exitCode());
        assertTrue(failure.sentence().startsWith("Kindred needs a JDK 21 or later"), failure.sentence());
        assertFalse(failure.sentence().contains("\n"), failure.sentence());
    }

    @Test
    void passesOverAFolderWithoutAProgramToStart() throws IOException {
        Path broken = jdk("usr/lib/jvm/broken-25", "25");
        Files.delete(broken.resolve("bin/java"));
        Path whole = jdk("usr/lib/jvm/java-21", "21");
        assertEquals(whole.toRealPath(), search(Map.of()).best().home());
    }

    private JdkSearch search(Map<String, String> environment) {
        return new JdkSearch(new Settings(Map.of(), environment), machine.resolve("none"), machine,
                machine.resolve("home"));
    }

    private Path jdk(String place, String version) throws IOException {
        Path home = machine.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.createFile(home.resolve("bin/java"));
        assertTrue(program.toFile().setExecutable(true));
        return home;
    }
}
