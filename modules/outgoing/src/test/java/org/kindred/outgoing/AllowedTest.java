package org.kindred.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AllowedTest {

    private static boolean allows(String list, String address) throws Refusal {
        return Allowed.of(list).allows(Destination.of(address));
    }

    @Test
    void aHostIsAllowedOnEveryPortAndWithItsPortOnThatOne() throws Refusal {
        assertTrue(allows("localhost", "http://localhost:3000/"));
        assertTrue(allows(" LOCALHOST:3000 , b ", "http://localhost.:3000/"));
        assertFalse(allows("localhost:3000", "http://localhost/"));
        assertTrue(allows("[fd00::7]:8080", "http://[fd00::7]:8080/"));
        assertTrue(allows("[fd00::7]", "https://[FD00::7]/"));
    }

    @Test
    void aNameDoesNotAllowItsAddressNorItsNeighbours() throws Refusal {
        assertFalse(allows("localhost", "http://127.0.0.1/"));
        assertFalse(allows("example.org", "http://a.example.org/"));
        assertFalse(allows("127.0.0.1", "http://127.0.0.2/"));
    }

    @Test
    void anEmptyListAllowsNothing() {
        assertEquals(Allowed.NOTHING, Allowed.of(" , "));
    }

    @Test
    void anEntryThatIsNoneIsNamed() {
        String told = assertThrows(IllegalArgumentException.class, () -> Allowed.of("localhost, http://a/")).getMessage();
        assertTrue(told.contains("http://a/"), told);
        assertThrows(IllegalArgumentException.class, () -> Allowed.of("localhost:http"));
    }
}
