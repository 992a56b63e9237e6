package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.publish.Imported;
import org.kindred.publish.TestSite;

/** Items come in as the management API has them. */
class ItemsImporterTest {

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        site.write("site.yaml", TestSite.SITE).imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Imported run(String type, String json, Options options) {
        return Imported.run(site, type, "", json.getBytes(UTF_8), options);
    }

    private Imported run(String json) {
        return run("application/json", json, Options.USUAL);
    }

    @Test
    void oneOrManyOrWhatAnAnswerHoldsBecomeDrafts() {
        assertEquals(List.of("created a"),
                run("{\"type\":\"article\",\"slug\":\"a\",\"fields\":{\"title\":\"A\"},\"body\":\"Words.\\n\"}").told());
        assertEquals(List.of("created b", "created c"),
                run("[{\"type\":\"articles\",\"slug\":\"b\",\"locale\":\"ES\",\"fields\":{\"title\":\"B\"}},"
                        + "{\"type\":\"topic\",\"slug\":\"c\",\"fields\":{\"title\":\"C\"}}]").told());
        assertEquals(List.of("unchanged a"),
                run("{\"data\":{\"type\":\"article\",\"slug\":\"a\",\"state\":\"draft\",\"fields\":{\"title\":\"A\"}}}").told());
        assertEquals(State.DRAFT, site.item("article", "a").state());
    }

    @Test
    void fieldsOfAnItemThatIsThereChangeItsText() {
        site.article("a", "A", "summary: Old # why\nodd: 1", "Words.").imports();
        var changed = run("{\"type\":\"article\",\"slug\":\"a\",\"fields\":{\"summary\":\"New\"}}");
        assertEquals(List.of("changed a"), changed.told());
        assertTrue(changed.outcomes().getFirst().diff().contains("-summary: Old # why"), changed.outcomes().getFirst().diff());
        assertEquals(2, site.item("article", "a").revision());
        assertEquals(1, site.item("article", "a").publishedRevision());
    }

    @Test
    void mistakesAreNamedByWhereTheyStand() {
        var refused = run("[{\"type\":\"blog\",\"slug\":\"a\"},{\"type\":\"article\",\"slug\":\"A b\",\"fields\":{}},7,"
                + "{\"type\":\"article\",\"slug\":\"a\",\"locale\":\"xx\",\"fields\":{}},{\"type\":\"article\",\"slug\":\"a\"},"
                + "{\"type\":\"article\",\"slug\":\"a\",\"fields\":[]},{\"type\":\"article\",\"slug\":\"a\",\"fields\":{\"summary\":\"S\"}}]");
        assertEquals(7, refused.outcomes().size());
        assertTrue(refused.told().stream().allMatch(told -> told.startsWith("refused ")), refused.told().toString());
        assertEquals(List.of("#/0/type", "#/1/slug", "#/2", "#/3/locale", "#/4/fields", "#/5/fields", "article/a"),
                refused.findings().stream()
                        .map(Finding::message).map(message -> message.substring(0, message.indexOf(':'))).toList());
        assertEquals(List.of("invalid-json"), run("{\"type\"").rules());
    }

    @Test
    void aLineIsAnItem() {
        var imported = run("application/x-ndjson", "{\"type\":\"article\",\"slug\":\"a\",\"fields\":{\"title\":\"A\"}}\n\n{broken\n"
                + "{\"type\":\"article\",\"slug\":\"b\",\"fields\":{\"title\":\"B\"}}\n", new Options(Duplicates.SKIP, false, true));
        assertEquals(List.of("published a", "refused ?", "published b"), imported.told());
        assertEquals(3, imported.findings().getFirst().place().line());
    }
}
