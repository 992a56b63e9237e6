package org.kindred.plugin.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.PluginContract;

class CitationPluginTest extends PluginContract {

    private static final Set<String> DATE_MEMBERS = Set.of("date-parts", "season", "circa", "literal", "raw");

    @Override
    protected Plugin plugin() {
        return new CitationPlugin();
    }

    private Value.Group csl(String yaml) {
        var csl = (Value.Group) draft("---\ntitle: A\n" + yaml + "\n---\n").fields().get("csl");
        isValid(csl);
        return csl;
    }

    private List<String> rules(String yaml) {
        return told(draft("---\ntitle: A\ntype: book\n" + yaml + "\n---\n"), Severity.INFO).stream().map(Finding::rule).toList();
    }

    /** The rules of the CSL-JSON schema 1.0.2. */
    private static void isValid(Value.Group item) {
        assertTrue(item.text("id").isPresent() && CslVocabulary.TYPES.contains(item.text("type").orElseThrow()));
        item.members().forEach((name, value) -> {
            assertTrue(CslVocabulary.isMember(name), name);
            if (CslVocabulary.NAMES.contains(name)) {
                value.each().forEach(person -> assertInstanceOf(Value.Group.class, person).members().forEach((part, text) -> {
                    assertTrue(CslVocabulary.NAME_PARTS.contains(part), part);
                    assertInstanceOf(Value.Text.class, text);
                }));
            } else if (CslVocabulary.DATES.contains(name)) {
                assertTrue(DATE_MEMBERS.containsAll(assertInstanceOf(Value.Group.class, value).members().keySet()));
            } else if (!name.equals("custom")) {
                assertInstanceOf(Value.Text.class, value, name);
            }
        });
    }

    @Test
    void textIsTakenAsItIsWritten() {
        var csl = csl(
                "type: article-journal\nvolume: 08\nissue: 1e3\npage: 507-515\nPMID: 20956707\nyear-suffix: yes\nedition: 0x1F\nlanguage: no");
        assertEquals("08", csl.text("volume").orElseThrow());
        assertEquals("1e3", csl.text("issue").orElseThrow());
        assertEquals("20956707", csl.text("PMID").orElseThrow());
        assertEquals("yes", csl.text("year-suffix").orElseThrow());
        assertEquals("0x1F", csl.text("edition").orElseThrow());
        assertEquals("a", csl.text("id").orElseThrow());
        assertEquals("A", csl.text("title").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-10-19            | [[2010, 10, 19]] |
            2010-10               | [[2010, 10]]     |
            2010                  | [[2010]]         |
            2010~                 | [[2010]]         | circa
            2010-10-19/2010-11-02 | [[2010, 10, 19], [2010, 11, 2]] |
            2010/2011             | [[2010], [2011]] |
            2010-21               | [[2010]]         | season
            -0044                 | [[-44]]          |
            {date-parts: [[2010, 10]]} | [[2010, 10]] |
            {date-parts: [2010]}  | [[2010]]         |
            {raw: 2010-10/2010-11} | [[2010, 10], [2010, 11]] |
            {raw: 2010~}          | [[2010]]         | circa
            {raw: "2010, in fall"} | null            | raw
            {date-parts: [["2010", "10"]], circa: true} | [[2010, 10]] | circa
            """)
    void datesAreReadAsEdtfOrAsParts(String written, String parts, String more) {
        var issued = (Value.Group) csl("type: book\nissued: " + written).get("issued");
        assertEquals(parts, shown(issued.get("date-parts")));
        assertTrue(more == null || issued.members().containsKey(more), issued.toString());
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Many(var values) -> values.stream().map(CitationPluginTest::shown).toList().toString();
            case Value.Number(var number) -> number.toString();
            case Value.Nothing() -> "null";
            default -> value.toString();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "2026-02-31", "Spring 2010", "2010-13", "2010/2011/2012", "{date-parts: [[2010, 2, 31]]}",
            "{date-parts: []}",
            "{a: b}", "[2010]", "{date-parts: [[x]]}"})
    void aDateThatIsNoneIsToldAndLeftOut(String written) {
        assertEquals(List.of("invalid-date"), rules("issued: " + written));
        assertEquals(Value.NOTHING, csl("type: book\nissued: " + written).get("issued"));
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsToldAndKept() {
        assertEquals(List.of("invalid-date"), rules("issued: 2011/2010"));
        assertEquals("[[2011], [2010]]", shown(((Value.Group) csl("type: book\nissued: 2011/2010").get("issued")).get("date-parts")));
        assertEquals(List.of(), rules("issued: 2010-10/2010"));
    }

    @Test
    void theLicenceIsTheItemsOwnAndNoVariable() {
        assertEquals(Value.NOTHING, csl("type: book\nlicense: CC-BY-4.0").get("license"));
    }

    @Test
    void crossrefsSeriesAndProceedingsAreKnownToo() {
        assertEquals("book", csl("type: proceedings").text("type").orElseThrow());
        assertEquals("report", csl("type: report-series").text("type").orElseThrow());
    }

    @Test
    void aDateInWordsIsKeptWhereItSaysSo() {
        assertEquals("Spring 2010",
                ((Value.Group) csl("type: book\nissued: {literal: Spring 2010}").get("issued")).text("literal").orElseThrow());
    }

    @Test
    void namesArePeopleOrOrganisations() {
        var authors = csl(
                "type: book\nauthor:\n  - {family: Heisler, given: Michele}\n  - World Health Organization\n  - {literal: WHO, role: x}")
                .get("author");
        assertEquals(Value.list(List.of(Value.group().put("family", "Heisler").put("given", "Michele").build(),
                Value.group().put("literal", "World Health Organization").build(), Value.group().put("literal", "WHO").build())), authors);
        assertEquals(List.of("invalid-value"), rules("author: [[a]]"));
        assertEquals(List.of("unknown-key", "invalid-value"), rules("author: [{name: a}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {family: Pfeiffer, given: PN}    | WARNING | Please write the initials apart: given: P. N.
            {family: Tolkien, given: JRR}    | WARNING | Please write the initials apart: given: J. R. R.
            {family: Żak, given: ŚŻ}         | WARNING | Please write the initials apart: given: Ś. Ż.
            {family: Радаев, given: ВВ}      | WARNING | Please write the initials apart: given: В. В.
            {family: Smith, given: AL}       | INFO | If these are initials, please write given: A. L. If it is a name, given: Al
            {family: Смирнова, given: ОЛЯ}   | INFO | If these are initials, please write given: О. Л. Я. If it is a name, given: Оля
            """)
    void initialsThatStandTogetherAreToldWhereTheyStandAndStayAsTheyAreWritten(String name, Severity severity, String help) {
        var told = told(draft("---\ntitle: A\ntype: book\nauthor:\n  - " + name + "\n---\n"), Severity.INFO);
        assertEquals(1, told.size());
        var finding = told.getFirst();
        assertEquals(List.of("joined-initials", severity, help), List.of(finding.rule(), finding.severity(), finding.help()));
        assertEquals(List.of(5, 5 + name.indexOf("given: ") + "given: ".length()),
                List.of(finding.place().line(), finding.place().column()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{family: Smith, given: Al}", "{family: Li, given: Jo}", "{family: WANG, given: LI}",
            "{family: Smith, given: J}",
            "{family: Smith, given: P. N.}", "{family: Smith, given: P.N.}", "{family: Smith, given: J-P}", "{given: PN}", "{literal: WHO}",
            "{family: Smith, given: ANNA}", "{family: 王, given: 小明}"})
    void namesThatAreNoInitialsStandingTogetherAreNotTold(String name) {
        assertEquals(List.of(), rules("author:\n  - " + name));
    }

    @Test
    void identifiersThatCannotBeRightAreToldAndKeptAsTheyAreWritten() {
        assertEquals("10.7326/0003-4819", csl("type: book\nDOI: https://doi.org/10.7326/0003-4819").text("DOI").orElseThrow());
        assertEquals("10.7326/0003-4819", csl("type: book\nDOI: 'doi: 10.7326/0003-4819'").text("DOI").orElseThrow());
        assertEquals("PMC123", csl("type: book\nPMCID: PMC123").text("PMCID").orElseThrow());
        for (String wrong : List.of("DOI: 11.1/x", "DOI: 10.1/x", "PMID: abc", "PMID: PMC12", "PMCID: '123'", "URL: www.example.org",
                "URL: 'javascript:x'")) {
            assertEquals(List.of("invalid-identifier"), rules(wrong), wrong);
        }
        assertEquals("10.10", csl("type: book\nDOI: 10.10").text("DOI").orElseThrow());
        assertEquals("0123", csl("type: book\nPMID: 0123").text("PMID").orElseThrow());
        assertEquals(Value.NOTHING, csl("type: book\nURL: 'javascript:x'").get("URL"));
    }

    private List<String> messages(String yaml) {
        return told(draft("---\ntitle: A\ntype: book\n" + yaml + "\n---\n"), Severity.INFO).stream()
                .map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.rule() + " " + finding.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    ISBN: 978-0-306-40615-8     | “978-0-306-40615-8” cannot be right: by the others, the last digit should be 7.
                    ISBN: 9780306406158         | “9780306406158” cannot be right: by the others, the last digit should be 7.
                    ISBN: 0-8044-2957-1         | “0-8044-2957-1” cannot be right: by the others, the last digit should be X.
                    ISBN: 977-0-306-40615-7     | “977-0-306-40615-7” is no ISBN: one of 13 digits begins with 978 or 979.
                    ISBN: 978-0-306-40615       | “978-0-306-40615” is no ISBN: it has 12 digits.
                    ISBN: 0028-0836             | “0028-0836” has the 8 digits of an ISSN, no ISBN.
                    ISBN: '9780306406157, 0306406153' | “9780306406157, 0306406153” (0306406153) cannot be right: by the others, the last digit should be 2.
                    ISSN: 0028-0837             | “0028-0837” cannot be right: by the others, the last digit should be 6.
                    ISSN: 2434-561Y             | “2434-561Y” is no ISSN.
                    ISSN: 9780306406157         | “9780306406157” has the 13 digits of an ISBN, no ISSN.
                    DOI: 20956707               | “20956707” is a PMID, no DOI.
                    DOI: PMC5719489             | “PMC5719489” is a PMCID, no DOI.
                    DOI: 10.1/x                 | “10.1/x” is no DOI.
                    PMID: 10.7326/0003-4819     | “10.7326/0003-4819” is a DOI, no PMID.
                    PMID: PMC5719489            | “PMC5719489” is a PMCID, no PMID.
                    PMID: 1234567890            | “1234567890” is no PMID.
                    PMID: 0                     | “0” is no PMID.
                    PMCID: 5719489              | “5719489” has no letters; it may be a PMID.
                    """)
    void whatIsWrongWithAnIdentifierIsSaidAtItsPlace(String yaml, String message) {
        String variable = yaml.substring(0, yaml.indexOf(':'));
        int column = variable.length() + 3;
        assertEquals(List.of("4:" + column + " invalid-identifier " + variable + ": " + message), messages(yaml));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOI: PMID 20956707                   | Write it as PMID: 20956707
            PMID: https://doi.org/10.7326/0003-4 | Write it as DOI: 10.7326/0003-4
            DOI: pmc5719489                      | Write it as PMCID: PMC5719489
            PMCID: 5719489                       | Write PMC5719489, or PMID: 5719489
            """)
    void aNumberInTheWrongFieldIsToldAsItIsWrittenInTheRightOne(String yaml, String help) {
        var findings = told(draft("---\ntitle: A\ntype: book\n" + yaml + "\n---\n"), Severity.INFO);
        assertTrue(findings.getFirst().help().endsWith(" " + help), findings.getFirst().help());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOI: https://doi.org/10.7326/0003-4819           | 10.7326/0003-4819
            DOI: 'doi:10.7326/0003-4819'                     | 10.7326/0003-4819
            DOI: dx.doi.org/10.7326/0003-4819                | 10.7326/0003-4819
            DOI: DOI 10.7326/0003-ABC                        | 10.7326/0003-ABC
            DOI: https://doi.org/10.1002/a%3C1::b%3E3        | 10.1002/a<1::b>3
            PMID: https://pubmed.ncbi.nlm.nih.gov/20956707/  | 20956707
            PMID: 'PMID: 20956707'                           | 20956707
            PMCID: pmc5719489                                | PMC5719489
            PMCID: https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5719489/ | PMC5719489
            ISSN: 00280836                                   | 0028-0836
            ISSN: 0028-0836 (print); 1476-4687 (online)      | 0028-0836, 1476-4687
            ISBN: ISBN 978-0-306-40615-7                     | 978-0-306-40615-7
            """)
    void anIdentifierInAnotherSpellingIsTakenAsItShouldBeAndTold(String yaml, String expected) {
        String variable = yaml.substring(0, yaml.indexOf(':'));
        assertEquals(expected, csl("type: book\n" + yaml).text(variable).orElseThrow());
        assertEquals(List.of("normalised-identifier"), rules(yaml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISBN: 978-0-306-40615-7", "ISBN: 978 0 306 40615 7", "ISBN: 9780306406157 0306406152", "ISBN: 0-8044-2957-X",
            "ISBN: 080442957x", "ISSN: 0028-0836", "ISSN: 2434-561X", "ISSN: 0028-0836, 1476-4687", "ISSN: 0028-0836 1476-4687",
            "PMID: 1", "PMCID: PMC1", "DOI: 10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"})
    void anIdentifierThatMayBeRightIsLeftAsItIs(String yaml) {
        assertEquals(List.of(), rules(yaml), yaml);
        assertEquals(yaml.substring(yaml.indexOf(':') + 2),
                csl("type: book\n" + yaml).text(yaml.substring(0, yaml.indexOf(':'))).orElseThrow());
    }

    @Test
    void typesAreThoseOfCslAndCrossrefsAreUnderstood() {
        assertEquals("article-journal", csl("type: journal-article").text("type").orElseThrow());
        assertEquals("document", csl("type: blog").text("type").orElseThrow());
        assertEquals("document", csl("volume: 1").text("type").orElseThrow());
        var unknown = told(draft("---\ntitle: A\ntype: blog\n---\n"), Severity.ERROR).getFirst();
        assertEquals("unknown-choice", unknown.rule());
        assertTrue(unknown.message().contains("“blog”"));
        assertEquals("missing-field", told(draft("---\ntitle: A\n---\n"), Severity.WARNING).getFirst().rule());
    }

    @Test
    void noVariableIsAnUnknownKeyAndNothingElseGetsIn() {
        assertEquals(List.of(), rules("note: x\nabstract: y\nkeyword: [a, b]\ncustom: {a: 1}\nid: other"));
        assertEquals("a, b", csl("type: book\nkeyword: [a, b]").text("keyword").orElseThrow());
        assertEquals(List.of("unknown-key"), rules("volumes: 3"));
        assertEquals(List.of("invalid-value"), rules("publisher: [a]"));
    }
}
