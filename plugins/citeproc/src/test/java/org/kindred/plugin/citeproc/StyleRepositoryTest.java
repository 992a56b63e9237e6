package org.kindred.plugin.citeproc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.csl.style.Style;

class StyleRepositoryTest {

    private static final StyleRepository REPOSITORY = new StyleRepository();

    @ParameterizedTest
    @CsvSource({"apa,apa", "apa.csl,apa", "bmj-open,bmj-open", "dependent/bmj-open.csl,bmj-open", "vancouver,nlm-citation-sequence",
            "vancouver-brackets,nlm-citation-sequence-brackets", "ama,american-medical-association", "lancet,the-lancet",
            "mla,modern-language-association", "mhra_note_without_bibliography,mhra-notes",
            "http://www.zotero.org/styles/vancouver,nlm-citation-sequence", "https://www.zotero.org/styles/nature,nature"})
    void findsAStyleByWhatItIsOrWasCalled(String asked, String name) {
        assertEquals(Optional.of(name), REPOSITORY.find(asked));
    }

    @ParameterizedTest
    @CsvSource({"aap,apa", "American Medical Association,american-medical-association", "vancouvre,vancouver", "nlm-citation-sequense,"
            + "nlm-citation-sequence", "http://www.zotero.org/styles/natur,nature"})
    void guessesWhatWasMeant(String asked, String meant) {
        assertEquals(Optional.of(meant), REPOSITORY.nearest(asked));
    }

    @Test
    void guessesNothingWhereNothingIsNear() {
        assertEquals(Optional.empty(), REPOSITORY.nearest(""));
        assertEquals(Optional.empty(), REPOSITORY.nearest("no-such-style-anywhere"));
        assertEquals(Optional.empty(), REPOSITORY.nearest("x".repeat(100_000)));
    }

    @Test
    void everyFormerNameLeadsToAStyleAndHidesNone() {
        var former = REPOSITORY.former().all();
        assertTrue(former.size() > 590, "only " + former.size());
        assertEquals(List.of(), former.values().stream().filter(name -> !REPOSITORY.names().contains(name)).toList());
        assertEquals(List.of(), former.keySet().stream().filter(REPOSITORY.names()::contains).toList());
    }

    @Test
    void everyStyleOfTheRepositoryIsListed() {
        assertTrue(REPOSITORY.names().size() > 10_800, "only " + REPOSITORY.names().size());
        assertTrue(REPOSITORY.names().containsAll(List.of("apa", "bmj-open", "nlm-citation-sequence")));
    }

    @Test
    void aDependentStyleIsItsParentsInItsOwnLanguage() {
        var styles = new Styles(REPOSITORY);
        String dependent = REPOSITORY.names().stream().filter(name -> {
            var style = Style.parse(REPOSITORY.text(name));
            return style.isDependent() && style.defaultLocale().filter(locale -> locale.startsWith("fr")).isPresent();
        }).findFirst().orElseThrow();

        var ready = styles.named(dependent, Optional.empty());
        assertEquals("fr-FR", ready.locale().language());
        assertTrue(ready.style().citation().isPresent());
        assertEquals("en-US", styles.named(dependent, Optional.of("en-US")).locale().language());
    }
}
