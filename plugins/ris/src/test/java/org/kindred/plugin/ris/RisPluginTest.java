package org.kindred.plugin.ris;

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

class RisPluginTest extends FormatContract {

    private static final String SAMPLE = """
            TY  - JOUR
            ID  - heisler
            AU  - Heisler, Michèle
            A1  - van der Berg, Jan, Jr.
            AU  - World Health Organization
            AU  - University of California,, Santa Cruz,
            TI  - Diabetes control é
              with peers
            JO  - Ann Intern Med
            JF  - Annals of Internal Medicine
            PY  - 2010
            DA  - 2010/10/19/
            VL  - 153
            IS  - 8
            SP  - 507
            EP  - 515
            KW  - Diabetes Mellitus, Type 2
            KW  - peer
            DO  - 10.7326/x
            SN  - 1539-3704 (Electronic)
            0003-4819 (Linking)
            AN  - 20956707
            C2  - PMC123
            N2  - One.
            N2  - Two.
            N1  - A note
            RN  - Read it
            UR  - https://example.org/1
            UR  - https://example.org/2
            L1  - file.pdf
            M1  - e12
            M3  - Trial
            ST  - Control
            LA  - en
            DP  - Library
            CN  - QA76
            AV  - Shelf
            LB  - mine
            RI  - Reviewed
            AD  - Ann Arbor
            U1  - user
            U1  - user2
            C1  - custom
            Y2  - 2020/01/02/
            ER  -\s

            TY  - BOOK
            ID  - book
            T1  - A book
            A2  - Series, Ed
            A3  - Real, Ed
            A4  - Trans, Lator
            T3  - The Series
            PY  - 2001///Spring
            SP  - 300
            SN  - 978-3-16-148410-0
            CY  - Berlin
            PB  - Springer
            ET  - 2nd
            NV  - 3
            ER  -\s
            TY  - CHAP
            ID  - chap
            TI  - Chapter
            BT  - Book
            SP  - 12-34
            SE  - 5
            Y1  - 1999/12//
            ER  -\s
            TY  - CONF
            ID  - conf
            T2  - The Conf
            C3  - The Proc
            PY  - in press
            DB  - Elsewhere
            ER  -\s
            TY  - EJOUR
            ID  - e
            TI  - x
            PY  - 2010
            DA  - 2010///2010-10/2010-11
            ER  -\s
            """;

    @Override
    protected Plugin plugin() {
        return new RisPlugin();
    }

    @Override
    protected String sample() {
        return SAMPLE;
    }

    @Override
    protected List<String> hostile() {
        return List.of("TY  - JOUR\n" + "AU  - a\n".repeat(50_000), "TY  - JOUR\nAB  - x\n" + "and more\n".repeat(50_000),
                "TY  - \n".repeat(20_000),
                "TY  - JOUR\nTI  - " + "x".repeat(500_000), "ER  - \n".repeat(50_000), " ".repeat(200_000),
                "TY  - JOUR\nDO  - " + "10.1000/".repeat(20_000),
                "TY  - JOUR\nAU  - " + "a ".repeat(100_000) + ", b");
    }

    @Override
    protected Set<String> lostOfAnArticle() {
        return Set.of("""
                archive-place archive_collection authority available-date categories chair chapter-number citation-key
                citation-number collection-number compiler composer container-author contributor curator custom.k dimensions
                director division editorial-director event event-date event-place event-title executive-producer
                first-reference-note-number guest host illustrator interviewer journalAbbreviation jurisdiction license
                locator medium narrator number-of-pages organizer original-author original-date original-publisher
                original-publisher-place original-title page-first part part-title performer printing producer recipient
                references reviewed-author reviewed-genre scale script-writer series-creator shortTitle status submitted
                supplement version volume-title volume-title-short year-suffix""".split("\\s+"));
    }

    private Value.Group one(String lines) {
        var items = items(lines);
        assertEquals(1, items.size());
        return items.getFirst();
    }

    private List<String> rules(String file) {
        return read(file).findings().stream().map(Finding::rule).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"2010|2010", "2010/10/19/|2010-10-19", "2010/10//|2010-10", "2010///|2010", "2010-10-19|2010-10-19",
                    "Oct 19, 2010|2010-10-19",
                    "2010 Oct|2010-10", "19 October 2010|2010-10-19", "2010/10/19|2010-10-19", "2010///2010-10/2010-11|2010-10/2010-11"})
    void readsDatesAsPeopleWriteThem(String written, String expected) {
        var date = one("TY  - JOUR\nDA  - " + written + "\nER  - \n").get("issued");
        assertEquals(expected, org.kindred.references.CslDate.of(date).flatMap(one -> one.edtf()).orElse("none: " + date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"SP  - 507;EP  - 515|507-515", "SP  - 12-34|12-34", "SP  - e12|e12", "SP  - 5;EP  - 5|5", "EP  - 9|9"})
    void readsPages(String lines, String expected) {
        assertEquals(expected, one("TY  - JOUR\n" + lines.replace(";", "\n") + "\nER  - \n").text("page").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABST", "ADVS", "AGGR", "ANCIENT", "ART", "BILL", "BLOG", "BOOK", "CASE", "CHAP", "CHART", "CLSWK", "COMP",
            "CONF",
            "CPAPER", "CTLG", "DATA", "DBASE", "DICT", "EBOOK", "ECHAP", "EDBOOK", "EJOUR", "ELEC", "ENCYC", "EQUA", "FIGURE", "GEN",
            "GOVDOC",
            "GRANT", "HEAR", "ICOMM", "INPR", "INTV", "JFULL", "JOUR", "LEGAL", "MANSCPT", "MAP", "MGZN", "MPCT", "MULTI", "MUSIC", "NEWS",
            "PAMP",
            "PAT", "PCOMM", "POD", "PRESS", "RPRT", "SER", "SLIDE", "SOUND", "STAND", "STAT", "THES", "UNBILL", "UNPB", "VIDEO", "WEB"})
    void everyTypeComesBackAsItself(String type) {
        var item = one("TY  - " + type + "\nTI  - T\nER  - \n");
        assertTrue(write(item).startsWith("TY  - " + type + "\n"), () -> write(item));
        assertEquals(List.of(), read("TY  - " + type + "\nTI  - T\nER  - \n").findings());
    }

    @Test
    void aReferenceThatIsNotEndedCostsNoOtherAndIsNamedWithItsLine() {
        var reading = read("TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\nTY  - JOUR\nTI  - C\nER  - \n");
        assertEquals(3, reading.references().size());
        assertEquals(List.of("missing-end"), reading.findings().stream().map(Finding::rule).toList());
        assertEquals(4, reading.findings().getFirst().place().line());
    }

    @Test
    void saysWhatIsDoubtful() {
        assertEquals(List.of("missing-type"), rules("TI  - A\nER  - \n"));
        assertEquals(List.of("unknown-type"), rules("TY  - ZINE\nER  - \n"));
        assertEquals(List.of("unknown-tag"), rules("TY  - JOUR\nZZ  - x\nER  - \n"));
        assertEquals(List.of("stray-text"), rules("Provider: a database\nTY  - JOUR\nER  - \n"));
    }

    @Test
    void theNumberOfAReportIsNoIsbn() {
        var report = one("TY  - RPRT\nSN  - NG222\nER  - \n");
        assertEquals("NG222", report.text("number").orElse(""));
        assertEquals("", report.text("ISBN").orElse(""));
        assertEquals("WHO/NMH 16.3", one("TY  - RPRT\nSN  - WHO/NMH 16.3\nER  - \n").text("number").orElse(""));
        assertEquals("ISBN 978-3-16-148410-0", one("TY  - RPRT\nSN  - ISBN 978-3-16-148410-0\nER  - \n").text("ISBN").orElse(""));
    }

    @Test
    void aNumberOfPubMedIsOneOnlyWhereTheDatabaseIsPubMed() {
        assertEquals("123", one("TY  - JOUR\nDB  - MEDLINE\nAN  - 123\nER  - \n").text("PMID").orElse(""));
        assertEquals("", one("TY  - JOUR\nDB  - PsycINFO\nAN  - 123\nER  - \n").text("PMID").orElse(""));
    }
}
