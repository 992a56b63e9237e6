package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.imports.Submission;
import org.kindred.publish.incoming.Desk;

class PlannedTotalTest {

    @TempDir
    Path folder;

    @Test
    void whoAsksIsToldHowManyThingsThereWillBeBeforeAllOfThemAreWorkedOut() {
        var totals = new ArrayList<Integer>();
        try (var site = new TestSite(folder.resolve("content"), folder.resolve("data"), IllustratedBlog.amongPlugins(), "1")) {
            var format = site.publishing.imports().sentAs(IllustratedBlog.MEDIA_TYPE, "").orElseThrow();
            Imported.run(site, new Submission.Order(format, "", new Submission.Options(Submission.Duplicates.SKIP, true, false), "ana"),
                    "a blog".getBytes(UTF_8),
                    new Desk.Listener() {
                        @Override
                        public void hear(Desk.Batch batch, int total) {
                            totals.add(site.publishing.imports().jobs(0, 1).getFirst().total());
                        }
                    });
        }
        assertEquals(List.of(IllustratedBlog.POSTS, IllustratedBlog.POSTS), totals); // after a hundred of them, and after the rest
    }
}
