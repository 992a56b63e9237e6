package org.kindred.csl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a style's punctuation becomes where texts meet. */
class PunctuationTest {

    private static final Typography OUTSIDE = Typography.ENGLISH.withPunctuationInQuote(false);

    private static RichText meeting(String first, String second, boolean quoted) {
        RichText before = quoted ? RichText.of("a").quoted() : RichText.of("a");
        return RichText.concat(before.affixed("", first), RichText.of("b").affixed(second + " ", ""));
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource(delimiter = ' ', value = {": : :", ". : .:", "; : ;", "! : !", "? : ?", ", : ,:", ": . :", ". . .",
            "; . ;", "! . !", "? . ?", ", . ,.", ": ; :;", ". ; .;", "; ; ;", "! ; !;", "? ; ?;", ", ; ,;", ": ! !",
            ". ! .!", "; ! !", "! ! !", "? ! ?!", ", ! ,!", ": ? ?", ". ? .?", "; ? ?", "! ? !?", "? ? ?", ", ? ,?",
            ": , :,", ". , .,", "; , ;,", "! , !,", "? , ?,", ", , ,"})
    void marksThatMeetAreSettledByTheTableOfTheSuite(String first, String second, String outcome) {
        assertEquals("a" + outcome + " b", meeting(first, second, false).text(Typography.ENGLISH));
        assertEquals("“a”" + outcome + " b", meeting(first, second, true).text(OUTSIDE));
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource(delimiter = ' ', value = {". . “a.”", ", . “a,.”", ": , “a”:,", "! ? “a!?”", "; ! “a!”", ". : “a.”:",
            "? : “a?”"})
    void whatASentenceEndsWithGoesInsideOfAQuotation(String first, String second, String outcome) {
        assertEquals(outcome + " b", meeting(first, second, true).text(Typography.ENGLISH));
    }

    @Test
    void valuesAndPunctuationOfTheStyleMeet() {
        assertEquals("Why? b", RichText.of("Why?").affixed("", ". b").text(Typography.ENGLISH));
        assertEquals("“Why?” b", RichText.of("Why?").quoted().affixed("", ". b").text(Typography.ENGLISH));
        assertEquals("“Why?,” b", RichText.of("Why?").quoted().affixed("", ", b").text(Typography.ENGLISH));
        assertEquals("Ph.D., b", RichText.of("Ph.D.").affixed("", ", b").text(Typography.ENGLISH));
        assertEquals("Wait... b", RichText.of("Wait...").affixed("", ". b").text(Typography.ENGLISH));
    }

    @Test
    void spacesThatMeetAreOneAndANoBreakSpaceWins() {
        assertEquals("a b", RichText.of("a").affixed("", " ").affixed("", " b").text(Typography.ENGLISH));
        assertEquals("a\u00a0b", RichText.of("a").affixed("", " ").affixed("", "\u00a0b").text(Typography.ENGLISH));
        assertEquals("a\u00a0b", RichText.of("a").affixed("", "\u00a0").affixed("", " b").text(Typography.ENGLISH));
    }

    @Test
    void punctuationFindsItsQuotationThroughFontsAndInnerQuotations() {
        RichText title = RichText.markup("This is 'The One'").quoted().formatted(Formatting.ITALIC).affixed("", ".");
        assertEquals("<i>“This is ‘The One.’”</i>", title.html(Typography.ENGLISH));
    }

    @Test
    void whatAUserWroteBehindAQuotationStaysThere() {
        assertEquals("Some title, “Hello there”. b", RichText.markup("Some title, \"Hello there\". b").text(Typography.ENGLISH));
        assertEquals("Is it “true”?", RichText.markup("Is it \"true\"?").text(Typography.ENGLISH));
    }

    @Test
    void aMarkThatGoesAwayLeavesNoEmptyElement() {
        RichText text = RichText.concat(RichText.of("a."), RichText.of(".").formatted(Formatting.ITALIC), RichText.of(" b"));
        assertEquals("a. b", text.html(Typography.ENGLISH));
    }

    @Test
    void affixesAndDelimitersVanishBesideWhatIsEmpty() {
        RichText author = RichText.of("Doe").tagged("author").affixed("", ", ");
        RichText cite = RichText.join(List.of(author, RichText.EMPTY, RichText.of("2000")), " ").affixed("(", ")");
        assertEquals("(Doe, 2000)", cite.text(Typography.ENGLISH));
        RichText without = cite.mapTags(String.class, (tag, content) -> RichText.EMPTY);
        assertEquals("(2000)", without.text(Typography.ENGLISH));
    }

    @Test
    void citesThatBringADelimiterTakeNoOther() {
        List<RichText> cites = List.of(RichText.of("A").affixed("", " is one,"), RichText.of("B"),
                RichText.of("C").affixed(", and ", ""));
        assertEquals("A is one, B, and C", RichText.joinCites(cites, "; ").text(Typography.ENGLISH));
        assertEquals("A; , and C", RichText.join(List.of(RichText.of("A"), cites.get(2)), "; ").text(Typography.ENGLISH));
    }

    @Test
    void periodsAreStrippedFromFontsAndDelimitersToo() {
        RichText text = RichText.join(List.of(RichText.of("Am.").formatted(Formatting.BOLD), RichText.of("L.J.")), ". ");
        assertEquals("Am LJ.", text.stripPeriods().affixed("", ".").text(Typography.ENGLISH));
    }
}
