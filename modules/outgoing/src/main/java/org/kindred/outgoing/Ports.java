package org.kindred.outgoing;

import java.util.Set;

/** Behind which ports a server of the Web may be expected. */
final class Ports {

    private static final int FIRST_FREE = 1_024;
    private static final Set<Integer> WELL_KNOWN = Set.of(80, 443);

    /** Free ports on which browsers do not speak HTTP either, as what listens there could take it for its own language. */
    private static final Set<Integer> OTHERS = Set.of(1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
            6668, 6669, 6679, 6697, 10080);

    private Ports() {
    }

    static boolean isOfTheWeb(int port) {
        return WELL_KNOWN.contains(port) || port >= FIRST_FREE && !OTHERS.contains(port);
    }
}
