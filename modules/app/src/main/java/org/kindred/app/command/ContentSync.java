package org.kindred.app.command;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.kindred.kernel.problem.KindredException;
import org.kindred.publish.node.Progress;

/** Imports the content folder when the service starts, and again whenever something in it is saved. */
public final class ContentSync implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ContentSync.class.getName());
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);

    private final Consumer<Progress> importing;
    private final Console console;
    private final FolderWatch watch;
    private final Thread thread;
    private volatile boolean stopping;
    private String trouble = "";

    /**
     * @param importing imports the folder, and tells on the console what came of it
     * @param folder    the content folder; it need not exist yet
     * @param console   where to tell how far an import has come, and why it failed
     */
    public ContentSync(Consumer<Progress> importing, Path folder, Console console) {
        this.importing = importing;
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
                if (isDone()) {
                    watch.awaitChange();
                } else {
                    watch.awaitChange(BEFORE_TRYING_AGAIN);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One import. Where it stops half-way (the disk is full, the database away, another node imports), it is tried again. */
    private boolean isDone() throws InterruptedException {
        var attempt = new FutureTask<>(() -> importing.accept(progress()), true);
        attempt.run();
        try {
            attempt.get();
            trouble = "";
            return true;
        } catch (ExecutionException e) {
            tell(requireNonNull(e.getCause()));
            return false;
        }
    }

    /** While one attempt follows the other, it is not told each time that all files are read. */
    private Progress progress() {
        return trouble.isEmpty() ? console : new WithoutReading(console);
    }

    /** Once for each trouble, not at each attempt. */
    private void tell(Throwable failure) {
        boolean isOurs = failure instanceof KindredException;
        String sentence = isOurs ? ContentCommands.stopped((KindredException) failure) : "The import failed; the log says why.";
        if (!sentence.equals(trouble) && !stopping) {
            LOG.log(isOurs ? Level.DEBUG : Level.ERROR, "The content folder could not be imported", failure);
            console.line(sentence + " It is tried again every " + BEFORE_TRYING_AGAIN.toSeconds() + " seconds.");
            trouble = sentence;
        }
    }

    private record WithoutReading(Progress progress) implements Progress {

        @Override
        public void at(Phase phase, int done, int total) {
            if (phase != Phase.READING) {
                progress.at(phase, done, total);
            }
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
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
