package org.kindred.index;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFirstTest {

    private static final String LAST = "last";

    @TempDir
    private Path folder;

    /** The names of all files that were made in the folder so far, even if they are gone. */
    private List<String> made(WatchService watch) throws IOException, InterruptedException {
        Files.createFile(folder.resolve(LAST));
        var names = new ArrayList<String>();
        while (!names.contains(LAST)) {
            var key = watch.poll(20, TimeUnit.SECONDS);
            assertNotNull(key, "nothing is told of " + folder);
            key.pollEvents().forEach(event -> names.add(String.valueOf(event.context())));
            key.reset();
        }
        Files.delete(folder.resolve(LAST));
        names.remove(LAST);
        return names;
    }

    @Test
    void whatAPublicationAddsComesToTheDiskOnlyWhenItIsMadeDurable() throws IOException, InterruptedException {
        try (var shelf = Shelf.fresh(folder, Shelf.ENGLISH); var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, ENTRY_CREATE);
            shelf.put(Item.note("a").body("hope"));
            assertEquals(List.of("a"), shelf.slugs(Shelf.words("hope")));
            assertEquals(List.of(), made(watch));
            shelf.index().commit();
            assertFalse(made(watch).isEmpty());
        }
    }
}
