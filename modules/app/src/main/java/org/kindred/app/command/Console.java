package org.kindred.app.command;

import java.util.concurrent.atomic.AtomicBoolean;
import org.kindred.publish.node.Progress;

/** Where a command tells how far it has come and what it found. Any thread may stop the command through it. */
public abstract class Console implements Progress {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** A whole line: a finding, or a sentence for the person at the terminal. */
    public abstract void line(String text);

    /** Asks the command to stop when what it is in the middle of is done. */
    public final void cancel() {
        cancelled.set(true);
    }

    @Override
    public final boolean cancelled() {
        return cancelled.get();
    }
}
