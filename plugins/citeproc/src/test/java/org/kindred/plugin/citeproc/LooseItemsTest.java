package org.kindred.plugin.citeproc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

class LooseItemsTest {

    private static final CiteprocEngine ENGINE = new CiteprocEngine();
    private static final String STYLE = """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>Test</title><id>test</id><updated>2026-01-01T00:00:00Z</updated></info>
              <citation><layout delimiter="; "><names variable="author"><name form="short"/></names><text variable="locator" prefix=" "/>
              </layout></citation>
              <bibliography><sort><key variable="title"/></sort><layout><text variable="title" font-style="italic"/></layout></bibliography>
            </style>
            """;

    private static Value.Group item(String id, String title, String family) {
        return Value.group().put("id", id).put("type", "book").put("title", title)
                .put("author", Value.list(List.of(Value.group().put("family", family).put("given", "A").build()))).build();
    }

    private static Formatting format(String style, List<Value> items, FormattingRequest.Citation... citations) {
        return ENGINE.format(new FormattingRequest(style, Optional.empty(), items, List.of(citations)));
    }

    private static FormattingRequest.Citation citation(Value... cites) {
        return new FormattingRequest.Citation(List.of(cites), 0, "#/citations/0");
    }

    private static Value.Group cite(String id) {
        return Value.group().put("id", id).build();
    }

    @Test
    void aStyleMayBeItsWholeText() {
        var formatted = format(STYLE, List.of(item("b", "Beta & <i>more</i>", "Doe"), item("a", "Alpha", "Roe")),
                citation(cite("b").with("locator", Value.of("12")), cite("a")));

        assertEquals(List.of(new Formatting.Citation("Doe 12; Roe", "Doe 12; Roe")), formatted.citations());
        assertEquals(List.of(new Formatting.Entry("a", "Alpha", "<div class=\"csl-entry\"><i>Alpha</i></div>"),
                new Formatting.Entry("b", "Beta & more", "<div class=\"csl-entry\"><i>Beta &#38; </i>more</div>")).getFirst(),
                formatted.bibliography().getFirst());
        assertEquals("Beta & more", formatted.bibliography().get(1).text());
    }

    @Test
    void whatNobodyCitesIsInTheBibliographyAllTheSame() {
        var formatted = format(STYLE, List.of(item("b", "Beta", "Doe"), item("a", "Alpha", "Roe")));

        assertEquals(List.of(), formatted.citations());
        assertEquals(List.of("a", "b"), formatted.bibliography().stream().map(Formatting.Entry::id).toList());
    }

    @Test
    void aStyleWithoutABibliographyGivesNone() {
        assertEquals(List.of(), format(STYLE.replaceAll("(?s)<bibliography>.*</bibliography>", ""), List.of(item("a", "Alpha", "Roe")))
                .bibliography());
    }

    @Test
    void anIdMayBeANumber() {
        var item = item("7", "Seven", "Roe").with("id", Value.of(7));
        assertEquals("Roe", format(STYLE, List.of(item), citation(Value.group().put("id", "7").build())).citations().getFirst().text());
        assertEquals("Roe", format(STYLE, List.of(item), citation(Value.group().put("id", 7).build())).citations().getFirst().text());
    }

    @Test
    void aLocaleIsTheOneAskedForOrTheStylesOwn() {
        var item = item("a", "Alpha", "Roe");
        var locator = cite("a").with("locator", Value.of("3"));
        var request = new FormattingRequest("apa", Optional.of("de-DE"), List.of(item), List.of(citation(locator)));
        assertTrue(ENGINE.format(request).citations().getFirst().text().contains("S. 3"));
        assertTrue(format("apa", List.of(item), citation(locator)).citations().getFirst().text().contains("p. 3"));
    }

    @Test
    void ofALanguageTheStylesOwnDialectIsTaken() {
        String british = STYLE.replaceFirst("<style ", "<style default-locale=\"en-GB\" ").replace("<text variable=\"title\"",
                "<text quotes=\"true\" variable=\"title\"");
        assertEquals(List.of("‘Alpha’", "“Alpha”", "„Alpha“"), Stream.of("en", "en-US", "de").map(language -> ENGINE
                .format(new FormattingRequest(british, Optional.of(language), List.of(item("a", "Alpha", "Roe")), List.of()))
                .bibliography().getFirst().text().replaceAll("[^‘’“”„]*([‘“„]Alpha[’”“]).*", "$1")).toList());
    }

    @Test
    void aLabelThatCslDoesNotHaveIsToldWithTheOneThatWasMeant() {
        var cite = cite("a").with("locator", Value.of("3")).with("label", Value.of("pagge"));
        var formatted = format(STYLE, List.of(item("a", "Alpha", "Roe")), citation(cite));
        assertEquals(List.of("#/citations/0/0/label"), formatted.warnings().stream().map(Formatting.Warning::pointer).toList());
        assertTrue(formatted.warnings().getFirst().detail().contains("page"), formatted.warnings().toString());
        assertEquals(List.of(),
                format(STYLE, List.of(item("a", "Alpha", "Roe")), citation(cite.with("label", Value.of("page")))).warnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"title | 5 | #/items/0/title", "tytle | x | #/items/0/tytle", "type | journal-article | #/items/0/type",
                    "author | Jane | #/items/0/author", "issued | soon | #/items/0/issued", "id | '' | #/items/0/id",
                    "custom | x | #/items/0/custom", "categories | x | #/items/0/categories"})
    void anInvalidMemberIsPointedAt(String name, String value, String pointer) {
        var member = value.matches("\\d+") ? Value.of(Long.parseLong(value)) : Value.of(value);
        assertEquals(List.of(pointer), pointers(item("a", "Alpha", "Roe").with(name, member)));
    }

    @Test
    void partsOfNamesAndDatesArePointedAt() {
        var item = item("a", "Alpha", "Roe")
                .with("editor", Value.list(List.of(Value.of("Jane"), Value.group().put("famly", "Doe").build())))
                .with("issued", date(Value.of("MMX")))
                .with("accessed", Value.group().put("date-part", Value.NONE).build());
        assertEquals(List.of("#/items/0/editor/0", "#/items/0/editor/1/famly", "#/items/0/issued/date-parts/0/0",
                "#/items/0/accessed/date-part"), pointers(item));
        assertEquals(List.of("#/items/0"), pointers(Value.of("x")));
        assertEquals(List.of("#/items/0/id"), pointers(Value.group().put("type", "book").build()));
    }

    private static Value date(Value part) {
        return Value.group().put("date-parts", Value.list(List.of(Value.list(List.of(part))))).build();
    }

    private static List<String> pointers(Value item) {
        var refused = assertThrows(InvalidRequest.class, () -> format("apa", List.of(item)));
        assertEquals("invalid-item", refused.name());
        return refused.faults().stream().map(InvalidRequest.Fault::parameter).toList();
    }

    @Test
    void whatAllProcessorsTakeIsTaken() {
        var odd = item("a", "Alpha", "Roe").without("type").with("issued", date(Value.of("2010"))).with("volume", Value.of(3))
                .with("note", Value.NOTHING).with("shortTitle", Value.of("A")).with("journalAbbreviation", Value.of("J"))
                .with("custom", Value.group().put("anything", true).build()).with("accessed", Value.of("2010-09-28"))
                .with("submitted", Value.group().put("date-parts", Value.NONE).put("raw", "May 2010").put("circa", true).build());
        assertEquals(1, format("apa", List.of(odd)).bibliography().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            see   | tr.    | "see Roe 3 tr."
            "see "| ", tr."| "see Roe 3, tr."
            e.g., | " tr." | "e.g., Roe 3 tr."
            cf.   | ""     | "cf. Roe 3"
            l’    | ""     | "l’Roe 3"
            参照  | 版     | "参照Roe 3版"
            """)
    void wordsAroundACiteAreNoPartOfItsWords(String prefix, String suffix, String text) {
        var cite = cite("a").with("locator", Value.of("3")).with("prefix", Value.of(prefix)).with("suffix", Value.of(suffix));
        assertEquals(text, format(STYLE, List.of(item("a", "Alpha", "Roe")), citation(cite)).citations().getFirst().text());
    }

    private static List<String> warnings(String style, Value... items) {
        return format(style, List.of(items)).warnings().stream().map(warning -> warning.pointer() + " " + warning.detail()).toList();
    }

    @Test
    void ofTwoItemsWithOneIdTheLastIsTakenAndBothAreNamed() {
        assertEquals(List.of("#/items/1/id #/items/0 has the id “a” too; this item is taken, that one is not"),
                warnings(STYLE, item("a", "Alpha", "Roe"), item("a", "Beta", "Doe")));
        assertEquals(List.of(), warnings(STYLE, item("a", "Alpha", "Roe"), item("a", "Alpha", "Roe")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13 | 0  | #/items/0/issued/date-parts/0/1 13 is no month; it is taken for a season. Seasons are 21 (spring) to 24 (winter)
            25 | 0  | #/items/0/issued/date-parts/0/1 25 is no month; the year alone is taken
            2  | 32 | #/items/0/issued/date-parts/0/2 32 is no day of any month; it is left out
            22 | 3  | #/items/0/issued/date-parts/0/2 3 is no day of a season; it is left out
            12 | 31 | ''
            24 | 0  | ''
            """)
    void daysThatNoCalendarHasAreTold(int month, int day, String warning) {
        var parts = Value.list(List.of(Value.of(2010), Value.of(month), Value.of(day)));
        var issued = Value.group().put("date-parts", Value.list(List.of(parts))).build();
        assertEquals(warning, String.join("", warnings(STYLE, item("a", "Alpha", "Roe").with("issued", issued))));
    }

    @Test
    void variablesThatCslDoesNotHaveAreToldWithTheirLine() {
        assertEquals(List.of("#/style line 5: CSL has no variable “tittle”, which writes nothing; did you mean title?",
                "#/items/0 the style writes no entry for this item; its type is book"),
                warnings(STYLE.replace("<text variable=\"title\"", "<text variable=\"tittle\""), item("a", "Alpha", "Roe")));
    }

    @ParameterizedTest
    @CsvSource({"en-US, p. 3", "en-ZA, p. 3", "de, S. 3", "de-LU, S. 3", "no, s. 3"})
    void everyRegionOfAKnownLanguageIsALocale(String locale, String text) {
        var request = new FormattingRequest("apa", Optional.of(locale), List.of(item("a", "Alpha", "Roe")),
                List.of(citation(cite("a").with("locator", Value.of("3")))));
        assertTrue(ENGINE.format(request).citations().getFirst().text().contains(text), ENGINE.format(request).toString());
    }

    @Test
    void anUnknownLocaleIsRefusedUnlessTheStyleBringsItsWords() {
        var xhosa = STYLE.replace("<citation>", "<locale xml:lang=\"xh\"/><citation>");
        var items = List.<Value>of(item("a", "Alpha", "Roe"));
        for (var style : List.of(STYLE, "apa")) {
            var refused = assertThrows(InvalidRequest.class,
                    () -> ENGINE.format(new FormattingRequest(style, Optional.of("xh"), items, List.of())));
            assertEquals("#/locale", refused.faults().getFirst().parameter());
            assertTrue(refused.faults().getFirst().detail().contains("de-DE, el-GR, en-GB, en-US"), refused.getMessage());
        }
        assertEquals(1, ENGINE.format(new FormattingRequest(xhosa, Optional.of("xh"), items, List.of())).bibliography().size());
    }

    @Test
    void aCiteOfNothingIsPointedAt() {
        var refused = assertThrows(InvalidRequest.class, () -> format("apa", List.of(item("alpha", "Alpha", "Roe")),
                citation(cite("alpha"), cite("alhpa"), Value.of("alpha"), cite("alpha").with("sufix", Value.of("x")))));
        assertEquals(List.of("#/citations/0/1/id", "#/citations/0/2", "#/citations/0/3/sufix"),
                refused.faults().stream().map(InvalidRequest.Fault::parameter).toList());
        assertEquals("no item has the id “alhpa”; did you mean alpha?", refused.faults().getFirst().detail());
    }

    @Test
    void aStyleThatIsNoneSaysWhere() {
        for (var wrong : Map.of("<style>\n  <citation>\n</style>", "line 3", "<a/>", "line 1", STYLE.replace("variable=\"locator\"",
                "macro=\"nowhere\""), "line 3").entrySet()) {
            var refused = assertThrows(InvalidRequest.class, () -> format(wrong.getKey(), List.of()));
            assertEquals("invalid-style", refused.name());
            assertEquals("#/style", refused.faults().getFirst().parameter());
            assertTrue(refused.getMessage().contains(wrong.getValue()), refused.getMessage());
        }
    }

    @Test
    void macrosThatCallThemselvesAndDeepTreesAreRefused() {
        var circle = STYLE
                .replace("<citation>", "<macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><text macro=\"a\"/></macro>"
                        + "<citation>")
                .replace("<text variable=\"locator\" prefix=\" \"/>", "<text macro=\"a\"/>");
        assertThrows(InvalidRequest.class, () -> format(circle, List.of(item("a", "Alpha", "Roe"))));
        var deep = STYLE.replace("<text variable=\"locator\" prefix=\" \"/>", "<group>".repeat(50_000) + "</group>".repeat(50_000));
        assertThrows(InvalidRequest.class, () -> format(deep, List.of(item("a", "Alpha", "Roe"))));
    }

    @Test
    void entitiesOfAStyleAreNotFollowed() {
        var outside = "<!DOCTYPE style [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + STYLE.replace("Test", "&e;");
        assertThrows(InvalidRequest.class, () -> format(outside, List.of()));
    }

    @Test
    void anUnknownStyleIsNamedWithWhatWasMeant() {
        var refused = assertThrows(InvalidRequest.class, () -> format("nlm-citation-sequense", List.of()));
        assertEquals("unknown-style", refused.name());
        assertEquals("there is no such citation style; did you mean nlm-citation-sequence?", refused.faults().getFirst().detail());
    }

    @Test
    void worksOfWhichTheStyleWritesNoEntryAreTold() {
        assertEquals(List.of("#/items/1 the style writes no entry for this item; its type is legal_case"),
                warnings("springer-basic-note", item("a", "Alpha", "Roe"), item("b", "Beta", "Doe").with("type", Value.of("legal_case"))));
    }
}
