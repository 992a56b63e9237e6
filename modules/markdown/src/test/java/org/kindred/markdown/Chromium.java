package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;

/** The browser of this machine, which opens a page and tells what its scripts wrote into {@code #told}. */
record Chromium(Path program) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int MOST_MINUTES = 5;

    static Optional<Chromium> find() {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name))).filter(Files::isExecutable).findFirst()
                .map(Chromium::new);
    }

    /** The lines told by a page; {@code folder} is for what a browser leaves behind. */
    List<String> told(Path page, Path folder) throws IOException, InterruptedException {
        var dom = folder.resolve("dom.html");
        var browser = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
                "--enable-blink-features=ComputedAccessibilityInfo", "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=60000", "--dump-dom", page.toUri().toString())
                .redirectOutput(dom.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(browser.waitFor(MOST_MINUTES, TimeUnit.MINUTES), "the browser hangs");
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly().waitFor();
        }
        return Jsoup.parse(Files.readString(dom)).select("#told").first().wholeText().lines().toList();
    }
}
