package org.kindred.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "https://example.org | https://example.org/",
            "HTTPS://Example.ORG:443/a?b=c#d | https://example.org/a?b=c",
            "http://example.org.:8080/ | http://example.org:8080/",
            "https://münchen.example/straße | https://xn--mnchen-3ya.example/stra%C3%9Fe",
            "https://例え.テスト/ | https://xn--r8jz45g.xn--zckzah/",
            "http://my_hook.internal/ | http://my_hook.internal/",
            "http://8.8.8.8/ | http://8.8.8.8/",
            "http://８.８.８.８/ | http://8.8.8.8/",
            "http://[2606:4700::1111]:8080/x | http://[2606:4700::1111]:8080/x",
            "http://example.org/a%20b?q=%7B | http://example.org/a%20b?q=%7B"})
    void isReadAsEverybodyReadsIt(String written, String address) throws Refusal {
        assertEquals(address, Destination.of(written).address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "//example.org/", "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/",
            "jar:http://example.org/!/", "data:text/plain,x", "http:", "http://", "http:///path", "https://user@example.org/",
            "https://user:pw@example.org/", "http://example.org@127.0.0.1/", "http://example.org:0/", "http://example.org:65536/",
            "http://example.org:8a/", "http://example.org:-1/", "http://exa mple.org/", "http://example.org\\@127.0.0.1/",
            "http://127%2e0.0.1/", "http://[::1/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[127.0.0.1]/",
            "http://[v1.x]/", "http://-a.example/", "http://a..b/", "http://./", "http://example.org/\r\nHost: x"})
    void whatIsNoAddressOfTheWebOrHidesWhereItLeadsIsRefused(String written) {
        assertThrows(Refusal.class, () -> Destination.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://017700000001/", "http://0177.0.0.1/",
            "http://127.1/", "http://127.0.1/", "http://127.0.0.1.1/", "http://127.0.0.256/", "http://127.0.0.01/", "http://1.2.3.0x4/",
            "http://①②⑦.0.1/", "http://example.0x/", "http://4294967296/", "http://127.0.0.1.../"})
    void anOldSpellingOfAnIpv4AddressIsRefused(String written) {
        assertThrows(Refusal.class, () -> Destination.of(written));
    }

    @Test
    void anAddressLongerThanAnyIsRefused() {
        assertThrows(Refusal.class, () -> Destination.of("http://example.org/" + "a".repeat(2_048)));
    }
}
