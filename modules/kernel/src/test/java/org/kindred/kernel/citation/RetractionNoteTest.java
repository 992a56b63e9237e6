package org.kindred.kernel.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.value.Value;

class RetractionNoteTest {

    private static final Value.Group ITEM = Value.group().put("id", "a").build();

    private static Value.Group noted(String note) {
        return ITEM.with("note", Value.of(note));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            retracted             | 2010-02-02 | https://doi.org/10.1/x | Retracted: 2010-02-02, https://doi.org/10.1/x
            retracted             | 2010-02-02 |                        | Retracted: 2010-02-02
            corrected             |            | https://doi.org/10.1/x | Corrected: https://doi.org/10.1/x
            expression-of-concern |            |                        | Expression of concern.
            """)
    void whatIsWrittenIsReadAgainAndTheRestOfTheNoteStays(String status, LocalDate date, String notice, String line) {
        var retraction = new Retraction(RetractionStatus.named(status).orElseThrow(), Optional.ofNullable(date),
                Optional.ofNullable(notice), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(noted(line), RetractionNote.written(ITEM, retraction));
        var both = RetractionNote.written(noted("Seen in the library"), retraction);
        assertEquals(noted(line + "\nSeen in the library"), both);
        var again = RetractionNote.of(both).orElseThrow();
        assertEquals(new RetractionNote(retraction, "Seen in the library"), again);
        assertEquals(noted("Seen in the library"), again.taken(both));
        assertEquals(ITEM, RetractionNote.of(noted(line)).orElseThrow().taken(noted(line)));
    }

    @Test
    void ofAWorkOfWhichNothingBadIsKnownNothingIsSaid() {
        assertEquals(ITEM, RetractionNote.written(ITEM, Retraction.UNCHECKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Corrected: the spelling of the title", "Not Retracted.", "Retracted: 2010", "Retracted",
            "Retracted: 2010-02-31x"})
    void whatPeopleWriteStays(String note) {
        assertEquals(Optional.empty(), RetractionNote.of(noted(note)));
    }
}
