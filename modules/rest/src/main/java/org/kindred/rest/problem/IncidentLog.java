package org.kindred.rest.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Logs what must not leave the server, once, under a number that may. */
final class IncidentLog {

    private static final Logger LOG = System.getLogger("org.kindred.rest");

    private IncidentLog() {
    }

    /** Logs a failure. Answers the number under which it stands in the log. */
    static String log(Throwable failure) {
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.log(Level.ERROR, "Incident " + incident, failure);
        return incident;
    }
}
