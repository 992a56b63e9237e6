package org.kindred.security.limit;

/** Whom an address stands for: under IPv6 a whole network of the usual size, as one machine has as many addresses as it likes. */
public final class Network {

    private static final int GROUPS = 4;

    private Network() {
    }

    /** The network of an address as the container writes it; whatever else it writes stands for itself. */
    public static String of(String address) {
        String plain = address.replaceAll("[\\[\\]]|%.*", "");
        if (plain.indexOf(':') < 0 || plain.indexOf('.') >= 0) {
            return plain;
        }
        String[] halves = plain.split("::", 2);
        String[] first = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] last = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
        var network = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            network.append(group(i, first, last)).append(':');
        }
        return network.append(":/64").toString();
    }

    private static String group(int index, String[] first, String[] last) {
        final int all = 8;
        int fromEnd = index - (all - last.length);
        if (index < first.length) {
            return stripped(first[index]);
        }
        return fromEnd >= 0 ? stripped(last[fromEnd]) : "0";
    }

    private static String stripped(String group) {
        return group.replaceFirst("^0+(?=.)", "").toLowerCase(java.util.Locale.ROOT);
    }
}
