package org.kindred.app.door;

import java.util.concurrent.atomic.AtomicReference;

/** How far the service has come; set by the application and by whoever starts it, read by the doorkeeper. */
public enum Readiness {

    /** It cannot answer yet. */
    STARTING,
    /** The application could answer; the container around it, whose servlets would answer with a bare 500 now, is not done yet. */
    OPENED,
    /** It answers. */
    READY,
    /** It does not answer any more. */
    STOPPING;

    private static final AtomicReference<Readiness> NOW = new AtomicReference<>(STARTING);

    /** How far it has come. */
    public static Readiness now() {
        return NOW.get();
    }

    /** Tells all. */
    public static void is(Readiness readiness) {
        NOW.set(readiness);
    }

    /**
     * Lets requests in when the container is done, too.
     *
     * @return whether the application has been opened, and is not stopping
     */
    public static boolean letIn() {
        return NOW.compareAndSet(OPENED, READY);
    }
}
