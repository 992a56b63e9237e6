package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/** Front matter as fields. */
class FieldsTest {

    private static Value field(String yaml, String name) {
        return Bench.fields(yaml).fields().get(name);
    }

    private static String findings(String yaml) {
        return Bench.places(Bench.fields(yaml).findings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-05                       | 2026-01-04T23:00:00Z
            2026-7-5                         | 2026-07-04T22:00:00Z
            2026-01-05T09:00:00Z             | 2026-01-05T09:00:00Z
            2026-01-05T09:00:00+01:00        | 2026-01-05T08:00:00Z
            2026-01-05 09:00:00 +0100        | 2026-01-05T08:00:00Z
            2026-01-05 09:00:00 -0500        | 2026-01-05T14:00:00Z
            2026-01-05 09:00                 | 2026-01-05T08:00:00Z
            2026-01-05T09:00:00              | 2026-01-05T08:00:00Z
            2026-01-05 09:00:00 UTC          | 2026-01-05T09:00:00Z
            2026-01-05T09:00:00.123456789-05:00 | 2026-01-05T14:00:00Z
            """)
    void momentsAreReadAsEditorsWriteThem(String written, String expected) {
        assertEquals(Value.of(expected), field("date: " + written, "date"));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2026", "2026-02-31", "2026-13-01", "yesterday", "2026-01-05T25:00:00Z", "2026-01-05T09:00:00+99:00", "20260105",
            "2026"})
    void aDateThatIsNoneIsToldAndLeftOut(String written) {
        var draft = Bench.fields("date: " + written);
        assertEquals(Value.NOTHING, draft.fields().get("date"));
        assertEquals("3:7 invalid-date", Bench.places(draft.findings()));
        assertEquals("date: “%s” is no date; it is left out.".formatted(written), draft.findings().getFirst().message());
        assertEquals(Severity.ERROR, draft.findings().getFirst().severity());
    }

    @Test
    void aDayIsTheDayThatItsAuthorWrote() {
        assertEquals(Value.of("2026-01-05"), field("day: 2026-01-05", "day"));
        assertEquals(Value.of("2026-01-05"), field("day: 2026-01-05 23:30:00 -0800", "day"));
    }

    @Test
    void textStaysAsItIsWrittenWhateverYamlMakesOfIt() {
        assertEquals(Value.of("08"), field("code: 08", "code"));
        assertEquals(Value.of("1e3"), field("code: 1e3", "code"));
        assertEquals(Value.of("yes"), field("subtitle: yes", "subtitle"));
        assertEquals(Value.of("a\nb"), field("subtitle: |\n  a\n  b", "subtitle"));
        assertEquals("2026", Bench.draft("---\ntitle: 2026\n---\n").title());
    }

    @Test
    void nothingIsNoValue() {
        assertEquals("", findings("code:\nday: ~\nlanguages: []\nkind: ''\ncount: null"));
        assertEquals(List.of("title"), List.copyOf(Bench.fields("code:\nday: ~\nlanguages: []").fields().members().keySet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a?b=c#d | yes
            http://münchen.example/ü    | yes
            /path/on/site               | yes
            //elsewhere.example/        | no
            www.example.org             | no
            javascript:alert(1)         | no
            ftp://example.org/          | no
            https://                    | no
            https://a b/                | no
            "https://a.example/<script>" | no
            """)
    void onlyWebAddressesAreAddresses(String written, String expected) {
        assertEquals(expected.equals("yes") ? "" : "3:7 invalid-url", findings("home: " + written));
    }

    @ParameterizedTest
    @CsvSource({"10.1000/a(1), https://doi.org/10.1000/a(1)", "'doi: 10.1000/x', https://doi.org/10.1000/x"})
    void aDoiIsTheAddressItLeadsTo(String written, String address) {
        assertEquals("3:7 normalised-identifier", findings("home: \"" + written + "\""));
        assertEquals(Value.of(address), field("home: \"" + written + "\"", "home"));
    }

    @Test
    void anUnknownChoiceListsWhatIsAllowed() {
        var finding = Bench.fields("kind: forun").findings().getFirst();
        assertEquals("unknown-choice", finding.rule());
        assertEquals("Did you mean forum? Allowed are: forum, temporarily closed.", finding.help());
        assertEquals(Value.of("temporarily closed"), field("kind: Temporarily Closed", "kind"));
    }

    @Test
    void languagesAndCountriesAreChecked() {
        var draft = Bench.fields("languages: [EN, pt-br, english, xx]\ncountries: [us, GB, UK, Spain]");
        assertEquals(Value.texts(List.of("en", "pt-BR")), draft.fields().get("languages"));
        assertEquals(Value.texts(List.of("US", "GB")), draft.fields().get("countries"));
        assertEquals("3:24 invalid-language\n3:33 invalid-language\n4:21 invalid-country\n4:25 invalid-country",
                Bench.places(draft.findings().stream().sorted((a, b) -> a.place().line() * 100 + a.place().column() - b.place().line() * 100
                        - b.place().column()).toList()));
    }

    @Test
    void numbersAndFlagsAreChecked() {
        assertEquals(Value.of(244), field("count: 244", "count"));
        assertEquals("3:8 invalid-number", findings("count: 1,200"));
        assertEquals("3:8 invalid-number", findings("count: 99999999999999999999"));
        assertEquals(Value.of(true), field("open: yes", "open"));
        assertEquals("3:7 invalid-flag", findings("open: perhaps"));
    }

    @Test
    void whatCannotBeShownIsLeftOut() {
        assertEquals("3:7 invalid-text", findings("code: \"a\\0b\""));
        assertEquals("3:7 invalid-text", findings("code: \"a\\ud800b\""));
    }

    @Test
    void relationsAreSlugsWithTheirPlaces() {
        var draft = Bench.fields("next: b\ntopics:\n  - Peer Support\n  - días-felices");
        assertEquals(Value.of("b"), draft.fields().get("next"));
        assertEquals(Value.texts(List.of("peer-support", "d-as-felices")), draft.fields().get("topics"));
        assertTrue(draft.references().contains(
                new Reference(Reference.Kind.RELATION, "topics", new ItemKey("topic", "peer-support"), new Place(5, 5))));
        assertEquals("3:7 invalid-reference", findings("next: 日本"));
    }

    @Test
    void familiarNamesAreUnderstoodAndOursCount() {
        var fields = Bench.fields("lastmod: 2026-01-05\ndescription: Theirs\nsummary: Ours\ntags: one").fields();
        assertEquals(Value.of("2026-01-04T23:00:00Z"), fields.get("updated"));
        assertEquals(Value.of("Ours"), fields.get("summary"));
        assertEquals(Value.texts(List.of("one")), fields.get("topics"));
    }

    @Test
    void anUnknownKeyIsWorthKnowing() {
        var finding = Bench.fields("layout: post\nsubtitel: x").findings();
        assertEquals("3:1 unknown-key\n4:1 unknown-key", Bench.places(finding));
        assertEquals(Severity.INFO, finding.getFirst().severity());
        assertEquals("Did you mean subtitle?", finding.get(1).help());
    }

    @Test
    void groupsAreReadFieldByField() {
        var draft = Bench.fields("codes:\n  - {system: mesh, code: D003924, colour: red}\n  - system: icd-10\n    by: b");
        assertEquals(Value.list(List.of(Value.group().put("system", "mesh").put("code", "D003924").build())), draft.fields().get("codes"));
        assertEquals("4:35 unknown-key\n5:5 missing-field", Bench.places(draft.findings()));
        assertTrue(draft.references().isEmpty(), "a group that is left out refers to nothing");
    }

    @Test
    void aValueStandsForTheOneFieldAGroupCannotDoWithout() {
        assertEquals(Value.group().put("src", "/a.png").build(), field("image: /a.png", "image"));
        assertEquals("3:9 invalid-value", findings("codes: [mesh]"));
    }

    @Test
    void theWrongShapeIsTold() {
        assertEquals("3:7 invalid-value", findings("code: [a, b]"));
        assertEquals("4:3 invalid-value", findings("code:\n  a: b"));
        assertEquals("3:13 invalid-value", findings("languages: [[en]]"));
    }

    @Test
    void oneValueIsAListOfOneAndNothingIsThereTwice() {
        assertEquals(Value.texts(List.of("en")), field("languages: en", "languages"));
        assertEquals(Value.texts(List.of("en", "es")), field("languages: [en, es, EN]", "languages"));
    }

    @Test
    void aRequiredFieldThatIsMissingIsAWarning() {
        var finding = Bench.draft("citations/a.md", "---\ntitle: A\n---\n").findings().getFirst();
        assertEquals("1:1 missing-field", Bench.places(List.of(finding)));
        assertEquals("The field must is missing.", finding.message());
        assertEquals(Severity.WARNING, finding.severity());
    }

    @ParameterizedTest
    @CsvSource({"draft: maybe", "publishDate: 31/02/2027", "expiryDate: soon", "draft: [true]"})
    void whatCannotBeReadOfAnEmbargoKeepsTheItemBack(String line) {
        var draft = Bench.fields(line);
        assertTrue(draft.heldBack());
        assertTrue(draft.findings().stream().anyMatch(finding -> finding.rule().equals("held-back")));
    }

    @Test
    void draftsAreHeldBackInYamlsOlderWordsToo() {
        assertTrue(Bench.fields("draft: yes").heldBack());
        assertTrue(Bench.fields("draft: True").heldBack());
        assertTrue(!Bench.fields("draft: no").heldBack());
        assertTrue(!Bench.fields("draft:").heldBack());
    }
}
