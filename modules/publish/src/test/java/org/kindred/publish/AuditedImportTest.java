package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;

class AuditedImportTest {

    @TempDir
    Path folder;

    private static List<Act> acts(TestSite site) {
        return site.store.read(session -> session.audit().after(0, 100)).stream().map(AuditEntry::act).toList();
    }

    @Test
    void anImportOfAFolderIsRecordedByItsBatchesAndOneThatChangesNothingIsNot() {
        try (var site = new TestSite(folder)) {
            site.write("topics/diabetes.md", "---\ntitle: Diabetes\n---\n").write("topics/asthma.md", "---\ntitle: Asthma\n---\n");
            site.imports();
            var imported = Act.of("import", "folder.imported", "folder").with("items", 2).with("first", "topic/asthma/en").with("last",
                    "topic/diabetes/en");
            assertEquals(List.of(imported), acts(site));
            site.imports();
            assertEquals(List.of(imported), acts(site));
        }
    }

    @Test
    void archivingIsRecorded() {
        try (var site = new TestSite(folder)) {
            for (int i = 0; i < 10; i++) {
                site.write("topics/t" + i + ".md", "---\ntitle: T\n---\n");
            }
            site.imports();
            site.delete("topics/t3.md");
            site.imports();
            assertEquals("folder.archived", acts(site).getLast().verb());
            assertEquals("topic/t3/en", acts(site).getLast().details().get("first"));
        }
    }
}
