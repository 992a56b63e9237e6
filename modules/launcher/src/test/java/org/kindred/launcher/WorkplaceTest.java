package org.kindred.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {

    @TempDir
    private Path home;

    private Path here = Path.of("data").toAbsolutePath();

    @BeforeEach
    void hasNoDataFolder() {
        assertFalse(Files.exists(here), "this test is run where there is no data folder");
    }

    private Path of(Command command, Map<String, String> properties, Map<String, String> environment) {
        return Workplace.of(new Invocation.Run(command, List.of(), new Settings(properties, environment)), home);
    }

    @Test
    void aCheckLeavesNoDataFolderBehind() {
        assertEquals(home.resolve(".cache/kindred"), of(Command.CHECK, Map.of(), Map.of()));
        assertEquals(home.resolve("caches/kindred"),
                of(Command.CHECK, Map.of(), Map.of("XDG_CACHE_HOME", home.resolve("caches").toString())));
        assertEquals(home.resolve(".cache/kindred"), of(Command.CHECK, Map.of(), Map.of("XDG_CACHE_HOME", "relative")));
    }

    @Test
    void aDataFolderThatIsNamedOrThereIsUsed() throws IOException {
        assertEquals(home.resolve("mine"), of(Command.CHECK, Map.of("kindred.data.dir", home.resolve("mine").toString()), Map.of()));
        assertEquals(home.resolve("mine"), of(Command.CHECK, Map.of(), Map.of("KINDRED_DATA_DIR", home.resolve("mine").toString())));
        Files.createDirectory(here);
        try {
            assertEquals(here, of(Command.CHECK, Map.of(), Map.of()));
        } finally {
            Files.delete(here);
        }
    }

    @Test
    void whatIsKeptIsKeptInTheDataFolder() {
        assertEquals(here, of(Command.IMPORT, Map.of(), Map.of()));
        assertEquals(here, of(Command.EXPORT, Map.of(), Map.of()));
    }

    @Test
    void aUserWithoutAHomeHasTheDataFolder() {
        home = Path.of("?");
        assertEquals(here, of(Command.CHECK, Map.of(), Map.of()));
        home = Path.of("/nonexistent");
        assertEquals(here, of(Command.CHECK, Map.of(), Map.of()));
    }
}
