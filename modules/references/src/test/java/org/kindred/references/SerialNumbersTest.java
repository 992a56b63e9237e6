package org.kindred.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1539-3704 (Electronic) 0003-4819 (Linking) | 1539-3704, 0003-4819
            2045-7960 (Print), 2045-7960 (Linking)     | 2045-7960
            0003-4819                                  | 0003-4819
            NG222                                      | NG222
            978-3-16-148410-0                          | 978-3-16-148410-0
            0003-4819 and another                      | 0003-4819 and another
            """)
    void leavesOutWhatAnIssnIsForAndNothingElse(String written, String bare) {
        assertEquals(bare, SerialNumbers.bare(written));
    }

    @Test
    void manyOfThemAreReadAsFewAre() {
        assertEquals("0003-4819", SerialNumbers.bare("0003-4819 ".repeat(20_000)));
    }
}
