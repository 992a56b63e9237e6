package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;

/** Works cited by DOI, PMID or PMCID, and not by the slug of a citation: what refers to them follows whatever becomes of them. */
class CitedByIdentifierTest {

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void citation(String slug, String title, String identifiers) {
        site.write("citations/" + slug + ".md", TestSite.file(title, "type: book\n" + identifiers, ""));
    }

    private void article(String body) {
        site.article("a", "A", "", body);
    }

    private List<String> cited() {
        return TestSite.texts(site.data("article", "a").at("citations.slug"));
    }

    private String html() {
        return new String(site.published("article", "a", "en").orElseThrow().html(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aKeyThatIsADoiIsTheCitationThatHasItWhateverItsCase() {
        citation("heisler", "Models", "DOI: 10.1234/ABC");
        article("As said [@doi:10.1234/abc, p. 3], and [@{https://doi.org/10.1234/aBc}].");
        assertEquals(List.of(), site.rules());
        assertEquals(List.of("heisler"), cited());
        assertTrue(html().contains("href=\"#ref-heisler\""), html());
    }

    @Test
    void pmidAndPmcidWorkToo() {
        citation("a", "By PMID", "PMID: 20956707");
        citation("b", "By PMCID", "PMCID: PMC5719489");
        article("One [@pmid:20956707]. Two [@pmcid:PMC5719489].");
        site.imports();
        assertEquals(List.of("a", "b"), cited());
    }

    @Test
    void aCitationThatComesLaterIsCitedFromThenOn() {
        article("[@doi:10.1234/abc]");
        assertEquals(List.of("articles/a.md unknown-citation"), site.rules());
        assertTrue(html().contains("<p>[@doi:10.1234/abc]</p>"), html());
        citation("heisler", "Models", "DOI: 10.1234/abc");
        site.imports();
        assertEquals(List.of("heisler"), cited());
    }

    @Test
    void aChangedCitationIsToldToThoseThatCiteItByDoi() {
        citation("heisler", "Models", "DOI: 10.1234/abc");
        article("[@doi:10.1234/abc]");
        site.imports();
        citation("heisler", "Other models", "DOI: 10.1234/abc");
        site.imports();
        assertTrue(html().contains("Other models"), html());
    }

    @Test
    void aCitationThatGetsADoiOrLosesItIsFoundAndLost() {
        citation("heisler", "Models", "");
        article("[@doi:10.1234/abc]");
        site.imports();
        assertEquals(List.of(), cited());
        citation("heisler", "Models", "DOI: 10.1234/abc");
        site.imports();
        assertEquals(List.of("heisler"), cited());
        citation("heisler", "Models", "DOI: 10.1234/other");
        site.imports();
        assertEquals(List.of(), cited());
        assertTrue(html().contains("[@doi:10.1234/abc]"), html());
    }

    @Test
    void aCitationThatGoesIsCitedNoLonger() {
        citation("heisler", "Models", "DOI: 10.1234/abc");
        citation("other", "Other", "");
        citation("third", "Third", "");
        citation("fourth", "Fourth", "");
        citation("fifth", "Fifth", "");
        article("[@doi:10.1234/abc]");
        site.imports();
        site.delete("citations/heisler.md");
        site.imports();
        assertEquals(List.of(), cited());
    }

    @Test
    void ofTwoCitationsOfOneDoiTheFirstBySlugIsMeantAndBothAreTold() {
        citation("wong", "Second", "DOI: 10.1234/abc");
        citation("heisler", "First", "DOI: 10.1234/ABC");
        article("[@doi:10.1234/abc]");
        assertEquals(Set.of("citations/wong.md shared-identifier", "citations/heisler.md shared-identifier"), Set.copyOf(site.rules()));
        assertEquals(List.of("heisler"), cited());
    }

    @Test
    void whereTheFirstOfTwoGoesTheOtherIsMeant() {
        citation("wong", "Second", "DOI: 10.1234/abc");
        citation("heisler", "First", "DOI: 10.1234/abc");
        citation("b", "B", "");
        citation("c", "C", "");
        citation("d", "D", "");
        article("[@doi:10.1234/abc]");
        site.imports();
        site.delete("citations/heisler.md");
        site.imports();
        assertEquals(List.of("wong"), cited());
    }

    @Test
    void whereAnEarlierOneComesItIsMeant() {
        citation("wong", "Second", "DOI: 10.1234/abc");
        article("[@doi:10.1234/abc]");
        site.imports();
        citation("heisler", "First", "DOI: 10.1234/abc");
        site.imports();
        assertEquals(List.of("heisler"), cited());
    }

    @Test
    void whoCitesByDoiIsFoundByTheCitationsSlugAsAnyOther() {
        citation("heisler", "Models", "DOI: 10.1234/abc");
        article("[@doi:10.1234/abc]");
        site.imports();
        assertEquals(List.of(new ItemRef("article", "a", "en")),
                site.read(session -> session.dependents(List.of(new ItemKey("citation", "heisler")))));
    }

    @Test
    void bothWaysOfCitingOneWorkComeToOneEntry() {
        citation("heisler", "Models", "DOI: 10.1234/abc\nPMID: 123");
        article("[@heisler; @doi:10.1234/abc] and [@pmid:123]");
        assertEquals(List.of("articles/a.md doubtful-citation"), site.rules());
        assertEquals(List.of("heisler"), cited());
    }
}
