package org.kindred.store.backup;

/** Hears how far a backup or a restore has come, and may stop it. */
@FunctionalInterface
public interface BackupListener {

    /** Nobody listens. */
    BackupListener SILENT = (step, done, total) -> {
    };

    /** What goes on. */
    enum Step {
        /** Rows are written to a file. */
        WRITING,
        /** A file is read and compared with its manifest; in thousands of bytes. */
        CHECKING,
        /** Rows are written to a database. */
        LOADING
    }

    /** It has come to here. */
    void at(Step step, long done, long total);

    /** Whether to stop now; then nothing has happened. */
    default boolean cancelled() {
        return false;
    }
}
