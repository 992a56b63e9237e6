package org.kindred.plugin.readability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.readability.syllables.Syllables;
import org.kindred.testkit.CheckContract;

class ReadabilityPluginTest extends CheckContract {

    private static final double CLOSE = 0.05;

    @Override
    protected Plugin plugin() {
        return new ReadabilityPlugin();
    }

    private Value.Group measured(String locale, String body) {
        return (Value.Group) new ReadabilityMeasure().measure(subject(locale, body, Value.EMPTY, Map.of()));
    }

    private static Counted counted(int sentences, int words, int syllables, int polysyllables) {
        return new Counted(sentences, words, syllables, polysyllables);
    }

    @Test
    void formulasAreThoseThatWerePublished() {
        // Flesch 1948: 100 words of 150 syllables in sentences of 20 words stand at 59.6
        assertEquals(59.6, Formulas.fleschReadingEase(counted(5, 100, 150, 0)), CLOSE);
        // Kincaid and others 1975: 0.39 × 20 + 11.8 × 1.5 − 15.59
        assertEquals(9.91, Formulas.fleschKincaidGrade(counted(5, 100, 150, 0)), CLOSE);
        // McLaughlin 1969: 30 sentences; the square root of 100 polysyllables and three, precisely 3.1291 + 1.043 × 10
        assertEquals(13.56, Formulas.smog(counted(30, 600, 900, 100)), CLOSE);
        assertEquals(13.56, Formulas.smog(counted(15, 300, 450, 50)), CLOSE);
        // Fernández Huerta 1959 by Law 2011: 206.84 − 60 × 2 − 1.02 × 15
        assertEquals(71.54, Formulas.fernandezHuerta(counted(10, 150, 300, 0)), CLOSE);
        // Amstad 1978: 180 − 15 − 58.5 × 1.8
        assertEquals(59.7, Formulas.amstad(counted(10, 150, 270, 0)), CLOSE);
        // Kandel and Moles 1958: 207 − 1.015 × 20 − 73.6 × 1.5
        assertEquals(76.3, Formulas.kandelMoles(counted(5, 100, 150, 0)), CLOSE);
    }

    @Test
    void aTextIsCountedAsPeopleCountIt() {
        // The example of many handbooks: 13 words, 24 syllables
        var told = measured("en", "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.");
        assertEquals(List.of(Value.of(1), Value.of(13), Value.of(24), Value.of(4)),
                List.of(told.get("sentences"), told.get("words"), told.get("syllables"), told.get("polysyllables")));
        assertEquals(new Value.Number(new java.math.BigDecimal("37.5")), told.get("fleschReadingEase"));
        assertEquals(new Value.Number(new java.math.BigDecimal("11.3")), told.get("fleschKincaidGrade"));
        assertEquals(Value.of("low"), told.get("confidence"));
        assertEquals(Value.NOTHING, told.get("fernandezHuerta"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Dr. Smith saw 3.5 patients, e.g. at 5 p.m. on Monday. She left. | 2 | 13
            en | ## A heading. With two.\\n\\nOne sentence here.                 | 1 | 3
            en | - One thing\\n- Another thing.\\n                               | 2 | 4
            en | See https://example.org/a.b.c or info@example.org now.          | 1 | 3
            en | > Quoted words.\\n\\nOwn words.                                 | 1 | 2
            en | Use `kindred.jar check` here.                                   | 1 | 2
            en | It helps [@heisler-2010]. It does.                              | 2 | 4
            es | El Dr. Ruiz llega a las 17.30 h. Se va.                         | 2 | 10
            es | La Dra. López vio a 3,5 pacientes, p.ej. el lunes. Luego se fue. | 2 | 13
            es | Cuesta 1.234,50 € al año, p. ej. en casa. ¿Es caro? ¡No!        | 3 | 11
            es | ## Un título. Con dos.\\n\\nUna frase aquí.                     | 1 | 3
            es | - Una cosa\\n- Otra cosa.\\n                                   | 2 | 4
            de | Dr. Maier sah 3,5 Patienten, z.B. am 5. Mai. Er ging.           | 2 | 11
            de | Trinken Sie z. B. Tee. Das kostet ca. 1.234,50 Euro.            | 2 | 10
            de | ## Eine Überschrift. Mit zwei.\\n\\nEin Satz hier.             | 1 | 3
            de | - Ein Ding\\n- Noch eines.\\n                                  | 2 | 4
            fr | Le Dr Martin a vu 3,5 patients, p. ex. lundi. Il part.         | 2 | 12
            fr | M. Durand et Mme Petit sont là. « Pourquoi ? » demande-t-elle. | 2 | 9
            fr | ## Un titre. Avec deux.\\n\\nUne phrase ici.                   | 1 | 3
            fr | - Une chose\\n- Une autre.\\n                                  | 2 | 4
            """)
    void sentencesAndWordsAreRightOnWhatMisleads(String locale, String body, int sentences, int words) {
        var told = measured(locale, body.replace("\\n", "\n"));
        assertEquals(List.of(Value.of(sentences), Value.of(words)), List.of(told.get("sentences"), told.get("words")), told.toString());
    }

    @ParameterizedTest
    @CsvSource({"en, support, 2", "en, diabetes, 4", "en, people, 2", "en, table, 2", "en, called, 1", "en, wanted, 2", "en, studies, 2",
            "en, science, 2", "en, patient, 2", "en, medication, 4", "en, something, 2", "en, peer-support, 3", "en, couldn't, 2",
            "en, HIV, 3",
            "en, WHO, 5", "en, AIDS, 1", "en, 1918, 4", "en, 8.02, 5", "en, 50%, 4", "en, $2, 3", "en, 2005, 4", "en, 244, 6",
            "en, rhythm, 2",
            "es, salud, 2", "es, diabetes, 3", "es, enfermedad, 4", "es, aún, 2", "es, aire, 2", "es, guitarra, 3", "es, qué, 1",
            "es, ciudad, 2", "es, leer, 2", "es, prohibido, 3", "es, país, 2", "es, muy, 1", "es, 16, 3",
            "de, Gesundheit, 3", "de, Familie, 4", "de, Bauer, 2", "de, Energie, 3", "de, Diabetes, 4", "de, quer, 1", "de, Tee, 1",
            "fr, santé, 2", "fr, table, 1", "fr, maladie, 3", "fr, question, 2", "fr, l'eau, 1", "fr, aide, 1", "fr, ils, 1"})
    void syllablesFollowTheSpellingOfTheLanguage(String language, String word, int syllables) {
        assertEquals(syllables, Syllables.in(language).orElseThrow().count(word), word);
    }

    @Test
    void cellsOfTablesAreNoSentences() {
        assertEquals(Value.of(1), measured("en", "| a | b |\n|---|---|\n| one | two |\n\nWords.").get("words"));
    }

    @Test
    void theFormulaIsThatOfTheLanguage() {
        assertTrue(measured("es-MX", "La salud importa.").get("fernandezHuerta") instanceof Value.Number);
        assertTrue(measured("de", "Gesundheit ist wichtig.").get("amstad") instanceof Value.Number);
        assertTrue(measured("fr", "La santé est importante.").get("kandelMoles") instanceof Value.Number);
        var polish = measured("pl", "Zdrowie jest ważne. Tak.");
        assertEquals(List.of(Value.of(2), Value.of(4), Value.NOTHING), List.of(polish.get("sentences"), polish.get("words"),
                polish.get("syllables")));
    }

    @Test
    void thirtySentencesMakeASureNumber() {
        assertEquals(Value.of("low"), measured("en", "We rest. ".repeat(29)).get("confidence"));
        assertEquals(Value.of("normal"), measured("en", "We rest. ".repeat(30)).get("confidence"));
    }

    @Test
    void nothingIsCountedWhereNothingIsWritten() {
        assertEquals(Value.NOTHING, new ReadabilityMeasure().measure(subject("en", "## Only a heading\n", Value.EMPTY, Map.of())));
    }

    private static final String HARD = "Interdisciplinary rehabilitation necessitates comprehensive individualised considerations. ";

    @Test
    void aHardTextIsToldWithItsGradeAndTheTarget() {
        var told = findings("en", HARD.repeat(30)).stream().filter(finding -> finding.rule().equals("hard-to-read")).toList();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().message().contains("the site aims at 9.0 or lower."), told.getFirst().message());
        var unsure = findings("en", HARD.repeat(6)).stream().filter(finding -> finding.rule().equals("hard-to-read")).toList();
        assertTrue(unsure.getFirst().message().contains("fewer than 30 sentences"), unsure.getFirst().message());
        assertEquals(List.of(), findings("en", "We rest a lot. ".repeat(40)));
    }

    @Test
    void theTargetIsTheSites() {
        var easy = Map.of("hard-to-read", settings(Value.group().put("grade", 1).build()));
        assertEquals(1, findings("en", "We often rest in the garden behind the house. ".repeat(40), easy).size());
    }

    @Test
    void aNumberIsNeverAnError() {
        var error = Map.of("hard-to-read", severity(Severity.ERROR), "hard-sentence", severity(Severity.ERROR));
        assertTrue(findings("en", HARD.repeat(30) + "word ".repeat(40) + ".", error).stream()
                .filter(finding -> finding.rule().startsWith("hard")).allMatch(finding -> finding.severity() == Severity.WARNING));
    }

    @Test
    void theHardestSentencesAreNamedWhereTheyStand() {
        String longer = "We " + "go and ".repeat(15) + "rest.";
        String longest = "They " + "sit and ".repeat(20) + "rest.";
        var told = told("en", "Short one. " + longer + " " + longest + "\n");
        assertEquals(List.of("hard-sentence 4:" + (13 + longer.length()), "hard-sentence 4:12"), told);
        assertEquals(3, told("en", String.join(" ", Collections.nCopies(4, longest))).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"We utilise it.", "Wait in order to rest.", "It can facilitate things."})
    void longWordsAreToldWithPlainerOnes(String body) {
        assertEquals(1, findings("en", body).size());
        assertEquals("plainer-word", findings("en", body).getFirst().rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Federal Reimbursement Office is near.", "> We utilise it.", "Type `utilise` there.", "We use it.",
            "A utiliser."})
    void namesQuotationsAndPlainWordsAreFine(String body) {
        assertEquals(List.of(), findings("en", body));
    }

    @Test
    void aWordIsToldOnceAndInTheLanguageOfTheText() {
        assertEquals(List.of("plainer-word 4:4"), told("en", "We utilise and utilise it."));
        assertEquals("«utilizar»: «usar» es más sencillo.", findings("es", "Puede utilizar esto.").getFirst().message());
    }

    @Test
    void aSiteAddsWordsAndAllowsOthers() {
        var own = Map.of("plainer-word", settings(Value.group().put("words", Value.group().put("comorbidity", "other illness").build())
                .put("allow", Value.texts(List.of("utilise"))).build()));
        assertEquals(List.of("“comorbidity”: “other illness” is plainer."),
                findings("en", "We utilise a comorbidity.", own).stream().map(finding -> finding.message()).toList());
    }
}
