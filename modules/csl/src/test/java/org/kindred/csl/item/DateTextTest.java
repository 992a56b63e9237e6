package org.kindred.csl.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as EDTF and people write them. */
class DateTextTest {

    private static DatePoint point(String numbers) {
        String[] parts = numbers.split(" ");
        return new DatePoint(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"2004-10-01 | 2004 10 1 0", "2004-10 | 2004 10 0 0", "2001-21 | 2001 0 0 1",
            "54 | 54 0 0 0", "y170000 | 170000 0 0 0", "2004-XX | 2004 0 0 0", "2005-03-15T10:00:00Z | 2005 3 15 0",
            "0000 | -1 0 0 0", "-0044 | -45 0 0 0", "-44 | -44 0 0 0", "44 BC | -44 0 0 0", "AD 54 | 54 0 0 0",
            "March 15, 2005 | 2005 3 15 0", "15 March 2005 | 2005 3 15 0", "2020 Mar 5 | 2020 3 5 0",
            "Sept. 2005 | 2005 9 0 0", "3rd March 2001 | 2001 3 3 0", "Fall 2001 | 2001 0 0 3", "3/15/2005 | 2005 3 15 0",
            "15/3/2005 | 2005 3 15 0", "15.3.2005 | 2005 3 15 0"})
    void aDateIsRead(String text, String date) {
        assertEquals(CslDate.of(point(date)), DateText.read(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"2004-10-01/2004-10-14 | 2004 10 1 0 | 2004 10 14 0",
            "199X | 1990 0 0 0 | 1999 0 0 0", "19XX | 1900 0 0 0 | 1999 0 0 0", "2004/.. | 2004 0 0 0 | 0 0 0 0",
            "2004/ | 2004 0 0 0 | 0 0 0 0", "1999-2001 | 1999 0 0 0 | 2001 0 0 0", "1984-85 | 1984 0 0 0 | 1985 0 0 0",
            "2004-05-03/04 | 2004 5 3 0 | 2004 5 4 0", "Spring 1999 - Summer 2001 | 1999 0 0 1 | 2001 0 0 2",
            "March 3-5, 2004 | 2004 3 3 0 | 2004 3 5 0", "3–5 March 2004 | 2004 3 3 0 | 2004 3 5 0",
            "Jan-Feb 2003 | 2003 1 0 0 | 2003 2 0 0", "Mar 3 to Apr 5, 2004 | 2004 3 3 0 | 2004 4 5 0",
            "December 2003-January 2004 | 2003 12 0 0 | 2004 1 0 0"})
    void aRangeOfDatesIsRead(String text, String start, String end) {
        assertEquals(new CslDate(point(start), point(end), true, false, ""), DateText.read(text));
    }

    @ParameterizedTest
    @CsvSource({"1850~", "1850?", "1850%", "c. 1850", "circa 1850", "ca. 1850", "[1850?]"})
    void whatIsAboutThenIsUncertain(String text) {
        assertEquals(new CslDate(point("1850 0 0 0"), DatePoint.NONE, false, true, ""), DateText.read(text));
    }

    @ParameterizedTest
    @CsvSource({"Bogus Date", "in press", "March 3", "2004-03-60-1", "1/2/3/4", "32 May 32 2004", "a-b", "/"})
    void whatIsNoDateIsALiteral(String text) {
        assertEquals(new CslDate(DatePoint.NONE, DatePoint.NONE, false, false, text), DateText.read(text));
    }

    @Test
    void noTextIsNoDate() {
        assertTrue(DateText.read("").isEmpty());
    }
}
