package org.kindred.kernel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sentences end; in the tables, a stroke stands between them. */
class SentencesTest {

    private static String split(String text, String language) {
        return String.join(" / ",
                Sentences.of(text, language).stream().map(sentence -> text.substring(sentence.from(), sentence.to())).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | It helps. / It lasts!
            en | Dr. Smith asked Mrs. Jones. / She agreed.
            en | HbA1c fell from 8.02 to 7.73. / That is 0.29 less.
            en | Bring food, e.g. Fruit, or a book. / Then rest.
            en | We meet at 5 p.m. on Monday. / We meet at 5 p.m. / Bring water.
            en | It was J. Smith. / It was Anna B. Smith.
            en | Take vitamin C. / Then wait.
            en | “Why?” she asked. / “Because.” / He left.
            en | See example.org for more. / Or www.example.org.
            en | Wait... / Then go.
            en | He waited ... and went.
            en | 1. Wash your hands. / 2. Dry them.
            en | Is it true?! / Yes.
            en | There is no. 5 here. / Is it so? / No. / It is not.
            en | (It was late.) / They slept.
            en | In the U.S. it is common. / He lives in the U.S. / She does not.
            es | El Dr. López dijo que sí. / ¿Por qué? / ¡Porque sí!
            es | La Sra. Ruiz, p.ej. Ana, vino. / Luego se fue.
            de | Am 3. Mai kam er. / Er blieb z.B. Montag. / Dann ging er.
            fr | M. Dupont est venu. / Il est parti.
            ja | はい。 / いいえ。
            """)
    void sentencesEndWhereReadersSeeThemEnd(String language, String sentences) {
        assertEquals(sentences, split(sentences.replace(" / ", " "), language));
    }

    @Test
    void aLineEndsItsSentenceWithoutAPoint() {
        assertEquals("One thing / Another", split("One thing\nAnother", "en"));
    }

    @Test
    void whatHasNoWordsIsNoSentence() {
        assertEquals(List.of(), Sentences.of(" … * ! \n", "en"));
    }
}
