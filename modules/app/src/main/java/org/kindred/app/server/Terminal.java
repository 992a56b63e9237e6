package org.kindred.app.server;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;

import org.kindred.launcher.Steps;

/**
 * What the person who started Kindred sees. Everything else that is printed in this process goes to the log file; where
 * the WAR runs without {@link Server}, to the process's own output.
 */
public final class Terminal {

    private static final AtomicReference<Steps> STEPS = new AtomicReference<>(
            new Steps(System.out, System.currentTimeMillis()));

    private Terminal() {
    }

    /** Where to say what is happening while Kindred starts. */
    public static Steps steps() {
        return STEPS.get();
    }

    /** Where to print whole lines. */
    public static PrintStream out() {
        return steps().out();
    }

    static void use(Steps steps) {
        STEPS.set(steps);
    }
}
