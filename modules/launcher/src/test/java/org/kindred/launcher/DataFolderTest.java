package org.kindred.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void isTakenWhileItIsLockedAndFreeAfterwards() throws IOException {
        DataFolder data = DataFolder.prepare(folder.resolve("new/data"));
        assertFalse(data.isTaken());
        FileLock lock = data.lock();
        assertTrue(data.isTaken());
        assertEquals(1, assertThrows(CannotStart.class, data::requireFree).sentence().lines().count());
        lock.acquiredBy().close();
        data.requireFree();
    }

    @Test
    void isMadeForItsOwnerAloneAndOtherwiseLeftAsItIs() throws IOException {
        assertEquals("rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(DataFolder.prepare(folder.resolve("data")).path())));
        Path open = Files.createDirectory(folder.resolve("open"));
        var before = Files.getPosixFilePermissions(open);
        DataFolder.prepare(open);
        assertEquals(before, Files.getPosixFilePermissions(open));
    }

    @Test
    void saysThatItCannotBeMadeWhereAFileIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        CannotStart failure = assertThrows(CannotStart.class, () -> DataFolder.prepare(file.resolve("data")));
        assertEquals(1, failure.sentence().lines().count());
        assertEquals(ExitCode.FAILED, failure.exitCode());
    }

    @Test
    void picksAFreePortForZero() {
        assertTrue(Listening.at("127.0.0.1", 0).port() > 0);
    }

    @Test
    void saysThatAPortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            CannotStart failure = assertThrows(CannotStart.class,
                    () -> Listening.at("127.0.0.1", taken.getLocalPort()));
            assertTrue(failure.sentence().contains("in use"), failure.sentence());
        }
    }

    @Test
    void saysThatAnAddressIsNotOfThisMachine() {
        CannotStart failure = assertThrows(CannotStart.class, () -> Listening.at("192.0.2.1", 0));
        assertTrue(failure.sentence().contains("192.0.2.1"), failure.sentence());
    }
}
