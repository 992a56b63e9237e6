package org.kindred.kernel.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.org              | https://www.example.org/
            HTTPS://WWW.Example.ORG/A?b=C        | https://www.example.org/A?b=C
            https://a.example:443/x              | https://a.example/x
            http://a.example:80                  | http://a.example/
            http://a.example:8080/x              | http://a.example:8080/x
            https://a.example/x#part             | https://a.example/x
            https://bücher.example/größe         | https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe
            https://a.example/one two            | https://a.example/one%20two
            https://a.example/{x}                | https://a.example/%7Bx%7D
            https://[2001:DB8::1]/               | https://[2001:db8::1]/
            https://doi.org/10.1002/(SICI)1097   | https://doi.org/10.1002/(SICI)1097
            """)
    void anAddressIsKeptInOneWayHoweverItIsWritten(String written, String kept) {
        assertEquals(kept, WebAddress.of(written).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/path", "mailto:a@b.example", "ftp://a.example/", "https://", "https:///x", "http://a.example/%zz",
            "javascript:alert(1)"})
    void whatNobodyCouldAskForIsNone(String written) {
        assertEquals(Optional.empty(), WebAddress.of(written));
    }

    @Test
    void anAddressThatIsTooLongIsNone() {
        assertEquals(Optional.empty(), WebAddress.of("https://a.example/" + "x".repeat(WebAddress.MAX_LENGTH)));
    }

    @Test
    void anAddressIsFoundAgainByItsKeyAndNothingElseIs() {
        var address = WebAddress.of("https://a.example/b/c?d=/e").orElseThrow();
        assertEquals(Optional.of(address), WebAddress.of(address.key()));
        assertEquals(Optional.empty(), WebAddress.of(new ItemKey("forum", "a")));
    }

    @Test
    void theHostIsWhatIsAskedWithItsPort() {
        assertEquals("a.example:8080", WebAddress.of("http://me@A.example:8080/x").orElseThrow().host());
    }

    @Test
    void itemsTellEveryStateThereIs() {
        var told = Field.find(CommonFields.LINK_HEALTH.inner(), "state").orElseThrow().kind();
        assertEquals(java.util.stream.Stream.of(LinkState.values()).map(LinkState::word).toList(), ((Choice) told).values());
    }
}
