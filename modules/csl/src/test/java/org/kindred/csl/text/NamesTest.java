package org.kindred.csl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of names, initials and scripts. */
class NamesTest {

    private static NameParts parsed(String family, String given) {
        return new NameParts(family, given, "", "", "", false).parsed();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"van Gogh, Gogh, van", "von und zum Jones, Jones, von und zum", "d'Aubignac, Aubignac, d'",
            "al-One, One, al-", "in 't Horvath, Horvath, in 't", "de' Medici, Medici, de'", "La Fontaine, La Fontaine, ''",
            "roe, roe, ''", "O'Malley, O'Malley, ''", "Smith-Jones, Smith-Jones, ''", "'\"von Hoppel\"', von Hoppel, ''"})
    void wordsInLowerCaseBeforeTheFamilyNameStayWithIt(String source, String family, String particle) {
        assertEquals(new NameParts(family, "A", "", particle, "", false), parsed(source, "A"));
    }

    @Test
    void wordsInLowerCaseBehindTheGivenNameAreDropped() {
        assertEquals(new NameParts("Humboldt", "Alexander", "von", "", "", false), parsed("Humboldt", "Alexander von"));
        assertEquals(new NameParts("hooks", "bell", "", "", "", false), parsed("hooks", "bell"));
        assertEquals(new NameParts("Morant", "John de Cusance", "", "", "", false), parsed("Morant", "John de Cusance"));
        assertEquals(new NameParts("Aubignac", "François,", "abbé d'", "", "", false),
                parsed("Aubignac", "François, abbé d'"));
    }

    @Test
    void aCommaInTheGivenNameBringsASuffix() {
        assertEquals(new NameParts("Doe", "John", "", "", "III", false), parsed("Doe", "John, III"));
        assertEquals(new NameParts("Doe", "John", "", "", "Jr.", true), parsed("Doe", "John,! Jr."));
    }

    @Test
    void partsThatAreGivenStay() {
        NameParts whole = new NameParts("van Gogh", "Vincent de", "le", "la", "", false);
        assertEquals(whole, whole.parsed());
        assertEquals(new NameParts("", "", "", "", "", false), parsed("", ""));
    }

    @Test
    void particlesThatEndInAnApostropheOrAHyphenAreJoined() {
        assertTrue(NameParts.isJoined("d’"));
        assertTrue(NameParts.isJoined("al-"));
        assertFalse(NameParts.isJoined("de’"));
        assertFalse(NameParts.isJoined("van"));
        assertFalse(NameParts.isJoined(""));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "John Bertrand de Cusance Morant | \".\" | J.B. de C.M.", "Hsien-Li | \".\" | H.-L.",
            "Hui-Xiao Li Yuan | \". \" | H.-X. L. Y.", "Guo-ping | \"\" | G", "TSerendorjiin | \".\" | Ts.",
            "<b>John</b>-Quiggly | \". \" | <b>J.</b>-Q.", "ME | \".\" | M.", "ME. | \".\" | ME.",
            "Ph.M.E. | \". \" | Ph. M. E.", "John M.E. | \" \" | J M E", "Иван Иванович | \".\" | И.И.",
            "‘Alī | \".\" | ‘A."})
    void namesBecomeInitials(String given, String mark, String initials) {
        assertEquals(initials, Initials.of(given, mark, true, true));
    }

    @Test
    void initialsMayLoseTheirHyphen() {
        assertEquals("H.L.", Initials.of("Hsien-Li", ".", true, false));
    }

    @Test
    void withoutInitializingOnlyInitialsChange() {
        assertEquals("John M. E.", Initials.of("John M.E.", ". ", false, true));
        assertEquals("A. Alan", Initials.of("A. Alan", ".", false, true));
        assertEquals("ME", Initials.of("ME", ".", false, true));
        assertEquals("Jean-Luc", Initials.of("Jean-Luc", ".", false, true));
    }

    @Test
    void eastAsianNamesAreSeen() {
        assertTrue(Script.isEastAsian("田中 太郎"));
        assertTrue(Script.isEastAsian("スーパー"));
        assertFalse(Script.isEastAsian("田中Tarō"));
        assertFalse(Script.isEastAsian(""));
    }

    @Test
    void wordsBetweenNamesTakeTheSpacesOfTheirLetters() {
        assertEquals(" ", Script.spaceBefore("", "and"));
        assertEquals("", Script.spaceBefore(", ", "and"));
        assertEquals("", Script.spaceBefore("", "等"));
        assertEquals("", Script.spaceBefore("", "ו\u2008"));
        assertEquals("", Script.spaceAfter("ו\u2008"));
        assertEquals(" ", Script.spaceAfter("&"));
    }
}
