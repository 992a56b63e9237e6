package org.kindred.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which addresses lead to the public Internet: by IANA's registries of special-purpose addresses, and what clouds tell their machines. */
final class PublicAddresses {

    private static final List<Range> NOT_PUBLIC_4 = List.of(
            Range.of("0.0.0.0/8", "an address of “this network”"),
            Range.of("10.0.0.0/8", "a private address"),
            Range.of("100.64.0.0/10", "an address behind a carrier's NAT"),
            Range.of("127.0.0.0/8", "an address of this machine"),
            Range.of("169.254.0.0/16", "a link-local address"),
            Range.of("172.16.0.0/12", "a private address"),
            Range.of("192.0.0.0/24", "kept for protocols"),
            Range.of("192.0.2.0/24", "an address for documentation"),
            Range.of("192.88.99.0/24", "an address of a 6to4 relay"),
            Range.of("192.168.0.0/16", "a private address"),
            Range.of("198.18.0.0/15", "an address for benchmarks"),
            Range.of("198.51.100.0/24", "an address for documentation"),
            Range.of("203.0.113.0/24", "an address for documentation"),
            Range.of("224.0.0.0/4", "a multicast address"),
            Range.of("240.0.0.0/4", "a reserved address"),
            Range.of("168.63.129.16/32", "where a cloud tells its machines their secrets"));

    /** Outside of these, IPv6 has no public addresses. */
    private static final Range UNICAST_6 = Range.of("2000::/3", "a global unicast address");

    private static final List<Range> NOT_PUBLIC_6 = List.of(
            Range.of("2001::/23", "kept for protocols"),
            Range.of("2001:db8::/32", "an address for documentation"),
            Range.of("2002::/16", "an IPv4 address in a 6to4 one"),
            Range.of("3fff::/20", "an address for documentation"));

    /** Names of what lies outside of global unicast, for the sentence alone. */
    private static final List<Range> NAMED_6 = List.of(
            Range.of("::1/128", "an address of this machine"),
            Range.of("::/128", "the unspecified address"),
            Range.of("::/96", "an IPv4 address in an IPv6 one"),
            Range.of("64:ff9b:1::/48", "an address of a local NAT64"),
            Range.of("fc00::/7", "a unique local address"),
            Range.of("fe80::/10", "a link-local address"),
            Range.of("fec0::/10", "a site-local address"),
            Range.of("ff00::/8", "a multicast address"));

    /** In a network without IPv4, this is how its hosts are reached: the last four bytes are what counts. */
    private static final Range NAT64 = Range.of("64:ff9b::/96", "an address of NAT64");

    private PublicAddresses() {
    }

    /** What an address is if it is not public, to be put after “is”. */
    static Optional<String> objection(InetAddress address) {
        if (address instanceof Inet4Address) {
            return first(NOT_PUBLIC_4.stream(), address);
        }
        if (NAT64.contains(address)) {
            return objection(lastFour(address)).map(what -> what + " in one of NAT64");
        }
        if (!UNICAST_6.contains(address)) {
            return first(NAMED_6.stream(), address).or(() -> Optional.of("not an address of the public Internet"));
        }
        return first(NOT_PUBLIC_6.stream(), address);
    }

    private static InetAddress lastFour(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Optional<String> first(Stream<Range> ranges, InetAddress address) {
        return ranges.filter(range -> range.contains(address)).map(Range::what).findFirst();
    }
}
