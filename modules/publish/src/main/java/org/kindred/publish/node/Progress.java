package org.kindred.publish.node;

import java.util.Locale;

/** Hears how far long work has come, and may stop it. Called from several threads, one at a time. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress SILENT = (phase, done, total) -> {
    };

    /** Work has come to here; {@code done} of a phase never falls. */
    void at(Phase phase, int done, int total);

    /** Whether to stop after the current batch. What is done by then stays done, and the next run goes on from there. */
    default boolean cancelled() {
        return false;
    }

    /** A part of the work. */
    enum Phase {
        /** Files are read, to see which have changed. */
        READING,
        /** Links are looked at. */
        LOOKING,
        /** Changed pictures and documents are stored. */
        PICTURES,
        /** Changed files are stored and published. */
        IMPORTING,
        /** Items whose file is gone are archived. */
        ARCHIVING,
        /** Items are compiled again because of what changed around them. */
        REFRESHING,
        /** The index catches up. */
        INDEXING,
        /** Files are written. */
        EXPORTING,
        /** Everything that is kept is written to a file. */
        BACKING_UP,
        /** Such a file is compared with what it says of itself. */
        CHECKING,
        /** It is written to an empty database. */
        RESTORING;

        /** In lower case, as in output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
