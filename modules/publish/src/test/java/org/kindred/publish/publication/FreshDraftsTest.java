package org.kindred.publish.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.site.Site;
import org.kindred.markdown.SiteYaml;
import org.kindred.publish.TestSite;

class FreshDraftsTest {

    private static final Site SITE = new SiteYaml().read(TestSite.SITE.getBytes(UTF_8)).site();

    private final FreshDrafts fresh = new FreshDrafts();

    private static Revision revision(String slug, int number, String path, String body) {
        byte[] file = ("---\ntitle: A title\n---\n" + body).getBytes(UTF_8);
        return new Revision(new ItemRef("article", slug, "en"), number, path, file, "ana", Instant.EPOCH, "");
    }

    private static Revision revision(String slug, String body) {
        return revision(slug, 1, "articles/" + slug + ".md", body);
    }

    private Draft keep(Revision revision) {
        var draft = assertInstanceOf(Parsed.Readable.class, TestSite.MARKDOWN.parse(revision.file(), SITE)).draft();
        fresh.keep(revision, SITE, draft);
        return draft;
    }

    @Test
    void whatWasSavedIsHandedOutOnce() {
        var draft = keep(revision("a", "Text."));
        assertEquals(Optional.of(draft), fresh.take(revision("a", "Text."), SITE));
        assertEquals(Optional.empty(), fresh.take(revision("a", "Text."), SITE));
    }

    @Test
    void anotherTextOrPathOrOtherSettingsAreReadForThemselves() {
        keep(revision("a", "Text."));
        assertEquals(Optional.empty(), fresh.take(revision("a", "Another text."), SITE));
        keep(revision("a", "Text."));
        assertEquals(Optional.empty(), fresh.take(revision("a", 1, "elsewhere/a.md", "Text."), SITE));
        keep(revision("a", "Text."));
        assertEquals(Optional.empty(), fresh.take(revision("a", "Text."), Site.UNNAMED));
        keep(revision("a", "Text."));
        assertEquals(Optional.empty(), fresh.take(revision("b", "Text."), SITE));
    }

    @Test
    void theNewestTextOfAnItemCounts() {
        keep(revision("a", "Text."));
        var second = keep(revision("a", 2, "articles/a.md", "Another text."));
        assertEquals(Optional.of(second), fresh.take(revision("a", 2, "articles/a.md", "Another text."), SITE));
    }

    @Test
    void onlyAFewAreKeptAndNoneOfTheLongOnes() {
        keep(revision("long", "word ".repeat(FreshDrafts.LONGEST / 5)));
        assertEquals(Optional.empty(), fresh.take(revision("long", "word ".repeat(FreshDrafts.LONGEST / 5)), SITE));
        IntStream.rangeClosed(0, FreshDrafts.MOST).forEach(number -> keep(revision("a" + number, "Text.")));
        assertEquals(Optional.empty(), fresh.take(revision("a0", "Text."), SITE));
        assertEquals(FreshDrafts.MOST, IntStream.rangeClosed(1, FreshDrafts.MOST)
                .filter(number -> fresh.take(revision("a" + number, "Text."), SITE).isPresent()).count());
    }
}
