package org.kindred.plugin.endnote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.ReaderContract;

class EndnotePluginTest extends ReaderContract {

    private static final String SAMPLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xml><records><record><database name="x.enl" path="/x">x.enl</database><source-app name="EndNote" version="20.4">EndNote</source-app>
            <rec-number>12</rec-number><foreign-keys><key app="EN" db-id="d" timestamp="1">12</key></foreign-keys>
            <ref-type name="Journal Article">17</ref-type>
            <contributors><authors><author><style face="normal" font="default" size="100%">Heisler, Michèle</style></author>
            <author>World Health Organization,</author></authors></contributors><auth-address>Ann Arbor</auth-address>
            <titles><title><style face="normal">Effects on </style><style face="italic">E. coli</style><style face="normal"> in H</style><style
            face="subscript">2</style>O é &amp; x</title><secondary-title>Ann Intern Med</secondary-title><short-title>Effects</short-title></titles>
            <periodical><full-title>Annals of Internal Medicine</full-title><abbr-1>Ann Intern Med</abbr-1></periodical>
            <pages>507-15</pages><volume>153</volume><number>8</number>
            <keywords><keyword>Diabetes, Type 2</keyword><keyword>peers</keyword></keywords>
            <dates><year>2010</year><pub-dates><date>Oct 19</date></pub-dates></dates>
            <isbn>1539-3704 (Electronic)&#xD;0003-4819 (Linking)</isbn><accession-num>20956707</accession-num>
            <electronic-resource-num>10.7326/x</electronic-resource-num><abstract>One.</abstract><notes>A note</notes>
            <urls><related-urls><url>https://a.b</url><url>https://c.d</url></related-urls></urls><custom2>PMC12</custom2><custom1>mine</custom1>
            <remote-database-name>Medline</remote-database-name><language>eng</language><access-date>2020-01-02</access-date></record>
            <record><ref-type name="Book">6</ref-type><titles><title>A book</title><secondary-title>The Series</secondary-title></titles>
            <contributors><secondary-authors><author>Series, Ed</author></secondary-authors></contributors><pages>300</pages>
            <isbn>978-3-16-148410-0</isbn><pub-location>Berlin</pub-location><publisher>Springer</publisher></record></records></xml>
            """;

    @Override
    protected Plugin plugin() {
        return new EndnotePlugin();
    }

    @Override
    protected String sample() {
        return SAMPLE;
    }

    @Override
    protected List<String> hostile() {
        String laughs = "<!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        return List.of("<record>" + "<a>".repeat(50_000), "<record>".repeat(5_000),
                laughs + "<xml><record><titles><title>&b;</title></titles></record></xml>",
                "<record><titles><title>" + "<style face=\"bold\">".repeat(20_000), "<record a=\"" + "x".repeat(200_000),
                "<record>&#0;&#x1f;\u0000</record>",
                "<record><![CDATA[" + "]]".repeat(50_000), "<record>" + "<!--".repeat(10_000), "<record><titles></record>".repeat(2_000));
    }

    @Test
    void readsARecordWhole() {
        var item = items(SAMPLE).getFirst();
        assertEquals("Effects on <i>E. coli</i> in H<sub>2</sub>O é & x", item.text("title").orElse(""));
        assertEquals("Annals of Internal Medicine", item.text("container-title").orElse(""));
        assertEquals("Ann Intern Med", item.text("container-title-short").orElse(""));
        assertEquals("20956707", item.text("PMID").orElse(""));
        assertEquals("PMC12", item.text("PMCID").orElse(""));
        assertEquals("8", item.text("issue").orElse(""));
        assertEquals("1539-3704, 0003-4819", item.text("ISSN").orElse(""));
        assertEquals("Diabetes, Type 2; peers", item.text("keyword").orElse(""));
        assertEquals(List.of(Value.of(2010), Value.of(10), Value.of(19)),
                item.at("issued.date-parts").flatMap(Value::each).flatMap(Value::each).toList());
        assertEquals(Value.list(List.of(Value.group().put("family", "Heisler").put("given", "Michèle").build(),
                Value.group().put("literal", "World Health Organization").build())), item.get("author"));
    }

    @Test
    void ofABookTheSecondTitleIsItsSeriesAndTheSecondNamesAreItsEditors() {
        var book = items(SAMPLE).get(1);
        assertEquals("The Series", book.text("collection-title").orElse(""));
        assertEquals("300", book.text("number-of-pages").orElse(""));
        assertEquals(1, book.at("collection-editor").count());
    }

    @Test
    void neverFollowsWhatADocumentTypeDeclares() {
        String file = """
                <?xml version="1.0"?><!DOCTYPE xml [<!ENTITY lol "lol"><!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <xml><records><record><titles><title>a &lol; b &secret; c</title></titles></record></records></xml>
                """;
        assertEquals("a &lol; b &secret; c", items(file).getFirst().text("title").orElse(""));
    }

    @Test
    void aBrokenRecordCostsNoOtherAndIsNamedWithItsLine() {
        var reading = read(
                "<xml><record><titles><title>A</title></titles></record>\n<record><titles><title>B <b></title></titles></record>\n"
                        + "<record><titles><title>C</title></titles></record></xml>");
        assertEquals(List.of("A", "B", "C"), reading.references().stream().map(read -> read.csl().text("title").orElse("")).toList());
        assertEquals(List.of("invalid-xml"), reading.findings().stream().map(Finding::rule).toList());
        assertEquals(2, reading.findings().getFirst().place().line());
    }

    @ParameterizedTest
    @CsvSource({"Journal Article,17,article-journal", "Edited Book,28,book", "Book Section,5,chapter",
            "Conference Paper,47,paper-conference",
            "Thesis,32,thesis", "Web Page,12,webpage", "Newspaper Article,23,article-newspaper", "Statute,31,legislation",
            "Report,27,report",
            "Dataset,59,dataset", "Film or Broadcast,21,motion_picture", "Encyclopedia,53,entry-encyclopedia"})
    void knowsTypesByNameOrByNumber(String name, String number, String expected) {
        String record = "<record><ref-type name=\"%s\">%s</ref-type><titles><title>T</title></titles></record>";
        assertEquals(expected, items(record.formatted(name, number)).getFirst().text("type").orElse(""));
        assertEquals(expected, items(record.replace(" name=\"%s\"", "").formatted(number)).getFirst().text("type").orElse(""));
    }

    @Test
    void saysThatAFileIsNoneOfEndnote() {
        var reading = read("<rss></rss>");
        assertTrue(reading.references().isEmpty());
        assertFalse(reading.findings().isEmpty());
    }
}
