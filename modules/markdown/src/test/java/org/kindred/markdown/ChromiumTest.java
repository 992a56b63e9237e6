package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser looks at what comes of every script injection, and runs nothing. Left out, and said so, where there is no Chromium. */
class ChromiumTest {

    /** A browser that finds nothing in these would prove nothing. */
    private static final List<String> DANGEROUS = List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
            "<a href=\"java&#9;script:alert(1)\">x</a>", "<svg onload=alert(1)>", "<p style=color:red>x</p>", "<b onclick=1>x</b>",
            "<iframe src=https://evil.example/></iframe>", "<object data=x></object>", "<a href=data:text/html,x>x</a>",
            "<base href=https://evil.example/>",
            "<details open ontoggle=alert(1)><summary>x</summary></details>", "<form action=javascript:alert(1)></form>",
            "<math><a xlink:href=javascript:alert(1) href=javascript:alert(1)>x</a></math>", "<style>p{color:red}</style>");

    @TempDir
    private Path folder;

    @Test
    void aBrowserRunsNothingOfTheCorpus() throws IOException, InterruptedException {
        var chromium = Chromium.find();
        if (chromium.isEmpty()) {
            System.out.println("There is no Chromium here: left out is the look of a browser at the script injections (ChromiumTest).");
        }
        assumeTrue(chromium.isPresent());
        var harmless = ScriptInjectionTest.corpus().stream().flatMap(ChromiumTest::rendered).toList();
        var pieces = new ArrayList<>(harmless);
        pieces.addAll(DANGEROUS);
        var told = told(chromium.get(), pieces);
        assertTrue(told.contains("all " + pieces.size() + " looked at"), () -> "the browser did not end: " + told);
        var dangerous = told.stream().filter(line -> number(line) >= 0 && number(line) < harmless.size())
                .map(line -> line + " of " + harmless.get(number(line))).toList();
        assertEquals(List.of(), dangerous);
        assertEquals(Set.copyOf(DANGEROUS), told.stream().filter(line -> number(line) >= harmless.size())
                .map(line -> pieces.get(number(line))).collect(Collectors.toSet()));
    }

    /** A case by itself, and in the middle of other Markdown. */
    private static Stream<String> rendered(String markdown) {
        return Stream.of(markdown, "| a |\n|---|\n| " + markdown.strip().replace("\n", " ") + " |\n\n[@k]\n")
                .map(ScriptInjectionTest::html);
    }

    private static int number(String line) {
        String word = line.substring(0, line.indexOf(' ') < 0 ? 0 : line.indexOf(' '));
        return word.matches("\\d+") ? Integer.parseInt(word) : -1;
    }

    private Set<String> told(Chromium chromium, List<String> pieces) throws IOException, InterruptedException {
        var page = Files.writeString(folder.resolve("page.html"), page(pieces));
        return new TreeSet<>(chromium.told(page, folder));
    }

    private static String page(List<String> pieces) throws IOException {
        try (var in = ChromiumTest.class.getResourceAsStream("in-a-browser.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("/* pieces, each in Base64 */",
                    pieces.stream().map(piece -> "\"" + Base64.getEncoder().encodeToString(Bench.utf8(piece)) + "\"")
                            .collect(Collectors.joining(",\n")));
        }
    }
}
