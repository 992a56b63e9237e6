package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of forums and helplines in a guide: by slug, or by what they are; as readers get them, and fresh. */
class LiveListTest {

    /** Before it is looked again, in nanoseconds: what is waited for needs the processor too. */
    private static final long A_MOMENT = 2_000_000;

    private static final String DIABETES = "```forums\nconditions: diabetes\nmoderated: true\n```";

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        site.write("site.yaml", TestSite.SITE).topic("diabetes", "Diabetes")
                .write("topics/type-1.md", TestSite.file("Type 1", "parent: diabetes", ""));
        forum("sweet", "Sweet", "diabetes", "professional");
        forum("one", "One", "type-1", "community");
        forum("wild", "Wild", "diabetes", "none");
        site.write("helplines/near.md", TestSite.file("Near", "phone: 116 123\ncountries: [GB]\nlanguages: [en]\nhours: 24/7", ""));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void forum(String slug, String title, String condition, String model) {
        site.write("forums/" + slug + ".md",
                TestSite.file(title, "url: https://%s.example/\nsummary: About %s.\nconditions: %s\nmoderation: {model: %s}"
                        .formatted(slug, title, condition, model), ""));
    }

    private void guide(String body) {
        site.write("guides/g.md", TestSite.file("Guide", "", body));
    }

    private List<String> listed() {
        return TestSite.texts(site.data("guide", "g").at("body.lists.items.slug"));
    }

    private String html() {
        return TestSite.texts(site.data("guide", "g").at("body.html")).getFirst();
    }

    @Test
    void showsWhatIsNamedInItsOrder() {
        guide("Before.\n\n```helplines\nnear\n```\n\n```forums\n- wild\n- ../forums/one.md\n```");
        assertEquals(List.of(), site.rules());
        assertEquals(List.of("near", "wild", "one"), listed());
        assertEquals(
                """
                        <p>Before.</p>
                        <ul class="entries entries-helpline"><li><p><strong>Near</strong></p><dl><dt>Phone</dt><dd><a href="tel:116123">116 123</a></dd><dt>Hours</dt><dd>24/7</dd>\
                        <dt>Languages</dt><dd>English</dd><dt>Countries</dt><dd>United Kingdom</dd></dl></li></ul>
                        <ul class="entries entries-forum"><li><p><strong><a href="https://wild.example/">Wild</a></strong> About Wild.</p></li>\
                        <li><p><strong><a href="https://one.example/">One</a></strong> About One.</p></li></ul>
                        """,
                html());
    }

    @Test
    void showsWhatFitsTheBestFirstAndFollowsTheTopicsUnderATopic() {
        guide(DIABETES);
        site.imports();
        assertEquals(List.of("sweet", "one"), listed());
    }

    @Test
    void isFreshWhenAnEntryChangesAppearsOrGoes() {
        guide(DIABETES);
        site.imports();
        forum("sweet", "Sweeter", "diabetes", "professional");
        site.imports();
        assertTrue(html().contains("Sweeter"), html());
        forum("new", "New", "diabetes", "trained-peer");
        forum("sweet", "Sweeter", "diabetes", "none");
        site.imports();
        assertEquals(List.of("new", "one"), listed());
        site.delete("forums/new.md");
        site.imports();
        assertEquals(List.of("one"), listed());
        assertFalse(html().contains("New"), html());
    }

    @Test
    void isFreshWhenATopicMoves() {
        guide(DIABETES);
        site.imports();
        site.topic("type-1", "Type 1").imports();
        assertEquals(List.of("sweet"), listed());
    }

    @Test
    void isFreshByItselfBehindAWrite() {
        guide(DIABETES);
        site.imports();
        site.publishing.start();
        site.delete("forums/one.md");
        forum("later", "Later", "type-1", "community");
        site.imports();
        await(() -> listed().equals(List.of("sweet", "later")));
    }

    private static void await(BooleanSupplier so) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!so.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in time");
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    @Test
    void namedEntriesChangeInTheSameTransaction() {
        guide("```helplines\nnear\n```");
        site.imports();
        site.write("helplines/near.md", TestSite.file("Near", "phone: 116 124\ncountries: [GB]", "")).imports();
        assertTrue(html().contains("116 124"), html());
    }

    @ParameterizedTest
    @CsvSource({"forum: diabetes, there is no field “forum” to ask by", "moderated: perhaps, moderated: “perhaps” is not true or false",
            "'ages[near]: 15', there is no operator “near”", "'sort: nothing\nfree: true', there is no field “nothing” to sort by",
            "'limit: 99\nfree: true', “99” is no limit from 1 to 50", "'- [', it is neither a list of slugs nor a group of conditions"})
    void whatCannotBeUnderstoodIsLeftOutAndTold(String block, String fault) {
        guide("```forums\n" + block + "\n```");
        var finding = site.imports().findings().getFirst();
        assertEquals("invalid-list", finding.rule());
        assertEquals("The list of forums is left out: %s.".formatted(fault), finding.message());
        assertEquals(4, finding.place().line());
        assertFalse(html().contains("<ul"), html());
    }

    @Test
    void whatHasNothingToShowIsToldOf() {
        guide("```forums\nfree: true\n```\n\n```forums\nnobody\nsweet\n```");
        assertEquals(List.of("guides/g.md empty-list", "guides/g.md dead-reference"), site.rules());
        assertEquals(List.of("sweet"), listed());
    }

    @Test
    void otherFencesStayCode() {
        guide("```articles\nx\n```\n\n```\nforums\n```\n\n~~~forums of mine\nsweet\n~~~");
        site.imports();
        assertTrue(html().contains("<pre><code class=\"language-articles\">x\n</code></pre>"), html());
        assertEquals(List.of("sweet"), listed());
    }
}
