package org.kindred.kernel.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;

class CallerTest {

    private static final ItemRef SPANISH_ARTICLE = new ItemRef("article", "a", "es");

    @Test
    void mayReadWithAnyScope() {
        assertTrue(Stream.of(Scope.values()).allMatch(scope -> new Caller("x", Set.of(scope)).may(Scope.READ)));
        assertFalse(new Caller("x", Set.of()).may(Scope.READ));
    }

    @Test
    void mayDoNothingElseThanItsScopesUnlessAdmin() {
        assertFalse(new Caller("x", Set.of(Scope.PUBLISH, Scope.REVIEW)).may(Scope.WRITE));
        assertTrue(Stream.of(Scope.values()).allMatch(new Caller("x", Set.of(Scope.ADMIN))::may));
    }

    @Test
    void reachesEverythingWithoutLimits() {
        var caller = new Caller("x", Set.of(Scope.WRITE));

        assertTrue(caller.may(Scope.WRITE, SPANISH_ARTICLE));
        assertFalse(caller.isLimited());
    }

    @Test
    void staysWithinItsTypesAndLocalesEvenAsAReader() {
        var translator = new Caller("x", Set.of(Scope.WRITE), Set.of("article"), Set.of("es"));

        assertTrue(translator.may(Scope.WRITE, SPANISH_ARTICLE));
        assertFalse(translator.may(Scope.READ, new ItemRef("article", "a", "en")));
        assertFalse(translator.may(Scope.READ, new ItemRef("guide", "a", "es")));
        assertTrue(translator.isLimited());
    }
}
