package org.kindred.csl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and numbers as metadata have them. */
class NumbersTest {

    @ParameterizedTest(name = "{0} is {1} in {2}")
    @CsvSource({"321-328, 321–28, chicago", "321-8, 321–28, chicago", "100-4, 100–104, chicago",
            "1496-1500, 1496–1500, chicago", "1496-1500, 1496–500, chicago-16", "107-108, 107–8, chicago",
            "8n11564-8n1568, 8n11564–68, chicago", "n11564-1568, n11564-1568, chicago", "110-5, 110–115, expanded",
            "N110 - N5, N110–N115, expanded", "N110 - 5, N110-5, expanded", "20-19, 20–19, expanded",
            "71-72, 71–2, minimal", "71-72, 71–72, minimal-two", "2787-816, 2787–816, minimal", "8-9, 8–9, minimal-two",
            "110-5, 110–5, ''", "xxv--xxviii, xxv–xxviii, ''", "Michaelson-Morely, Michaelson-Morely, ''",
            "3\\-B, 3-B, minimal", "142-145 & 235, 142–45 & 235, chicago", "٣-٥, ٣–٥, chicago", "١٢٣-٨, ١٢٣–٢٨, chicago", "'', '', chicago",
            "-, -, chicago"})
    void rangesOfPagesTakeTheFormatOfTheStyle(String pages, String formatted, String format) {
        assertEquals(formatted, PageRange.format(pages, PageRangeFormat.of(format), "–"));
    }

    @Test
    void eachOfSeveralRangesIsFormatted() {
        assertEquals("101–8, 200, 205–6", PageRange.format("101-108, 200, 205-206", PageRangeFormat.MINIMAL, "–"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2nd", "L2d", "2-4", "2, 3 & 5", "2 – 4", "01790", "12.3", "١٢-١٤"})
    void numbersMayHaveLettersAndCompany(String text) {
        assertTrue(NumericText.isNumeric(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "second", "5 ed.", "annotated edition", "2, and 3", "version: 2002, amended"})
    void whatHasWordsIsNoNumber(String text) {
        assertFalse(NumericText.isNumeric(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"213, 235", "213 & 235", "213, and 235", "213 et 235", "1-2", "i–ix", "2a-3b", "12-14, fig. 3", "٣-٥", "३–५",
            "۱۲ & ۱۵"})
    void severalNumbersWantAPlural(String text) {
        assertTrue(NumericText.isSeveral(text, "et"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"213", "3\\-B", "Michaelson-Morely", "12, fig. 3-4", "", "IV", "٣", "१२"})
    void oneNumberWantsASingular(String text) {
        assertFalse(NumericText.isSeveral(text, "et"));
    }

    @Test
    void labelsInsideOfNumbersAreSeen() {
        assertTrue(NumericText.isLabelled("fol. 186"));
        assertFalse(NumericText.isLabelled("186. fol"));
        assertFalse(NumericText.isLabelled("fol."));
    }

    @Test
    void numbersAreChangedOneByOneWithEvenSpacesBetween() {
        assertEquals("[2], [3] et [5]–[7]", NumericText.map("2,3&5 - 7", number -> "[" + number + "]", "–", "et"));
        assertEquals(12, NumericText.first("vol. 12b"));
        assertEquals(12, NumericText.first("١٢"));
        assertEquals(0, NumericText.first("none"));
    }

    @Test
    void romanNumeralsGoUpToThreeThousand() {
        assertEquals("xlii", RomanNumeral.of(42));
        assertEquals("mmmcmxcix", RomanNumeral.of(3999));
        assertEquals("4000", RomanNumeral.of(4000));
        assertEquals("0", RomanNumeral.of(0));
        assertEquals("-3", RomanNumeral.of(-3));
    }
}
