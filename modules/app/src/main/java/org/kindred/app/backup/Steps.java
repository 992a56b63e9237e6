package org.kindred.app.backup;

import org.kindred.app.command.Console;
import org.kindred.publish.node.Progress.Phase;
import org.kindred.store.backup.BackupListener;

/** Tells a console how far a backup or a restore has come, and lets it stop that. */
record Steps(Console console) implements BackupListener {

    @Override
    public void at(Step step, long done, long total) {
        console.at(switch (step) {
            case WRITING -> Phase.BACKING_UP;
            case CHECKING -> Phase.CHECKING;
            case LOADING -> Phase.RESTORING;
        }, Math.toIntExact(Math.min(done, Integer.MAX_VALUE)), Math.toIntExact(Math.min(total, Integer.MAX_VALUE)));
    }

    @Override
    public boolean cancelled() {
        return console.cancelled();
    }
}
