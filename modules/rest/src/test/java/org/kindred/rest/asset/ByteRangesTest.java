package org.kindred.rest.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.rest.asset.ByteRanges.Part;

class ByteRangesTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 0", "bytes=0-, 0, 99", "bytes=-1, 99, 99", "bytes=-1000, 0, 99", "bytes=90-1000, 90, 99", "Bytes= 5-9, 5, 9",
            "bytes=99-99, 99, 99"})
    void onePartIsReadAndCutToWhatIsThere(String range, long first, long last) {
        assertEquals(Optional.of(List.of(new Part(first, last))), ByteRanges.of(range, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-4", "bytes=1-2,", "lines=1-2", "bytes=1--2", "bytes=1-2;3-4",
                    "bytes=99999999999999999999-"})
    void whatIsNoRangeIsAsIfItWereNotThere(String range) {
        assertEquals(Optional.empty(), ByteRanges.of(range, 100));
    }

    @Test
    void partsBehindTheEndAreLeftOutAndNothingIsLeftWhereAllAre() {
        assertEquals(Optional.of(List.of(new Part(1, 2))), ByteRanges.of("bytes=1-2, 100-", 100));
        assertEquals(Optional.of(List.of()), ByteRanges.of("bytes=100-", 100));
        assertEquals(Optional.of(List.of()), ByteRanges.of("bytes=-0", 100));
        assertEquals(Optional.of(List.of()), ByteRanges.of("bytes=0-", 0));
    }

    @Test
    void severalPartsComeInTheirOrderAndWhoAsksForTooMuchGetsAll() {
        assertEquals(Optional.of(List.of(new Part(5, 9), new Part(0, 1))), ByteRanges.of("bytes=5-9,0-1", 100));
        assertEquals(Optional.empty(), ByteRanges.of("bytes=0-,0-,0-", 100));
        assertEquals(Optional.empty(), ByteRanges.of("bytes=" + "0-0,".repeat(10) + "0-0", 100));
    }

    @Test
    void withoutTheFieldAllIsSent() {
        assertEquals(Optional.empty(), ByteRanges.of(null, 100));
    }
}
