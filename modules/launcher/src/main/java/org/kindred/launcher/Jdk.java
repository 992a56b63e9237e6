package org.kindred.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;

/**
 * A Java on this machine.
 *
 * @param home its folder
 * @param feature its feature release, 25 for 25.0.3
 * @param version its whole version
 */
record Jdk(Path home, int feature, String version) {

    /** The oldest that Kindred runs on. */
    public static final int OLDEST = 21;
    /** The first whose AOT cache can be made in one step. */
    private static final int FIRST_WITH_AOT_CACHE = 25;
    private static final int FIRST_LTS_WE_KNOW = 21;
    private static final int RELEASES_BETWEEN_LTS = 4;

    /** The long-term releases before the others, then the newest. */
    public static final Comparator<Jdk> BEST_FIRST = Comparator.comparing(Jdk::isLongTerm).thenComparingInt(Jdk::feature)
            .thenComparing(Jdk::version).reversed().thenComparing(Jdk::home);

    /** What lies in a folder, if that is a Java that can be run. */
    public static Optional<Jdk> in(Path home) {
        if (!Files.isExecutable(program(home)) || !Files.isRegularFile(home.resolve("release"))) {
            return Optional.empty();
        }
        return version(home).flatMap(version -> feature(version).map(feature -> new Jdk(home, feature, version)));
    }

    private static Optional<String> version(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(release.getProperty("JAVA_VERSION")).map(text -> text.replace("\"", ""));
    }

    private static Optional<Integer> feature(String version) {
        String number = version.split("[.+-]", 2)[0];
        return number.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    /** The program to start it with. */
    public Path program() {
        return program(home);
    }

    private static Path program(Path home) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    /** Whether Kindred runs on it. */
    public boolean isNewEnough() {
        return feature >= OLDEST;
    }

    /** Whether it can write an AOT cache as it ends. */
    public boolean hasAotCache() {
        return feature >= FIRST_WITH_AOT_CACHE;
    }

    /** Whether it is one of the releases that are kept up for years. */
    public boolean isLongTerm() {
        return feature >= FIRST_LTS_WE_KNOW && (feature - FIRST_LTS_WE_KNOW) % RELEASES_BETWEEN_LTS == 0;
    }
}
