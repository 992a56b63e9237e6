package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Value;
import org.kindred.publish.imports.ImportDesk;
import org.kindred.publish.imports.StoredLibrary;
import org.kindred.publish.incoming.ContentImporter;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.surroundings.Surroundings;

/** An entry that comes in and is there already, known by its summary in place of an address: shown, or merged where that is asked for. */
class MergedEntryTest {

    private static final String STORED = "---\n# ours, for good\ntitle: Ours\nsummary: one\nodd:  kept\n---\nText.\n";

    @TempDir
    Path folder;
    private TestSite site;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        site.write("site.yaml", TestSite.SITE).write("articles/ours.md", STORED).imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static ContentReader.Read read(String slug, Value.Group fields) {
        return new ContentReader.Read(new ItemRef("article", slug, "en"), "Theirs", 7, fields, "", State.DRAFT, List.of(), List.of());
    }

    private static Value.Group theirs(String license) {
        return Value.group().put("title", "Theirs").put("summary", "one").put("license", license).build();
    }

    private List<String> run(Duplicates duplicates, ContentReader.Read... reads) {
        var format = new ImportFormat("another system", List.of("application/x-other"), List.of("other"));
        var submission = new Submission(new byte[0], format, "", new Options(duplicates, false, false, false, false), "ana");
        var steps = new ArrayList<Step>();
        new ContentImporter(new ContentReader() {
            @Override
            public ImportFormat format() {
                return format;
            }

            @Override
            public List<Mark> marks(Value.Group fields) {
                return fields.text("summary").map(text -> new Mark("summary", text)).stream().toList();
            }

            @Override
            public void read(Payload file, Surroundings around, Hearer hearer) {
                List.of(reads).forEach(hearer::hear);
            }
        }).plan(submission, new StoredLibrary(site.publishing.workshop()), new Planning() {
            @Override
            public void step(Step step) {
                steps.add(step);
            }

            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        });
        return written(submission, steps);
    }

    private List<String> written(Submission submission, List<Step> steps) {
        var desk = new ImportDesk(site.publishing::workshop, new ReentrantLock(), TestSite.PLUGINS.registry(),
                new org.kindred.diff.Comparison());
        try (var ready = desk.writing(submission).ready(steps)) {
            return site.store.write(session -> {
                session.holdChanges();
                return ready.write(session);
            }).outcomes().stream().map(each -> each.action().word() + " " + each.ref().map(ItemRef::slug).orElse("?")).toList();
        }
    }

    private String newest() {
        var ref = new ItemRef("article", "ours", "en");
        return site.read(session -> session.revision(ref, session.item(ref).map(Item::revision).orElseThrow()))
                .map(revision -> new String(revision.source(), UTF_8)).orElseThrow();
    }

    private List<String> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void itIsLeftAsItIsAndTheFindingSaysHowToMerge() {
        assertEquals(List.of("duplicate ours"), run(Duplicates.SKIP, read("theirs", theirs("CC-BY-4.0"))));
        assertEquals(List.of("there-already"), rules());
        assertTrue(findings.getFirst().help().contains("duplicates=merge"), findings::toString);
        assertEquals(STORED, newest());
    }

    @Test
    void whatItLacksIsFilledInAndWhatItHasStaysToTheByte() {
        assertEquals(List.of("merged ours"), run(Duplicates.MERGE, read("theirs", theirs("CC-BY-4.0"))));
        assertEquals("---\n# ours, for good\ntitle: Ours\nsummary: one\nodd:  kept\nlicense: CC-BY-4.0\n---\nText.\n", newest());
        assertEquals(List.of("merge-conflict"), rules());
        assertEquals("ours: title stays “Ours”; the file has “Theirs”.", findings.getFirst().message());
    }

    @Test
    void nothingIsWrittenWhereNothingIsMissing() {
        var same = Value.group().put("title", "Ours").put("summary", "one").build();
        assertEquals(List.of("unchanged ours"), run(Duplicates.MERGE, read("theirs", same)));
        assertEquals(STORED, newest());
        assertEquals(List.of(), rules());
    }

    @Test
    void ofTwoEntriesOfOneFileTheFirstIsMergedAndTheOtherIsTold() {
        assertEquals(List.of("merged ours", "refused ours"),
                run(Duplicates.MERGE, read("theirs", theirs("CC-BY-4.0")), read("others", theirs("CC0-1.0"))));
        assertEquals(List.of("merge-conflict", "merge-conflict", "merge-refused"), rules());
        assertTrue(newest().contains("license: CC-BY-4.0"), this::newest);
    }

    @Test
    void whoAsksForBothHasBoth() {
        assertEquals(List.of("created theirs"), run(Duplicates.ADD, read("theirs", theirs("CC-BY-4.0"))));
    }
}
