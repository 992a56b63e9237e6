package org.kindred.kernel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void eachLanguageWritesNumbersItsOwnWayWhateverTheMachineSpeaks() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            var told = new Phrase("grade %.1f", "grado %.1f").with(9.5);
            assertEquals("grade 9.5", told.in("en"));
            assertEquals("grado 9,5", told.in("es-MX"));
        } finally {
            Locale.setDefault(machine);
        }
    }
}
