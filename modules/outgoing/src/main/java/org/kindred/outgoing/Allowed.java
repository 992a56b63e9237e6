package org.kindred.outgoing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the operator allows by name, whatever it leads to: {@code a.example} on every port, {@code a.example:81} on one. A host is meant as it is
 * written in an address; a name does not allow its address, nor an address its names.
 *
 * @param hosts hosts, and hosts with {@code :} and a port
 */
public record Allowed(Set<String> hosts) {

    /** Nothing but what is public. */
    public static final Allowed NOTHING = new Allowed(Set.of());

    public Allowed {
        hosts = Set.copyOf(hosts);
    }

    /**
     * Reads {@code localhost:3000, intranet.example.org, [fd00::7]:8080}.
     *
     * @throws IllegalArgumentException with a sentence that names the entry that is none
     */
    public static Allowed of(String list) {
        var hosts = new HashSet<String>();
        Stream.of(list.split(",")).map(String::strip).filter(entry -> !entry.isEmpty()).forEach(entry -> hosts.add(entry(entry)));
        return new Allowed(hosts);
    }

    private static String entry(String written) {
        int bracket = written.indexOf(']');
        int colon = written.indexOf(':', Math.max(0, bracket));
        try {
            String host = Destination.host(colon < 0 ? written : written.substring(0, colon));
            return colon < 0 ? host : host + ":" + Destination.port(written.substring(colon));
        } catch (Refusal e) {
            throw new IllegalArgumentException("“" + written + "” is neither a host nor a host with a port. " + e.reason(), e);
        }
    }

    boolean allows(Destination to) {
        return hosts.contains(to.host()) || hosts.contains(to.host() + ":" + to.port());
    }
}
