package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;

/** What a forum and a helpline deliver beside the words of their editors. */
class DirectoryEntryTest {

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private List<Finding> forum(String fields) {
        return site.write("forums/f.md", TestSite.file("F", "url: https://f.example/\n" + fields, "")).imports().findings();
    }

    @ParameterizedTest
    @CsvSource({"cost: Free, free, true", "cost: ¡Gratis!, free, true", "cost: 'Sin  coste.', free, true",
            "cost: Kostenpflichtig, free, false",
            "cost: Free for a week, free, null", "cost: Not free, free, null", "anonymity: Nickname, anonymous, true",
            "anonymity: Real names, anonymous, false", "anonymity: No one knows, anonymous, null",
            "registration: Obligatorio, registrationRequired, true", "registration: Not needed, registrationRequired, false",
            "'moderation: {model: none}', moderated, false", "'moderation: {model: community}', moderated, true",
            "'moderation: {hours: always}', moderated, null", "status: active, free, null"})
    void wordsThatLeaveNoDoubtBecomeFlags(String field, String flag, String expected) {
        forum(field);
        assertEquals(expected, TestSite.text(site.data("forum", "f").get(flag)));
    }

    @Test
    void whatTheEditorWritesCountsWhateverTheWordsSay() {
        assertEquals(List.of(), forum("cost: Free for a week\nfree: false\nanonymity: Real names\nanonymous: true"));
        assertEquals("false", TestSite.text(site.data("forum", "f").get("free")));
        assertEquals("true", TestSite.text(site.data("forum", "f").get("anonymous")));
    }

    @Test
    void wordsThatLeaveADoubtAreToldOf() {
        var findings = forum("cost: Free for a week\nmoderation: {model: none}");
        assertEquals(List.of("unclear-words"), findings.stream().map(Finding::rule).toList());
        assertEquals(Severity.INFO, findings.getFirst().severity());
        assertEquals(4, findings.getFirst().place().line());
    }

    @Test
    void languagesAndCountriesAreCalledByTheirNamesInTheLanguageOfTheItem() {
        site.write("forums/f.es.md", TestSite.file("F", "url: https://f.example/\nlanguages: [pt-BR, es]\ncountries: [GB]", ""));
        forum("languages: [pt-BR]\ncountries: [GB]");
        assertEquals("{\"languages\":[{\"value\":\"pt-BR\",\"title\":\"Portuguese (Brazil)\"}],"
                + "\"countries\":[{\"value\":\"GB\",\"title\":\"United Kingdom\"}]}", TestSite.text(site.data("forum", "f").get("names")));
        assertEquals(List.of("portugués (Brasil)", "español"), TestSite.texts(site.data("forum", "f", "es").at("names.languages.title")));
    }

    @Test
    void agesAreForFiltersAlone() {
        assertEquals(List.of("unknown-key"), forum("minimumAge: 16\nages: 16-18").stream().map(Finding::rule).toList());
        assertEquals(Value.NOTHING, site.data("forum", "f").get("ages"));
        assertEquals(false, site.data("forum", "f").members().containsKey("ages"));
    }

    @Test
    void aHelplineIsThereAtEveryHourIfItSaysSo() {
        site.write("helplines/h.md", TestSite.file("H", "countries: [ES]\nhours: De día y de noche, todos los días\ncost: Gratis", ""))
                .write("helplines/i.md", TestSite.file("I", "countries: [ES]\nhours: 9-17", "")).imports();
        assertEquals("true", TestSite.text(site.data("helpline", "h").get("alwaysOpen")));
        assertEquals("true", TestSite.text(site.data("helpline", "h").get("free")));
        assertEquals(Value.NOTHING, site.data("helpline", "i").get("alwaysOpen"));
    }
}
