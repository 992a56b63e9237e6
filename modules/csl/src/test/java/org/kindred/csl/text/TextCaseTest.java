package org.kindred.csl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSL's {@code text-case}. */
class TextCaseTest {

    private static String changed(String source, TextCase textCase, String language) {
        return RichText.markup(source).textCase(textCase, language).text(Typography.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"all for one. for all. | All for One. For All.",
            "Writings on UK people and places | Writings on UK People and Places",
            "iPad is a thing | iPad Is a Thing",
            "out-of-fashion initiatives: a second story | Out-of-Fashion Initiatives: A Second Story",
            "a cat/mouse game: what it is for | A Cat/Mouse Game: What It Is For",
            "John van Doe? a life of d'Alembert | John van Doe? A Life of d’Alembert",
            "saline solution of β-carotine | Saline Solution of β-Carotine",
            "traits—self-esteem—with job | Traits—Self-Esteem—with Job", "roe v. the state | Roe v. the State",
            "The Quick And The Dead | The Quick and the Dead", "vitamin A and B | Vitamin A and B"})
    void titlesCapitalizeAllButSmallWordsAndTheFirstAndLastAlways(String source, String title) {
        assertEquals(title, changed(source, TextCase.TITLE, "en-US"));
    }

    @Test
    void wordsAreFollowedIntoQuotationsAndFonts() {
        assertEquals("The “New <i>Career</i>” of a", RichText.markup("the \"new <i>career</i>\" of <span class=\"nocase\">a</span>")
                .textCase(TextCase.TITLE, "en").html(Typography.ENGLISH));
    }

    @Test
    void titlesThatAreNotEnglishStay() {
        assertEquals("der Titel", changed("der Titel", TextCase.TITLE, "de"));
        assertEquals("der Titel", changed("der Titel", TextCase.TITLE, "enm"));
        assertEquals("der Titel", changed("der Titel", TextCase.TITLE, ""));
    }

    @Test
    void sentencesKeepTheFirstCapitalAndWhatIsNotJustCapitalized() {
        assertEquals("This is a pen by IBM and iPad", changed("This is a Pen by IBM and iPad", TextCase.SENTENCE, "en"));
        assertEquals("A pen: The case", changed("a Pen: the Case", TextCase.SENTENCE, "en"));
    }

    @Test
    void capitalsAreGivenToWordsInLowerCaseOnly() {
        assertEquals("This IS A Pen", changed("this IS a pen", TextCase.CAPITALIZE_ALL, "en"));
        assertEquals("This IS a pen", changed("this IS a pen", TextCase.CAPITALIZE_FIRST, "en"));
        assertEquals("iPad is", changed("iPad is", TextCase.CAPITALIZE_FIRST, "en"));
        assertEquals("“This” is", changed("\"this\" is", TextCase.CAPITALIZE_FIRST, "en"));
    }

    @Test
    void upperAndLowerCaseSpareWhatKeepsItsCase() {
        String source = "A <span class=\"nocase\">Smith</span> and CO<sub>2x</sub>";
        assertEquals("A Smith AND CO2x", changed(source, TextCase.UPPERCASE, "en"));
        assertEquals("a Smith and co2x", changed(source, TextCase.LOWERCASE, "en"));
    }

    @Test
    void theLanguageHasItsLetters() {
        assertEquals("İC AND ID", changed("ic and ıd", TextCase.UPPERCASE, "tr-TR"));
        assertEquals("IC AND ID", changed("ic and ıd", TextCase.UPPERCASE, "bad code"));
        assertEquals("STRASSE", changed("Straße", TextCase.UPPERCASE, "de"));
    }
}
