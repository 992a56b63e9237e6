package org.kindred.app.server;

import java.util.concurrent.atomic.AtomicReference;

/** How far the service has come; set by the application, read by the front door and by {@link Server}. */
public enum Readiness {

    /** It cannot answer yet. */
    STARTING,
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
}
