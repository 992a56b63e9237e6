package org.kindred.publish.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.publish.TestSite;
import org.kindred.publish.node.Progress;

class FolderExportTest {

    @TempDir
    Path folder;
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE).article("sub/a", "A", "", "");
        site.imports();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private int exportTo(String name) {
        return site.publishing.exportFolder(folder.resolve(name), Progress.SILENT);
    }

    @Test
    void filesThatAreAsTheyWereAreLeftAlone() {
        assertEquals(2, exportTo("copy"));
        assertEquals(0, exportTo("copy"));
    }

    @Test
    void filesMayBeReadByWhoeverMayReadWhatThisUserWrites() throws IOException {
        exportTo("copy");
        Path usual = Files.writeString(folder.resolve("usual"), "");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(folder.resolve("copy/articles/sub/a.md")));
    }
}
