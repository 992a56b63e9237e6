package org.kindred.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a name. */
interface Resolver {

    /** All of them, best first; at least one. */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
