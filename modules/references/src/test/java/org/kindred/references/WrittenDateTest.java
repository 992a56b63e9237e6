package org.kindred.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2010|2010", "2010 Oct 19|2010-10-19", "19 October 2010|2010-10-19", "Oct. 19, 2010|2010-10-19",
            "Sept 2010|2010-09", "2010 Oct-Nov|2010-10/2010-11", "2010 Dec-2011 Jan|2010-12/2011-01", "Spring 2010|2010-21",
            "Fall 2010|2010-23",
            "19th May 2010|2010-05-19", "2010/2011|2010/2011"})
    void isReadAsPeopleWriteIt(String written, String expected) {
        assertEquals(Optional.of(expected), WrittenDate.read(written).flatMap(CslDate::edtf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in press", "May", "2010 First Quarter", "10/11/2010", "2010 2011 2012", "2010 Feb 31", "c. 2010"})
    void isNoneWhereThatIsNotSure(String written) {
        assertEquals(Optional.empty(), WrittenDate.read(written));
    }

    @Test
    void aYearOfManyDatesIsTheFirst() {
        assertEquals(Optional.of(2010), WrittenDate.read("2010 Dec-2011 Jan").flatMap(CslDate::year));
        assertEquals(List.of(List.of(2010, 12), List.of(2011, 1)), WrittenDate.read("2010 Dec-2011 Jan").orElseThrow().parts());
    }
}
