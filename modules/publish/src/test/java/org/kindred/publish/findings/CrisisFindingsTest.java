package org.kindred.publish.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.publish.TestSite;

/** What a site demands for readers in need. */
class CrisisFindingsTest {

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        site.topic("mood", "Mood").write("topics/depression.md", TestSite.file("Depression", "parent: mood", "")).topic("garden", "Garden");
        line("uk", "GB", "116 123");
        line("usa", "US", "988");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void line(String slug, String country, String phone) {
        site.write("helplines/" + slug + ".md", TestSite.file(slug, "phone: \"%s\"\ncountries: [%s]".formatted(phone, country), ""));
    }

    private void demand(String rule) {
        site.write("site.yaml", TestSite.SITE + "crisis:\n  require:\n    - " + rule + "\n");
    }

    private List<Finding> findings() {
        return site.imports().findings().stream().filter(finding -> !finding.rule().equals("unknown-key")).toList();
    }

    private List<String> told() {
        return findings().stream().map(finding -> "%s %s %s".formatted(finding.file(), finding.severity().word(), finding.rule())).toList();
    }

    @Test
    void whatIsFiledUnderATopicMustNameAHelpline() {
        demand("topics: [mood]");
        site.article("low", "Low", "topics: [depression]", "").article("red", "Red", "topics: [garden]", "")
                .article("well", "Well", "conditions: [depression]\nhelplines: [uk]", "");
        var findings = findings();
        assertEquals(List.of("missing-helpline"), findings.stream().map(Finding::rule).toList());
        assertEquals("articles/low.md", findings.getFirst().file());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertEquals(3, findings.getFirst().place().line());
        assertEquals("What is about mood must carry helplines on this site; this carries no helpline.", findings.getFirst().message());
    }

    @Test
    void theRuleItselfMayNameThem() {
        demand("{topics: [mood], helplines: [uk]}");
        site.article("low", "Low", "topics: [depression]", "");
        assertEquals(List.of(), told());
        site.delete("helplines/uk.md").imports();
        site.article("low", "Low", "topics: [depression]", "More.");
        assertEquals(List.of("articles/low.md error missing-helpline"), told());
    }

    @Test
    void eachCountryNeedsOne() {
        demand("{topics: [mood], helplines: [uk], countries: [GB, US, ES]}");
        site.article("low", "Low", "topics: [depression]\nhelplines: [usa]", "");
        assertEquals("What is about mood must carry helplines on this site; this carries no helpline for Spain (ES).",
                findings().getFirst().message());
    }

    @Test
    void aNumberAmongTheWordsIsToldOfAndOneThatALinkLeadsToIsNot() {
        demand("{topics: [mood], helplines: [uk, usa]}");
        site.article("low", "Low", "topics: [mood]",
                "There are 988 ways.\n\nCall (116) 123 now, or [them](tel:988).\n\n[Near](../helplines/uk.md)\n");
        var findings = findings().stream().filter(finding -> finding.rule().equals("helpline-in-text")).toList();
        assertEquals(List.of("uk", "usa"),
                findings.stream().map(finding -> finding.message().replaceAll(".*number of (\\w+);.*", "$1")).toList());
        assertTrue(findings.getFirst().help().contains("../helplines/uk.md"));
    }

    @Test
    void aRowOfDigitsWithoutAnEndIsNobodysNumber() {
        demand("{topics: [mood], helplines: [uk]}");
        site.article("low", "Low", "topics: [mood]", "116 123 " + "7 ".repeat(20_000) + "\n");
        assertEquals(List.of(), told());
    }

    @Test
    void aSiteCanKeepSuchItemsBack() {
        site.write("site.yaml", TestSite.SITE + "crisis: {require: [{topics: mood}]}\npublish: {block: [missing-helpline]}\n");
        site.article("low", "Low", "topics: [mood]", "").imports();
        assertTrue(!site.isPublic("article", "low"));
        site.article("low", "Low", "topics: [mood]\nhelplines: [uk]", "").imports();
        assertTrue(site.isPublic("article", "low"));
    }

    @Test
    void aTopicThatStandsUnderItselfIsAnError() {
        site.write("site.yaml", TestSite.SITE);
        for (String each : List.of("a b", "b c", "c a")) {
            String[] both = each.split(" ");
            site.write("topics/" + both[0] + ".md", TestSite.file(both[0], "parent: " + both[1], ""));
        }
        var findings = findings();
        assertEquals(List.of("topic-loop", "topic-loop", "topic-loop"), findings.stream().map(Finding::rule).toList());
        assertEquals("This topic stands under itself: a → b → c → a.", findings.getFirst().message());
        assertEquals(3, findings.getFirst().place().line());
        site.topic("c", "c");
        assertEquals(List.of(), told());
    }

    @Test
    void whatTheSettingsSayWrongIsTold() {
        site.write("site.yaml", TestSite.SITE
                + "crisis:\n  helplines: [Not a slug]\n  require:\n    - {topic: mood}\n    - {topics: x, countries: [UK]}\n");
        assertEquals(List.of("crisis.helplines: “Not a slug” is no slug.", "crisis.require: “a group” names no topics.",
                "crisis.require: “topic” is no setting of it.", "crisis.require.countries: “UK” is no country code."),
                site.imports().findings().stream().map(Finding::message).toList());
    }
}
