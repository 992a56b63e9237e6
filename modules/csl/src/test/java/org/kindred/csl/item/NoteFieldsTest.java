package org.kindred.csl.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Variables in an item's note. */
class NoteFieldsTest {

    private static CslItem item(String note) {
        return CslItem.of(Map.of("id", "a", "type", "book", "title", "Title", "note", note));
    }

    @Test
    void linesAtTheStartOfANoteAreVariables() {
        CslItem item = item("event-date: 2004-10-01\nreviewed-author: Hall || W. C.\nreviewed-author: WHO\nPMID: 1\nSeen.");
        assertEquals(Optional.of(CslDate.of(new DatePoint(2004, 10, 1, 0))), item.date("event-date"));
        assertEquals(List.of(CslName.of("Hall", "W. C."), CslName.literal("WHO")), item.people("reviewed-author"));
        assertEquals(Optional.of("1"), item.text("PMID"));
        assertEquals(Optional.of("Seen."), item.text("note"));
    }

    @Test
    void fieldsOfTheItemComeFirst() {
        assertEquals(Optional.of("Title"), item("title: Other").text("title"));
        assertEquals(Optional.empty(), item("title: Other").text("note"));
    }

    @Test
    void otherNotesStayAsTheyAre() {
        assertEquals(Optional.of("ArticleType: research"), item("ArticleType: research").text("note"));
        assertEquals(Optional.of("Seen.\nPMID: 1"), item("Seen.\nPMID: 1").text("note"));
    }
}
