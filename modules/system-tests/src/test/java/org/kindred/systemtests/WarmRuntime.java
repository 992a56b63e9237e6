package org.kindred.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.kindred.launcher.Bundle;

/**
 * The runtime of kindred.jar as it is from the second start on: unpacked, and with what the JDK remembers of the first. Services and
 * commands of these tests have data of their own and this runtime, as a first start takes four times the processor time of a later one.
 */
final class WarmRuntime {

    private static final Path FOLDER = Path.of("target/first-run").toAbsolutePath();

    private WarmRuntime() {
    }

    /** Gives a data folder this runtime, unless it has one. */
    static void lay(Path data) {
        try {
            Path there = Files.createDirectories(data).resolve("runtime");
            if (!Files.exists(there)) {
                Files.createSymbolicLink(there, runtime());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The runtime, made by a whole first run where there is none of this build yet. */
    private static synchronized Path runtime() throws IOException {
        Path runtime = FOLDER.resolve("data/runtime");
        if (!isWarm(runtime)) {
            run();
        }
        return runtime;
    }

    /** Whether the JDK has its memory of this very build; its name begins with the build's digest. */
    private static boolean isWarm(Path runtime) throws IOException {
        if (!Files.isDirectory(runtime)) {
            return false;
        }
        String memory = Bundle.in(Service.JAR).digest() + "-jdk-";
        try (Stream<Path> files = Files.list(runtime)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(name -> name.matches(memory + ".+\\.(aot|jsa)"));
        }
    }

    /** What somebody does who tries the product: starts it, looks at this and that, changes something, and stops it. */
    private static void run() throws IOException {
        if (Files.exists(FOLDER)) {
            Service.delete(FOLDER);
        }
        Service.layOut(Files.createDirectories(FOLDER));
        Files.createDirectories(FOLDER.resolve("data/runtime"));
        var service = Service.start(Service.JAR, FOLDER);
        for (String path : new String[] {"/api/v1/articles?facet=topics", "/api/v1/search?q=peer", "/api/v1/citations/heisler-2010",
                "/api/v1/manage/articles", "/openapi.json"}) {
            service.get(path, "Authorization", "Bearer " + Service.TOKEN);
        }
        service.postJson("/api/v1/manage/render", "{}", "Authorization", "Bearer " + Service.TOKEN);
        service.stop();
    }
}
