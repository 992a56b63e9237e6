package org.kindred.publish.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.editing.Workflow.ReviewRule;
import org.kindred.publish.TestSite;

/** What an editor is told of names: of files, folders and languages. */
class PathFindingsTest {

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void opens() {
        site = new TestSite(folder);
        site.write("site.yaml", TestSite.SITE);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    private List<String> rules(String... paths) {
        for (String path : paths) {
            site.write(path, TestSite.file("A", "", "Text"));
        }
        return site.rules();
    }

    @Test
    void aNameWithoutAnyLetterOrDigitIsAnErrorAndNotSilence() {
        assertEquals(List.of("articles/日本.md no-slug"), rules("articles/日本.md", "articles/a.md"));
        assertTrue(site.isPublic("article", "a"));
    }

    @Test
    void aTranslationIntoALanguageThatTheSiteDoesNotHaveIsTold() {
        assertEquals(List.of("articles/a.fr-CA.md unknown-locale", "articles/a.fr.md unknown-locale", "articles/v1.2.md slug-tidied"),
                rules("articles/a.md", "articles/a.es.md", "articles/a.fr.md", "articles/a.fr-CA.md", "articles/v1.2.md"));
        assertTrue(site.published("article", "a", "es").isPresent());
    }

    @Test
    void foldersAndFilesThatAreNoContentAreTold() {
        assertEquals(List.of("Articles not-content", "README.md not-content", "articles/b.markdown not-content", "posts not-content"),
                rules("Articles/a.md", "posts/a.md", "posts/b.md", "README.md", "articles/a.md", "articles/b.markdown"));
    }

    @Test
    void aPathIsLowerCasedAndJoinedAndAnIndexIsItsFolder() {
        assertEquals(List.of("articles/Deep/My Page_2.MD slug-tidied"), rules("articles/Deep/My Page_2.MD", "articles/deep/er/index.md"));
        assertTrue(site.isPublic("article", "deep-my-page-2"));
        assertTrue(site.isPublic("article", "deep-er"));
    }

    @Test
    void otherLettersBecomeHyphensHoweverTheFileSystemWritesThem() {
        assertEquals(List.of("articles/Ce\u0301line tips.md slug-tidied", "articles/caf\u00e9 hour.md slug-tidied"),
                rules("articles/caf\u00e9 hour.md", "articles/Ce\u0301line tips.md"));
        assertTrue(site.isPublic("article", "caf-hour") && site.isPublic("article", "c-line-tips"));
    }

    @Test
    void aCollisionIsAnErrorOnBothFiles() {
        assertEquals(List.of("articles/x.md slug-collision", "articles/x/index.md slug-collision"),
                rules("articles/x.md", "articles/x/index.md", "articles/y.md"));
        assertTrue(!site.isPublic("article", "x") && site.isPublic("article", "y"));
    }

    @Test
    void settingsWithOneMistakeAreStillTheSettingsOfANewSite() {
        site.write("site.yaml", TestSite.SITE + "timeZone: Europe/Londn\n");
        site.write("articles/a.es.md", TestSite.file("Uno", "", "Texto"));
        assertEquals(List.of("site.yaml invalid-site"), rules("articles/a.md"));
        assertTrue(site.published("article", "a", "es").isPresent());
        assertEquals(List.of("a"), site.listed("article"));
    }

    @Test
    void aMistakeInTheSettingsOfASiteThatRunsChangesNothing() {
        rules("articles/a.md", "articles/a.es.md");
        site.write("site.yaml", TestSite.SITE.replace("locales: [en, es]", "locales: [en, e]"));
        assertEquals(List.of("site.yaml invalid-site"), site.rules());
        assertTrue(site.published("article", "a", "es").isPresent());
    }

    private List<String> told(String workflow) {
        site.write("site.yaml", TestSite.SITE + workflow);
        return site.imports().findings().stream().filter(finding -> finding.message().startsWith("workflow: "))
                .map(finding -> "%s %s %s".formatted(finding.rule(), finding.message(), finding.help())).toList();
    }

    @Test
    void aTypeInARuleAboutReviewsThatThereIsNotIsAnErrorAndTheRuleHoldsForAll() {
        var told = told("workflow: {reviews: [{types: [artcle], count: 2}]}\n");
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("invalid-workflow workflow: there is no content type “artcle”; the rule about reviews holds "
                + "for all types. Did you mean article? There are "), told.toString());
        assertEquals(List.of(new ReviewRule(Set.of(), Set.of(), Set.of(), 2)), site.publishing.workflow().reviews());
    }

    @Test
    void aTopicInARuleAboutReviewsThatThereIsNotIsTold() {
        site.write("topics/medicines.md", TestSite.file("Medicines", "", ""));
        assertEquals(List.of("unknown-topic workflow: there is no topic “medicnes”; the rule about reviews holds nothing back for it. "
                + "Did you mean medicines? Write the slug of a topic."), told("workflow: {reviews: [{topics: [medicines, medicnes]}]}\n"));
    }

    @Test
    void anAddressForATypeThatThereIsNotIsTold() {
        site.write("site.yaml", TestSite.SITE + "  artcle: /x/{slug}\n");
        assertEquals(List.of("site.yaml unknown-type"), rules("articles/a.md"));
    }

    @Test
    void aLinkToATranslationLeadsToItAndAnyOtherStaysInItsLanguage() {
        site.write("articles/a.md", TestSite.file("A", "", "[en español](b.es.md) [b](b.md)"));
        site.write("articles/a.es.md", TestSite.file("A", "", "[b](b.md)"));
        rules("articles/b.md", "articles/b.es.md");
        String html = TestSite.texts(site.data("article", "a").at("body.html")).getFirst();
        assertTrue(
                html.contains("href=\"https://www.example.org/es/blog/b\">en español")
                        && html.contains("href=\"https://www.example.org/blog/b\""),
                html);
        assertTrue(TestSite.texts(site.data("article", "a", "es").at("body.html")).getFirst().contains("example.org/es/blog/b"));
        assertEquals(List.of(new ItemKey("article", "a")),
                site.read(session -> session.dependents(java.util.Set.of(new ItemKey("article", "b"))))
                        .stream().map(ref -> ref.key()).distinct().toList());
    }

    @Test
    void aFindingIsOneLineWithWhatToDo() {
        assertEquals("a.md:2:3 warning some-rule What is wrong. What to do.",
                Finding.warning("some-rule", "a.md", new org.kindred.kernel.value.Written.Place(2, 3), "What is wrong.", "What to do.")
                        .line());
    }
}
