package org.kindred.app.command;

import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import org.kindred.publish.ImportOptions;

/** Imports the content folder when the service starts, and again whenever something in it is saved. */
public final class ContentSync implements AutoCloseable {

    private final ContentCommands commands;
    private final Path folder;
    private final ImportOptions options;
    private final Console console;
    private final FolderWatch watch;
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * @param commands how to import
     * @param folder   the content folder; it need not exist yet
     * @param options  for every import
     * @param console  where to tell what came of it
     */
    public ContentSync(ContentCommands commands, Path folder, ImportOptions options, Console console) {
        this.commands = commands;
        this.folder = folder;
        this.options = options;
        this.console = console;
        this.watch = new FolderWatch(folder);
        this.thread = Thread.ofPlatform().name("kindred-content").unstarted(this::run);
    }

    /** Starts; returns at once. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopping) {
                watch.look();
                commands.importFolder(folder, options, console);
                watch.awaitChange();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops after the batch that is being imported; the next start goes on from there. */
    @Override
    public void close() {
        stopping = true;
        console.cancel();
        watch.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
