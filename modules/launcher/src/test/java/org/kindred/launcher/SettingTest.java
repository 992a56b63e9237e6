package org.kindred.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final Map<String, String> NONE = Map.of();

    @ParameterizedTest
    @ValueSource(strings = {"kindred.http.port=abc", "kindred.http.port=99999", "kindred.http.port=-1", "kindred.cache.size=much",
            "kindred.http.public-url=example.org", "kindred.http.public-url=ftp://example.org", "kindred.http.public-url=http://a b",
            "kindred.db.url=jdbc:mysql://localhost/x", "kindred.import.prune=yes", "kindred.http.s-maxage=1m",
            "kindred.http.stale-while-revalidate=-1", "kindred.cors.manage.origins=*", "kindred.outgoing.allow=http://localhost/"})
    void namesASettingThatCannotBeRightWhereverItCameFrom(String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        String value = setting.substring(setting.indexOf('=') + 1);
        String variable = name.replaceAll("[^a-z]", "_").toUpperCase(java.util.Locale.ROOT);
        for (var settings : List.of(new Settings(Map.of(name, value), NONE), new Settings(NONE, Map.of(variable, value)))) {
            var refused = assertThrows(CannotStart.class, () -> Setting.judge(settings));
            assertTrue(refused.sentence().startsWith("'" + value + "' will not do for " + name + ": "), refused.sentence());
        }
    }

    @ParameterizedTest
    @CsvSource({"kindred.http.port,0", "kindred.http.port, 65535", "kindred.cache.size,0", "kindred.cache.size,64MiB",
            "kindred.cache.size,1 gib", "kindred.http.public-url,https://example.org/content/", "kindred.http.public-url,http://[::1]:80",
            "kindred.db.url,jdbc:postgresql://localhost/kindred?user=a", "kindred.import.prune,true",
            "kindred.outgoing.allow,'localhost:3000, [fd00::7]:80, intranet.example.org'",
            "kindred.cors.manage.origins,'https://a.example.org, https://b.example.org:8443'"})
    void takesWhatIsRight(String name, String value) {
        assertDoesNotThrow(() -> Setting.judge(new Settings(Map.of(name, value), NONE)));
    }

    @Test
    void tellsOfSettingsThatNobodyKnowsAndGuessesWhatWasMeant() {
        var settings = new Settings(Map.of("kindred.htp.port", "1", "kindred.http.port", "1", "kindred.launcher.pid", "1"),
                Map.of("KINDRED_DB_URLL", "x", "KINDRED_DB_URL", "jdbc:postgresql:x", "KINDRED_JAVA_HOME", "/x", "PATH", "/bin"));
        assertEquals(List.of("There is no setting KINDRED_DB_URLL; it is passed over. Did you mean KINDRED_DB_URL?",
                "There is no setting kindred.htp.port; it is passed over. Did you mean kindred.http.port?"), Setting.judge(settings));
    }

    @Test
    void guessesOnlyWhatIsNear() {
        var known = List.of("serve", "check", "import", "export");
        assertEquals(" Did you mean check?", Guess.of("chekc", known));
        assertEquals(" Did you mean import?", Guess.of("Imprt", known));
        assertEquals("", Guess.of("delete", known));
        assertEquals("", Guess.of("", known));
    }

    @Test
    void aFolderWhoseNameWasLostIsNotTaken() {
        var settings = new Settings(Map.of("kindred.data.dir", "d\uFFFD\uFFFDta"), NONE);
        assertTrue(assertThrows(CannotStart.class, settings::data).sentence().contains("LC_ALL=C.UTF-8"));
    }
}
