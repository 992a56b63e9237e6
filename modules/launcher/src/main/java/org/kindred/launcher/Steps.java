package org.kindred.launcher;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Says what is happening while Kindred starts, with the seconds since it was asked to.
 *
 * @param out where
 * @param startedAt when it was asked to, in milliseconds since 1970
 */
public record Steps(PrintStream out, long startedAt) {

    private static final double MILLIS = 1000.0;

    /** One step: what happens now. */
    public void say(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
        out.flush();
    }

    /** The seconds since the start. */
    public double seconds() {
        return (System.currentTimeMillis() - startedAt) / MILLIS;
    }
}
