package org.kindred.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses, IPv4 or IPv6.
 *
 * @param first its first address
 * @param bits  so many of its bits are those of all others
 * @param what  what it is for, to be put after “is”
 */
record Range(InetAddress first, int bits, String what) {

    static Range of(String cidr, String what) {
        int slash = cidr.indexOf('/');
        try {
            return new Range(InetAddress.getByName(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)), what);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] a = address.getAddress();
        byte[] b = first.getAddress();
        if (a.length != b.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((a[bit / Byte.SIZE] & mask) != (b[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
