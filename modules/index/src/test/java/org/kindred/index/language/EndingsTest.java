package org.kindred.index.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingsTest {

    private static String apply(EndingFilter.Rule rule, String word) {
        char[] characters = word.toCharArray();
        return new String(characters, 0, rule.apply(characters, characters.length));
    }

    @ParameterizedTest
    @CsvSource({"anaemia, anemia", "diarrhoea, diarrhea", "organise, organize", "organisation, organization", "analyse, analyze",
            "behaviour, behavior", "behavioural, behavioral", "centre, center", "fibre, fiber", "oedema, edema",
            "hour, hour", "four, four", "resource, resource", "shoe, shoe", "wise, wise", "rise, rise", "area, area"})
    void britishSpellingIsReadAsAmerican(String british, String read) {
        assertEquals(read, apply(Endings::english, british));
    }

    @ParameterizedTest
    @CsvSource({"ninos, nino", "manos, mano", "males, mal", "vidas, vida", "casas, casa", "los, los", "amigos, amigos", "crisis, crisis"})
    void shortSpanishPluralsLoseTheirEnding(String plural, String read) {
        assertEquals(read, apply(Endings::spanish, plural));
    }

    @ParameterizedTest
    @CsvSource({"amici, amic", "amico, amic", "diete, diet", "mal, mal", "malattie, malattie"})
    void shortItalianWordsLoseTheirVowel(String word, String read) {
        assertEquals(read, apply(Endings::italian, word));
    }

    @ParameterizedTest
    @CsvSource({"coracoes, coracao", "paes, paes", "maes, maes", "capitaes, capitao", "oes, oes"})
    void portuguesePluralsGetTheirSingular(String plural, String read) {
        assertEquals(read, apply(Endings::portuguese, plural));
    }
}
