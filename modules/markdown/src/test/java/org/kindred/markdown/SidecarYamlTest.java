package org.kindred.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.asset.SidecarFormat.Reading;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.site.Pictures;
import org.kindred.kernel.site.Site;

class SidecarYamlTest {

    private static final Site SITE = new Site("S", "", "en", List.of("en", "es"), ZoneOffset.UTC, "apa", "", "", Map.of(), Set.of());
    private static final SidecarYaml FORMAT = new SidecarYaml();

    private static Reading read(String yaml) {
        return FORMAT.read(yaml.getBytes(UTF_8), "a.jpg.yaml", SITE);
    }

    private static List<String> told(String yaml) {
        return read(yaml).findings().stream().map(SidecarYamlTest::line).toList();
    }

    private static String line(Finding finding) {
        return finding.place().line() + ":" + finding.place().column() + " " + finding.severity().word() + " " + finding.rule();
    }

    @Test
    void oneTextIsInTheDefaultLocaleAndSeveralAreInTheirs() {
        assertEquals(new Reading(Optional.of(AssetWords.alt("en", "Hands")), List.of()), read("alt: Hands\n"));
        assertEquals(
                new Reading(Optional.of(new AssetWords(new TreeMap<>(Map.of("en", "Hands", "es", "Manos")), false, "A. P.", "CC-BY-4.0",
                        new TreeMap<>(Map.of("es", "Dos.")))), List.of()),
                read("alt: {en: Hands, ES: Manos}\ncredit: A. P.\nlicense: CC-BY-4.0\ncaption:\n  es: Dos.\n"));
        assertEquals(new AssetWords(new TreeMap<>(), true, "", "", new TreeMap<>()), read("decorative: true\n").words().orElseThrow());
        assertEquals(new Reading(Optional.of(AssetWords.NONE), List.of()), read(""));
    }

    @Test
    void whatIsWrongIsToldInItsPlaceAndTheRestIsTaken() {
        assertEquals(List.of("1:6 error invalid-value"), told("alt: [a]\n"));
        assertEquals(List.of("2:13 error invalid-value"), told("alt: x\ndecorative: perhaps\n"));
        assertEquals(List.of("1:7 warning unknown-locale"), told("alt: {fr: Mains, en: Hands}\n"));
        assertEquals(AssetWords.alt("en", "Hands"), read("alt: {fr: Mains, en: Hands}\n").words().orElseThrow());
        assertEquals(List.of("1:1 info unknown-key"), told("atl: Hands\n"));
        assertEquals(List.of("1:6 warning invalid-value"), told("alt: Hands\ndecorative: true\n"));
        assertEquals(List.of("1:6 error invalid-value"), told("alt: " + "x".repeat(2001) + "\n"));
    }

    @Test
    void aFileThatIsNoYamlSaysNothingSoThatWhatWasSaidHolds() {
        var reading = read("alt: Hands\n  credit: x\n");

        assertEquals(Optional.empty(), reading.words());
        assertEquals(List.of("invalid-sidecar"), reading.findings().stream().map(Finding::rule).toList());
        assertEquals(Optional.empty(), read("- a list\n").words());
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        for (var words : List.of(AssetWords.NONE, AssetWords.alt("en", "Two: hands # here"), AssetWords.alt("es", "Manos"),
                new AssetWords(new TreeMap<>(Map.of("en", "yes", "es", "\"no\"\nzwei")), false, "08", "true",
                        new TreeMap<>(Map.of("en", "- x"))),
                new AssetWords(new TreeMap<>(), true, "", "", new TreeMap<>()))) {
            assertEquals(new Reading(Optional.of(words), List.of()), FORMAT.read(FORMAT.write(words, SITE), "a.jpg.yaml", SITE));
        }
        assertEquals("alt: Hands\n", new String(FORMAT.write(AssetWords.alt("en", "Hands"), SITE), UTF_8));
    }

    @Test
    void howPicturesAreShownIsReadFromTheSitesSettings() {
        var site = new SiteYaml().read(
                "images: {widths: [800, 400, 400], quality: 70, sizes: '(min-width: 48rem) 40rem, 100vw', baseUrl: https://c.example/}\n"
                        .getBytes(UTF_8));
        assertEquals(List.of(), site.findings());
        assertEquals(new Pictures("https://c.example", List.of(400, 800), 70, "(min-width: 48rem) 40rem, 100vw"), site.site().pictures());
        assertEquals(Pictures.USUAL, new SiteYaml().read("name: x\n".getBytes(UTF_8)).site().pictures());

        var wrong = new SiteYaml().read(
                "images:\n  widths: [0, 5000, 320]\n  quality: 101\n  sizes: '\"><script>'\n  baseUrl: /x\n  foo: 1\n".getBytes(UTF_8));
        assertEquals(List.of("2:12", "2:15", "3:12", "4:10", "5:12", "6:3"),
                wrong.findings().stream().map(finding -> finding.place().line() + ":" + finding.place().column()).sorted().toList());
        assertEquals(new Pictures("", List.of(320), 80, "100vw"), wrong.site().pictures());
    }
}
