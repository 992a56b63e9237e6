package org.kindred.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.access.Scope;

class BootstrapTokenTest {

    private static final String TOKEN = "kdr_0123456789abcdef";

    @Test
    void letsItsHolderDoEverything() {
        var caller = new BootstrapToken(Optional.of(TOKEN)).holder(TOKEN).orElseThrow();

        assertTrue(Stream.of(Scope.values()).allMatch(caller::may));
        assertEquals("bootstrap", caller.name());
    }

    @Test
    void knowsNobodyElse() {
        var tokens = new BootstrapToken(Optional.of(TOKEN));

        assertTrue(Stream.of("", "x", TOKEN + "0", TOKEN.substring(1), TOKEN.toUpperCase(java.util.Locale.ROOT))
                .allMatch(other -> tokens.holder(other).isEmpty()));
    }

    @Test
    void letsNobodyInWhereNoneIsSet() {
        assertTrue(new BootstrapToken(Optional.empty()).holder("").isEmpty());
        assertTrue(new BootstrapToken(Optional.of(" ")).holder(" ").isEmpty());
    }
}
