package org.kindred.security.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.problem.StorageFailed;

class AuditKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndReadByItsOwnerAlone() throws IOException {
        byte[] made = AuditKey.find(Optional.empty(), folder);
        assertEquals(64, made.length);
        assertArrayEquals(made, AuditKey.find(Optional.empty(), folder));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit.key"))));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theOperatorsOwnGoesBeforeIt() throws IOException {
        String given = "0123456789abcdef0123456789abcdef";
        assertEquals(given, new String(AuditKey.find(Optional.of(given), folder), UTF_8));
        assertTrue(Files.notExists(folder.resolve("audit.key")));
    }

    @Test
    void aShortOneIsRefusedWithTheNameOfTheSettingAndNotItsValue() {
        var refused = assertThrows(StorageFailed.class, () -> AuditKey.find(Optional.of("hunter2"), folder));
        assertEquals("kindred.audit.key has 7 characters and needs 32 or more, as `openssl rand -hex 32` prints them.",
                refused.getMessage());
    }

    @Test
    void aFileThatIsCutOffIsNoKey() throws IOException {
        Files.writeString(folder.resolve("audit.key"), "0123");
        assertThrows(StorageFailed.class, () -> AuditKey.find(Optional.empty(), folder));
    }

    @Test
    void formerOnesAreGivenOrFollowInTheFile() throws IOException {
        String first = "0123456789abcdef0123456789abcdef";
        String second = "fedcba9876543210fedcba9876543210";
        assertEquals(2, AuditKey.former(Optional.of(first), Optional.of(first + ", " + second), folder).size());
        assertEquals(List.of(), AuditKey.former(Optional.empty(), Optional.empty(), folder));
        Files.writeString(folder.resolve("audit.key"), second + "\n" + first + "\n");
        assertArrayEquals(second.getBytes(UTF_8), AuditKey.find(Optional.empty(), folder));
        assertArrayEquals(first.getBytes(UTF_8), AuditKey.former(Optional.empty(), Optional.empty(), folder).getFirst());
        assertEquals(List.of(), AuditKey.former(Optional.of(first), Optional.empty(), folder));
    }

    @Test
    void noneIsMadeWhereOneIsOnlyLookedFor() {
        assertTrue(AuditKey.known(Optional.empty(), folder).isEmpty());
        assertTrue(Files.notExists(folder.resolve("audit.key")));
    }
}
