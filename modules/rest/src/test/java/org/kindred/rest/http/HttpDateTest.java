package org.kindred.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"1994-11-06T08:49:37.9Z|Sun, 06 Nov 1994 08:49:37 GMT", "2024-02-29T23:59:59Z|Thu, 29 Feb 2024 23:59:59 GMT",
                    "2026-12-31T00:00:00Z|Thu, 31 Dec 2026 00:00:00 GMT"})
    void isWrittenAsHttpWritesItAndReadBack(Instant moment, String text) {
        assertEquals(text, HttpDate.of(moment));
        assertEquals(Optional.of(HttpDate.seconds(moment)), HttpDate.read(text));
    }
}
