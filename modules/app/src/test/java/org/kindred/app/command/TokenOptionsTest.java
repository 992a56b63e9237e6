package org.kindred.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.access.ApiToken.Grant;
import org.kindred.kernel.access.Scope;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;

class TokenOptionsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static Grant grant(String... options) {
        var settings = new HashMap<String, String>();
        for (int i = 0; i < options.length; i += 2) {
            settings.put("kindred.token." + options[i], options[i + 1]);
        }
        return TokenOptions.of(new Settings(settings, Map.of()), NOON);
    }

    @Test
    void aTokenIsForWhatTheOptionsSay() {
        assertEquals(
                new Grant("Web site", Set.of(Scope.WRITE, Scope.REVIEW), Set.of("article", "guide"), Set.of("es"), Optional.empty()),
                grant("name", "Web site", "scope", "write, review", "types", "article,guide", "locales", "es"));
    }

    @ParameterizedTest
    @CsvSource({"90d,2026-05-30T12:00:00Z", "12h,2026-03-02T00:00:00Z", "2027-01-31,2027-01-31T00:00:00Z",
            "2027-01-31T13:00:00+01:00,2027-01-31T12:00:00Z"})
    void itsEndIsATimeADayOrAMoment(String written, Instant end) {
        assertEquals(Optional.of(end), grant("name", "x", "scope", "read", "expires", written).expiresAt());
    }

    @ParameterizedTest
    @CsvSource({"name,'',scope,read", "name,x,scope,''", "name,x,scope,root", "name,'x\ty',scope,read", "name,'x\ny',scope,read"})
    void whatCannotBeIsSaidInOneSentence(String name, String value, String scope, String scopes) {
        assertEquals(1, assertThrows(CannotStart.class, () -> grant(name, value, scope, scopes)).sentence().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"soon", "0d", "90", "2027-02-30", "2027-01-31T12:00:00"})
    void anotherEndIsNone(String written) {
        assertThrows(CannotStart.class, () -> grant("name", "x", "scope", "read", "expires", written));
    }

    @Test
    void aServiceIsToldTheSame() {
        var grant = grant("name", "Web site", "scope", "write,review", "types", "article", "expires", "12h");
        assertEquals(grant, TokenOptions.read(TokenOptions.words(grant)));
        var plain = grant("name", "x", "scope", "read");
        assertEquals(plain, TokenOptions.read(TokenOptions.words(plain)));
    }
}
