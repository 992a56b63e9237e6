package org.kindred.publish.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;
import org.kindred.publish.TestSite;

class OtherStylesTest {

    private static final ItemRef ARTICLE = new ItemRef("article", "a", "en");
    private static final ItemRef WILSON = new ItemRef("citation", "wilson-2011", "en");

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE).article("a", "A", "", "Peers help [@wilson-2011].")
                .write("citations/wilson-2011.md", TestSite.file("Choosing", """
                        type: article-journal
                        author: [{family: Wilson, given: Brenda}]
                        container-title: Journal
                        issued: 2011
                        volume: 1
                        page: 8-9
                        """, "A note."));
        site.imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Map<ItemRef, Published> in(String style, ItemRef... refs) {
        return site.publishing.content().read(session -> session.restyled(List.of(refs), style));
    }

    private static Value.Group data(Published item) {
        return (Value.Group) TestSite.JSON.read(item.data());
    }

    @Test
    void anItemIsCompiledAsIfTheSiteHadThatStyle() {
        var item = in("apa", ARTICLE).get(ARTICLE);
        String html = new String(item.html(), UTF_8);

        assertTrue(html.contains("Wilson, 2011"), html);
        assertEquals(List.of("Wilson, B. (2011). Choosing. Journal, 1, 8–9."), TestSite.texts(data(item).at("citations.text")));
        assertTrue(item.embeds().contains(new ItemKey("citation", "wilson-2011")));
        assertFalse(new String(site.published("article", "a", "en").orElseThrow().html(), UTF_8).contains("Wilson, 2011"));
    }

    @Test
    void theSitesOwnStyleGivesTheBytesThatArePublic() {
        var item = in(site.publishing.site().citationStyle(), ARTICLE).get(ARTICLE);

        assertArrayEquals(site.published("article", "a", "en").orElseThrow().data(), item.data());
    }

    @Test
    void aCitationShowsItsOwnReferenceInTheSitesStyleOrAnother() {
        var own = site.data("citation", "wilson-2011");
        assertEquals(List.of("Wilson B. Choosing. Journal. 2011;1:8–9."), TestSite.texts(own.at("formatted.text")));
        assertEquals(List.of("Wilson, B. (2011). Choosing. Journal, 1, 8–9."),
                TestSite.texts(data(in("apa", WILSON).get(WILSON)).at("formatted.text")));
        assertEquals(List.of("Wilson, B. (2011). Choosing. <i>Journal</i>, <i>1</i>, 8–9."),
                TestSite.texts(data(in("apa", WILSON).get(WILSON)).at("formatted.html")));
    }

    @Test
    void theCardOfACitationHasItToo() {
        var card = (Value.Group) TestSite.JSON.read(site.published("citation", "wilson-2011", "en").orElseThrow().card());
        assertEquals(site.data("citation", "wilson-2011").get("formatted"), card.get("formatted"));
    }

    @Test
    void whatWasWithdrawnIsNotShownInAnyStyle() {
        site.article("b", "B", "", "").article("c", "C", "", "").article("d", "D", "", "").article("e", "E", "", "").imports();
        site.delete("citations/wilson-2011.md").imports();
        assertFalse(new String(in("apa", ARTICLE).get(ARTICLE).html(), UTF_8).contains("2011)"));
        assertEquals(Set.of(ARTICLE), in("apa", ARTICLE, WILSON).keySet());
    }

    @Test
    void stylesAreTheSameByAnyOfTheirNames() {
        var restyling = site.publishing.restyling();
        assertEquals(Optional.of("american-medical-association"), restyling.other("ama"));
        assertEquals(Optional.empty(), restyling.other(site.publishing.site().citationStyle()));
        assertEquals(Optional.empty(), restyling.other("vancouver-brackets"));
    }

    @Test
    void anUnknownStyleIsAMistakeWithWhatWasMeant() {
        var refused = assertThrows(InvalidRequest.class, () -> site.publishing.restyling().other("nlm-citation-sequense"));
        assertEquals("unknown-style", refused.name());
        assertEquals("there is no such citation style; did you mean nlm-citation-sequence?", refused.faults().getFirst().detail());
    }

    @Test
    void anUnknownStyleOfTheSiteIsAFindingWithWhatWasMeant() {
        site.write("site.yaml", TestSite.SITE + "citationStyle: nlm-citation-sequense\n");
        var finding = site.imports().findings().stream().filter(found -> found.rule().equals("unknown-style")).findFirst().orElseThrow();
        assertTrue(finding.message().contains("did you mean nlm-citation-sequence?"), finding.message());
    }

    @Test
    void theSiteMayNameItsStyleByAFormerName() {
        site.write("site.yaml", TestSite.SITE + "citationStyle: vancouver\n");
        assertEquals(List.of(), site.imports().findings().stream().filter(found -> found.rule().equals("unknown-style")).toList());
    }
}
