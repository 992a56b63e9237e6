package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.link.LinkPolicy;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.site.SiteFormat;

/** The site's settings. */
class SiteYamlTest {

    private static SiteFormat.Reading read(String yaml) {
        return new SiteYaml().read(Bench.utf8(yaml));
    }

    @Test
    void readsEverySetting() {
        var reading = read("""
                name: A site
                baseUrl: https://www.example.org/
                defaultLocale: en
                locales: [es, en, ES-mx]
                timeZone: Europe/London
                citationStyle: apa
                license: CC-BY-4.0
                attribution: Us
                urls:
                  article: /blog/{slug}
                publish.block: [unknown-citation]
                """);
        assertEquals(List.of(), reading.findings());
        assertEquals(new Site("A site", "https://www.example.org", "en", List.of("en", "es", "es-MX"), ZoneId.of("Europe/London"), "apa",
                "CC-BY-4.0", "Us", Map.of("article", "/blog/{slug}"), Set.of("unknown-citation")), reading.site());
    }

    @Test
    void blockMayStandUnderPublish() {
        assertEquals(Set.of("dead-link"), read("publish:\n  block: [dead-link]").site().blocking());
        assertEquals(Set.of("dead-link"), read("publish:\n  block: dead-link").site().blocking());
    }

    @Test
    void aTimeAfterWhichOverdueItemsGoIsAPeriod() {
        assertEquals(Optional.of(Period.ofDays(90)), read("reviews: {unpublishAfter: P90D}").site().reviewGrace());
        assertEquals(Optional.of(Period.ofYears(100)), read("reviews: {unpublishAfter: P100Y}").site().reviewGrace());
        assertEquals(Optional.of(Period.ofDays(0)), read("reviews: {unpublishAfter: P0D}").site().reviewGrace());
        assertEquals(Optional.empty(), read("name: A").site().reviewGrace());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reviews: {unpublishAfter: 90}            | 1:27
            reviews: {unpublishAfter: P-90D}         | 1:27
            reviews: {unpublishAfter: 90 days}       | 1:27
            reviews: {unpublishAfter: PT5H}          | 1:27
            reviews: {unpublishAfter: P101Y}         | 1:27
            reviews: {unpublishAfter: P2147483647Y}  | 1:27
            reviews: {unpublishAfter: P99999999999D} | 1:27
            reviews: {unpublishAfter: }              | 1:26
            reviews: {unpublishAfter: [P90D]}        | 1:10
            reviews: P90D                            | 1:10
            reviews: {unpublishAfter: P90D, more: 1} | 1:10
            reviews: {}                              | 1:10
            """)
    void whatIsNoPeriodIsToldAtItsPlaceAndNothingGoesByItself(String yaml, String place) {
        var reading = read(yaml);
        assertEquals(List.of(place + " invalid-site"), List.of(Bench.places(reading.findings())));
        assertEquals(Optional.empty(), reading.site().reviewGrace());
        assertTrue(reading.findings().getFirst().help().contains("P90D"), reading.findings().toString());
    }

    @Test
    void linksHaveAContactAndAPolicy() {
        assertEquals(new LinkPolicy("links@example.org", Optional.of(Period.ofMonths(6))),
                read("links: {contact: links@example.org, hideDeadAfter: P6M}").site().links());
        assertEquals(new LinkPolicy("https://example.org/bot", Optional.empty()),
                read("links: {contact: 'https://example.org/bot'}").site().links());
        assertEquals(LinkPolicy.USUAL, read("name: A").site().links());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            links: {contact: nobody}              | 1:18 invalid-site
            links: {contact: 'a@b.example (me)'}  | 1:18 invalid-site
            links: {hideDeadAfter: 90}            | 1:24 invalid-site
            links: {hideDeadAfter: P2147483647Y}  | 1:24 invalid-site
            links: {hideDeadAfter: [P90D]}        | 1:24 invalid-site
            links: P90D                           | 1:8 invalid-site
            links: {hideAfter: P90D}              | 1:9 unknown-key
            """)
    void whatIsWrongAboutLinksIsToldAtItsPlace(String yaml, String told) {
        var reading = read(yaml);
        assertEquals(told, Bench.places(reading.findings()));
        assertEquals(LinkPolicy.USUAL, reading.site().links());
    }

    @Test
    void anEmptyFileIsASiteWithoutAName() {
        assertEquals(Site.UNNAMED, read("").site());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeZone: Mars/Olympus         | 1:11 invalid-site
            defaultLocale: english         | 1:16 invalid-site
            locales: [en, e]               | 1:15 invalid-site
            baseUrl: www.example.org       | 1:10 invalid-site
            baseUrl: /blog                 | 1:10 invalid-site
            urls: /blog                    | 1:7 invalid-site
            urls: {article: /blog}         | 1:17 invalid-site
            name: [a]                      | 1:7 invalid-site
            publish: {blok: [a]}           | 1:10 invalid-site
            locales: [[en]]                | 1:11 invalid-site
            name: a: b                     | 1:8 invalid-site
            '- a'                          | 1:1 invalid-site
            nmae: a                        | 1:1 unknown-key
            """)
    void whatIsWrongIsToldAndTheDefaultStays(String yaml, String expected) {
        var reading = read(yaml);
        assertEquals(expected, Bench.places(reading.findings()));
        assertEquals(Site.UNNAMED, reading.site());
    }

    @Test
    void anUnknownSettingIsOnlyWorthKnowing() {
        var finding = read("nmae: a").findings().getFirst();
        assertEquals(Severity.INFO, finding.severity());
        assertEquals("Did you mean name?", finding.help());
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        assertEquals("1:1 unreadable", Bench.places(new SiteYaml().read(new byte[] {(byte) 0xFF}).findings()));
        assertTrue(new SiteYaml().read(new byte[300_000]).findings().getFirst().rule().equals("too-large"));
    }
}
