package org.kindred.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "100.127.255.255",
            "127.0.0.1", "127.255.255.254", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192",
            "192.0.2.1", "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9",
            "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16"})
    void anIpv4AddressOfASpecialPurposeIsNotPublic(String address) throws UnknownHostException {
        assertTrue(PublicAddresses.objection(InetAddress.getByName(address)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "::1", "::7f00:1", "::127.0.0.1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe",
            "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b::10.1.2.3", "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:2::1",
            "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::1", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1",
            "fd00:ec2::254",
            "fd20:ce::254", "fe80::1", "febf::1", "fec0::1", "ff02::1", "4000::1", "e000::1"})
    void anIpv6AddressOfASpecialPurposeOrWithAPrivateOneInItIsNotPublic(String address) throws UnknownHostException {
        assertTrue(PublicAddresses.objection(InetAddress.getByName(address)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
                    "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
                    "198.17.255.255",
                    "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2001:4860:4860::8888", "2a00:1450::1", "2003::1", "3ffe::1",
                    "::ffff:8.8.8.8",
                    "64:ff9b::8.8.8.8"})
    void itsNeighboursArePublic(String address) throws UnknownHostException {
        assertEquals(Optional.empty(), PublicAddresses.objection(InetAddress.getByName(address)));
    }
}
