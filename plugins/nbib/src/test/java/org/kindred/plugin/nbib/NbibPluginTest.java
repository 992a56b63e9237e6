package org.kindred.plugin.nbib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.references.CslDate;
import org.kindred.testkit.ReaderContract;

class NbibPluginTest extends ReaderContract {

    private static final String SAMPLE = """
            PMID- 20956707
            OWN - NLM
            STAT- MEDLINE
            IS  - 1539-3704 (Electronic)
            IS  - 0003-4819 (Linking)
            VI  - 153
            IP  - 8
            DP  - 2010 Oct 19
            DEP - 20101001
            TI  - Diabetes control with reciprocal peer support versus nurse care management: a\s
                  randomized trial.
            PG  - 507-15
            LID - 10.7326/x [doi]
            AB  - BACKGROUND: é barriers complicate
                  diabetes care.
            FAU - Heisler, Michele
            AU  - Heisler M
            AD  - VA Center, Ann Arbor.
            FAU - van der Berg, Jan Jr
            AU  - van der Berg J Jr
            CN  - The Study Group
            LA  - eng
            PT  - Journal Article
            PT  - Randomized Controlled Trial
            PL  - United States
            TA  - Ann Intern Med
            JT  - Annals of internal medicine
            MH  - Diabetes Mellitus, Type 2/*therapy
            MH  - Humans
            OT  - *peer support
            PMC - PMC3375387
            AID - 153/8/507 [pii]
            AID - 10.7326/x [doi]
            SO  - Ann Intern Med. 2010 Oct 19;153(8):507-15.

            PMID- 2
            TI  - [Titre].
            DP  - 2010 Spring
            AU  - Smith AB
            TA  - X

            PMID- 3
            TI  - A chapter.
            BTI - The Book
            PB  - NCBI
            PL  - Bethesda (MD)
            """;

    @Override
    protected Plugin plugin() {
        return new NbibPlugin();
    }

    @Override
    protected String sample() {
        return SAMPLE;
    }

    @Override
    protected List<String> hostile() {
        return List.of("PMID- 1\n" + "FAU - a\n".repeat(50_000), "PMID- 1\nAB  - x\n" + "      more\n".repeat(50_000),
                "PMID- 1\n".repeat(20_000),
                "\n".repeat(100_000), "x\n".repeat(50_000), "PMID- 1\nLID - " + "x ".repeat(50_000),
                "PMID- 1\nAU  - " + "A ".repeat(50_000));
    }

    private Value.Group one(String lines) {
        return items("PMID- 1\n" + lines + "\n").getFirst();
    }

    @Test
    void readsARecordWhole() {
        var item = items(SAMPLE).getFirst();
        assertEquals("Diabetes control with reciprocal peer support versus nurse care management: a randomized trial",
                item.text("title").orElse(""));
        assertEquals("article-journal", item.text("type").orElse(""));
        assertEquals("Annals of internal medicine", item.text("container-title").orElse(""));
        assertEquals("Ann Intern Med", item.text("container-title-short").orElse(""));
        assertEquals("10.7326/x", item.text("DOI").orElse(""));
        assertEquals("20956707", item.text("PMID").orElse(""));
        assertEquals("PMC3375387", item.text("PMCID").orElse(""));
        assertEquals("1539-3704, 0003-4819", item.text("ISSN").orElse(""));
        assertEquals("en", item.text("language").orElse(""));
        assertEquals("peer support; Diabetes Mellitus, Type 2; Humans", item.text("keyword").orElse(""));
        assertEquals("BACKGROUND: é barriers complicate diabetes care.", item.text("abstract").orElse(""));
        assertEquals(List.of("OWN", "STAT", "PL", "MH", "PT", "AD", "pii", "IS").stream().sorted().toList(),
                ((Value.Group) item.at("custom.nbib").findFirst().orElseThrow()).members().keySet().stream().sorted().toList());
    }

    @Test
    void takesFullNamesWhereThereAreSomeAndGroupsInTheirPlace() {
        assertEquals(Value.list(List.of(Value.group().put("family", "Heisler").put("given", "Michele").build(),
                Value.group().put("family", "Berg").put("given", "Jan").put("non-dropping-particle", "van der").put("suffix", "Jr").build(),
                Value.group().put("literal", "The Study Group").build())), items(SAMPLE).getFirst().get("author"));
        assertEquals(Value.list(List.of(Value.group().put("family", "Smith").put("given", "AB").build())),
                items(SAMPLE).get(1).get("author"));
    }

    @ParameterizedTest
    @CsvSource({"2010 Oct 19,2010-10-19", "2010 Oct,2010-10", "2010,2010", "2010 Spring,2010-21", "2010 Oct-Nov,2010-10/2010-11",
            "2010 Dec-2011 Jan,2010-12/2011-01", "2010 Oct 19-25,2010-10-19/2010-10-25", "2010 Fall,2010-23"})
    void readsDatesOfPublication(String written, String expected) {
        assertEquals(expected, CslDate.of(one("DP  - " + written).get("issued")).flatMap(CslDate::edtf).orElse(""));
    }

    @Test
    void keepsADateThatIsNoneAsItIsWritten() {
        assertEquals(Value.group().put("literal", "2010 First Quarter").build(), one("DP  - 2010 First Quarter").get("issued"));
    }

    @Test
    void aChapterIsInItsBook() {
        var chapter = items(SAMPLE).get(2);
        assertEquals("chapter", chapter.text("type").orElse(""));
        assertEquals("The Book", chapter.text("container-title").orElse(""));
        assertEquals("Bethesda (MD)", chapter.text("publisher-place").orElse(""));
    }

    @Test
    void tellsOfWorksThatPubMedKnowsToBeRetractedOrDoubted() {
        var findings = read("""
                PMID- 1
                TI  - A.
                PT  - Retracted Publication
                RIN - J X. 2020;1:1. PMID: 9

                PMID- 2
                TI  - B.
                ECI - J Y. 2021;2:2.

                PMID- 3
                TI  - Retraction: A.
                PT  - Retraction of Publication
                ROF - J X. 2019;1:1.
                """).findings();
        assertEquals(List.of("PubMed says that 1 was retracted: J X. 2020;1:1. PMID: 9.",
                "PubMed has an expression of concern about 2: J Y. 2021;2:2."), findings.stream().map(Finding::message).toList());
    }

    @Test
    void findsWhereARecordBeginsWithoutAnEmptyLine() {
        assertEquals(3, items(SAMPLE.replace("\n\n", "\n")).size());
    }

    @Test
    void saysWhatHasNoTagAndNoTitle() {
        var reading = read("hello\nPMID- 1\nDP  - 2010\n");
        assertEquals(List.of("stray-text", "missing-title"), reading.findings().stream().map(Finding::rule).toList());
        assertTrue(reading.findings().getFirst().message().contains("hello"));
    }
}
