package org.kindred.app.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/a%2", "/%%41", "/a%2g", "/%41%"})
    void refusesAPercentSignThatBeginsNoEscape(String path) {
        assertTrue(Doorkeeper.isMalformed(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.", "/..", "/a//.", "/a/./b", "/a/../b", "/a/%2e", "/a/%2E./b", "/a/.%2e"})
    void refusesSegmentsThatAreADotOrTwo(String path) {
        assertTrue(Doorkeeper.isMalformed(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a.b", "/.well-known/x", "/a/...", "/a..", "/a%2e", "/a%20b", "/%41%42", "/caf%C3%A9", "/a%2Fb"})
    void letsWellFormedPathsIn(String path) {
        assertFalse(Doorkeeper.isMalformed(path));
    }
}
