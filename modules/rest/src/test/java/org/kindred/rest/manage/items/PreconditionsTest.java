package org.kindred.rest.manage.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Version;
import org.kindred.kernel.problem.InvalidRequest;

class PreconditionsTest {

    private static final Version SEVEN = new Version(7, "es-MX", "1f3a9c02");

    private static Precondition of(Version... versions) {
        return new Precondition.Unchanged(List.of(versions));
    }

    @Test
    void anEtagOfEitherFormNamesTheVersion() {
        assertEquals(Optional.of(of(SEVEN)), Preconditions.read("\"7-es-MX-1f3a9c02\"", null));
        assertEquals(Optional.of(of(SEVEN)), Preconditions.read("\"7-es-MX-1f3a9c02.md\"", null));
        assertEquals(Optional.of(of(SEVEN, new Version(8, "en", "00000000"))),
                Preconditions.read("\"7-es-MX-1f3a9c02\", \"8-en-00000000\"", null));
    }

    @Test
    void whatIsNoVersionOfOursOrWeakHoldsForNothing() {
        assertEquals(Optional.of(of()), Preconditions.read("W/\"7-es-MX-1f3a9c02\"", null));
        assertEquals(Optional.of(of()), Preconditions.read("\"abc\", \"99999999999-en-00000000\"", null));
        assertEquals(Optional.of(of()), Preconditions.read("", null));
    }

    @Test
    void aStarMeansWhateverIsThereOrNothing() {
        assertEquals(Optional.of(new Precondition.Present()), Preconditions.read("*", null));
        assertEquals(Optional.of(new Precondition.Absent()), Preconditions.read(null, " * "));
        assertEquals(Optional.empty(), Preconditions.read(null, null));
        assertThrows(InvalidRequest.class, () -> Preconditions.read(null, "\"7-en-00000000\""));
        assertThrows(InvalidRequest.class, () -> Preconditions.read("*", "*"));
    }
}
