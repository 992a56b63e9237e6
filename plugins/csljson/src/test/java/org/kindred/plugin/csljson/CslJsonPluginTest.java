package org.kindred.plugin.csljson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.FormatContract;

class CslJsonPluginTest extends FormatContract {

    private static final String ONE = "{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}";
    private static final String SAMPLE = """
            [
             {"id": "a", "type": "article-journal", "title": "A <i>b</i> é", "volume": 12, "PMID": 20956707,
              "author": [{"family": "X", "given": "Y", "ORCID": "0000-0002-1825-0097"}, {"literal": "WHO"}], "issued": "2010-10",
              "unknown": [1, {"a": null, "b": [true, false, -1.5]}], "custom": {"k": 1}, "categories": ["c"]},
             {"id": 2, "type": "book", "issued": {"date-parts": [["2010", 1, 2]], "circa": true, "season": "2"}, "keyword": ["a", "b"]}
            ]
            """;

    @Override
    protected Plugin plugin() {
        return new CslJsonPlugin();
    }

    @Override
    protected String sample() {
        return SAMPLE;
    }

    @Override
    protected String repeated(int times) {
        String items = SAMPLE.strip().substring(1, SAMPLE.strip().length() - 1);
        return "[" + (items + ",").repeat(times) + "]";
    }

    @Override
    protected List<String> hostile() {
        return List.of("[".repeat(100_000), "{\"a\":".repeat(50_000), "[{\"id\":\"x\",\"type\":\"book\",\"volume\":1e999999999}]",
                "[{\"id\": \"".repeat(5_000),
                "[" + "{\"id\": ,},".repeat(10_000), "\"" + "\\".repeat(100_001), "[" + "1,".repeat(50_000), "{\"items\":".repeat(50),
                "[" + "{\"type\": \"book\", \"x\": \"unclosed},\n".repeat(5_000));
    }

    @Override
    protected Set<String> lostOfAnArticle() {
        return Set.of();
    }

    private List<String> rules(String file) {
        return read(file).findings().stream().map(Finding::rule).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, "[" + ONE + "]", "{\"items\": [" + ONE + "]}", "[" + ONE + ",]"})
    void readsOneItemOrAListOfThem(String file) {
        assertEquals("A", items(file).getFirst().text("title").orElse(""));
    }

    @Test
    void anItemThatIsNotJsonCostsNoOtherAndIsNamedWithItsLine() {
        var reading = read("[\n" + ONE
                + ",\n{\"id\": \"b\", \"type\": \"book\", \"title\": \"open },\n{\"id\": \"c\" \"type\": \"book\"},\n" + ONE + "\n]");
        assertEquals(2, reading.references().size());
        assertEquals(List.of("invalid-json", "invalid-json"), reading.findings().stream().map(Finding::rule).toList());
        assertTrue(reading.findings().get(1).message().contains("line 4"), () -> reading.findings().toString());
    }

    @Test
    void anInvalidItemIsNamedAndLeftOut() {
        var reading = read(
                "[" + ONE + ",\n{\"id\": \"bad\", \"type\": \"zine\", \"author\": \"X\", \"issued\": {\"date-parts\": [[1, 2, 3, 4]]}}]");
        assertEquals(1, reading.references().size());
        var finding = reading.findings().getFirst();
        assertEquals(2, finding.place().line());
        assertTrue(finding.message().startsWith("bad ") && finding.message().contains("type") && finding.message().contains("author")
                && finding.message().contains("issued/date-parts"), finding::message);
    }

    @Test
    void keepsWhatCslDoesNotKnowUnderCustom() {
        var custom = (Value.Group) items(SAMPLE).getFirst().get("custom");
        assertEquals(Value.of(1), custom.get("k"));
        assertEquals(List.of("author", "unknown"), List.copyOf(((Value.Group) custom.get("csl-json")).members().keySet()));
    }

    @Test
    void understandsWhatCrossrefAnswers() {
        var item = items(
                """
                        {"status": "ok", "message": {"indexed": {"date-parts": [[2020]]}, "type": "journal-article", "DOI": "10.1000/x", "title": ["T"],
                         "subtitle": ["sub"], "container-title": ["J"], "short-container-title": ["J. s."], "ISSN": ["1539-3704", "0003-4819"],
                         "issued": {"date-parts": [[null]]}, "published-print": {"date-parts": [[2020, 1]]}, "reference": [{"key": "1"}],
                         "author": [{"name": "WHO", "sequence": "first", "affiliation": []}, {"family": "X", "given": "Y", "sequence": "additional"}],
                         "abstract": "<jats:p>In <jats:italic>vitro</jats:italic>.</jats:p>"}}
                        """)
                .getFirst();
        assertEquals("10.1000/x", item.text("id").orElse(""));
        assertEquals("article-journal", item.text("type").orElse(""));
        assertEquals("T: sub", item.text("title").orElse(""));
        assertEquals("J", item.text("container-title").orElse(""));
        assertEquals("J. s.", item.text("container-title-short").orElse(""));
        assertEquals("1539-3704, 0003-4819", item.text("ISSN").orElse(""));
        assertEquals("In <i>vitro</i>.", item.text("abstract").orElse(""));
        assertEquals(List.of(Value.of(2020), Value.of(1)), item.at("issued.date-parts").flatMap(Value::each).toList());
        assertEquals(
                Value.list(
                        List.of(Value.group().put("literal", "WHO").build(), Value.group().put("family", "X").put("given", "Y").build())),
                item.get("author"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-10-19      | [{"date-parts":[[2010,10,19]]}]
            October 2010    | [{"date-parts":[[2010,10]]}]
            2010 Oct-Nov    | [{"date-parts":[[2010,10],[2010,11]]}]
            soon after 2010 | [{"raw":"soon after 2010"}]
            """)
    void aDateAsItWasTypedIsReadWhereItCanBe(String raw, String issued) {
        var item = items("[{\"id\": \"a\", \"type\": \"book\", \"issued\": {\"raw\": \"" + raw + "\"}}]").getFirst();
        assertEquals(issued, write((Value.Group) item.get("issued")).replace("\n", ""));
    }

    @Test
    void saysWhatIsDoubtful() {
        assertEquals(List.of("taken-as-text"), rules("[{\"id\": \"a\", \"type\": \"book\", \"PMID\": 1}]"));
        assertEquals(List.of("mapped-type"), rules("[{\"id\": \"a\", \"type\": \"journal-article\"}]"));
        assertEquals(List.of("invalid-json"), rules("not JSON"));
        assertEquals(List.of("invalid-json"), rules("[" + ONE));
        assertEquals(List.of("stray-text"), rules("[" + ONE + "] and more"));
    }

    @Test
    void writesAListOfItemsAlways() {
        var item = Value.group().put("id", "a").put("type", "book").put("title", "A \"b\" \\ \n é").build();
        assertEquals("[\n{\"id\":\"a\",\"type\":\"book\",\"title\":\"A \\\"b\\\" \\\\ \\n é\"}\n]\n", write(item));
        assertEquals("[]\n", write());
    }
}
