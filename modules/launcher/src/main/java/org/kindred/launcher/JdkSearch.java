package org.kindred.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a Java is looked for: the one the operator names, the one that runs this, and the places where systems keep
 * theirs.
 *
 * @param settings the environment, for KINDRED_JAVA_HOME and JAVA_HOME
 * @param running the Java that runs this
 * @param root the file system's root, a parameter for the tests
 * @param user the user's own folder
 */
record JdkSearch(Settings settings, Path running, Path root, Path user) {

    static JdkSearch onThisMachine(Settings settings) {
        return new JdkSearch(settings, Path.of(System.getProperty("java.home")), Path.of("/"),
                Path.of(System.getProperty("user.home")));
    }

    /** The Java the operator named, else the best there is. */
    Jdk best() {
        Optional<String> named = Optional.ofNullable(settings.environment().get("KINDRED_JAVA_HOME"));
        return named.map(this::asNamed).orElseGet(this::found);
    }

    private Jdk asNamed(String home) {
        return Jdk.in(Path.of(home)).filter(Jdk::isNewEnough)
                .orElseThrow(() -> CannotStart.because("KINDRED_JAVA_HOME is " + home + ", where there is no JDK "
                        + Jdk.OLDEST + " or later."));
    }

    private Jdk found() {
        return candidates().stream().distinct().map(Jdk::in).flatMap(Optional::stream).filter(Jdk::isNewEnough)
                .min(Jdk.BEST_FIRST)
                .orElseThrow(() -> CannotStart.because("Kindred needs a JDK " + Jdk.OLDEST
                        + " or later and found none: install one (https://adoptium.net), or name its folder in KINDRED_JAVA_HOME."));
    }

    private List<Path> candidates() {
        List<Path> homes = new ArrayList<>();
        homes.add(running);
        Optional.ofNullable(settings.environment().get("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        places().forEach(place -> homes.addAll(inside(place)));
        return homes.stream().map(JdkSearch::real).toList();
    }

    private Stream<Path> places() {
        return Stream.of(root.resolve("usr/lib/jvm"), root.resolve("usr/lib64/jvm"), root.resolve("usr/java"),
                root.resolve("opt"), root.resolve("opt/java"), root.resolve("Library/Java/JavaVirtualMachines"),
                root.resolve("opt/homebrew/opt"), root.resolve("Program Files/Java"),
                root.resolve("Program Files/Eclipse Adoptium"), user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"), user.resolve("Library/Java/JavaVirtualMachines"));
    }

    private static List<Path> inside(Path place) {
        try (Stream<Path> children = Files.list(place)) {
            return children.sorted().flatMap(child -> Stream.of(child, child.resolve("Contents/Home"),
                    child.resolve("libexec/openjdk.jdk/Contents/Home"))).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home;
        }
    }
}
