package org.kindred.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.problem.StorageFailed;

class NewFileTest {

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("a.backup");
    }

    private void write(String text, boolean replace) throws IOException {
        try (var file = NewFile.at(path(), replace)) {
            file.out().write(text.getBytes(UTF_8));
            assertEquals(text.length(), file.complete());
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    @Test
    void isThereAsAWholeAndForItsOwnerAlone() throws IOException {
        write("whole", false);
        assertEquals(List.of("a.backup"), names());
        assertEquals("whole", Files.readString(path()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
    }

    @Test
    void whatIsNotCompletedLeavesNothing() throws IOException {
        try (var file = NewFile.at(path(), false)) {
            file.out().write("half".getBytes(UTF_8));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void oneThatIsThereStaysUnlessItMayBeReplacedAndThenUntilTheNextIsWhole() throws IOException {
        write("first", false);
        assertThrows(StorageFailed.class, () -> write("second", false));
        try (var file = NewFile.at(path(), true)) {
            file.out().write("half".getBytes(UTF_8));
        }
        assertEquals("first", Files.readString(path()));
        write("third", true);
        assertEquals("third", Files.readString(path()));
        assertEquals(List.of("a.backup"), names());
    }

    @Test
    void oneThatSomebodyPutThereMeanwhileStays() throws IOException {
        try (var file = NewFile.at(path(), false)) {
            Files.writeString(path(), "theirs");
            assertThrows(StorageFailed.class, file::complete);
        }
        assertEquals("theirs", Files.readString(path()));
        assertEquals(List.of("a.backup"), names());
    }

    @Test
    void whatAKilledProcessLeftGoesAndWhatIsBeingWrittenStays() throws IOException {
        Files.writeString(folder.resolve(".a.backup.123.part"), "left");
        Files.writeString(folder.resolve(".b.backup.123.part"), "of another");
        try (var first = NewFile.at(path(), true)) {
            first.out().write("first".getBytes(UTF_8));
            write("second", true);
            first.complete();
        }
        assertEquals("first", Files.readString(path()));
        assertEquals(List.of(".b.backup.123.part", "a.backup"), names());
    }

    @Test
    void aFolderInItsPlaceOrNoneAboveItIsNamed() throws IOException {
        Files.createDirectory(path());
        assertEquals(path() + " is a folder; name a file in it.",
                assertThrows(StorageFailed.class, () -> NewFile.at(path(), true)).getMessage());
        assertEquals("There is no folder " + folder.resolve("no") + ".",
                assertThrows(StorageFailed.class, () -> NewFile.at(folder.resolve("no/a"), true)).getMessage());
    }
}
