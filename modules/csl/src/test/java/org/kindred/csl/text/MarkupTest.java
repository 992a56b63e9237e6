package org.kindred.csl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Inline markup of CSL-JSON, its quotation marks and its fonts. */
class MarkupTest {

    private static final Typography GERMAN = new Typography("„", "“", "‚", "‘", false);
    private static final Typography FRENCH = new Typography("«\u00a0", "\u00a0»", "“", "”", false);

    private static String html(String source) {
        return RichText.markup(source).html(Typography.ENGLISH);
    }

    private static String italic(String source) {
        return RichText.markup(source).formatted(Formatting.ITALIC).html(Typography.ENGLISH);
    }

    @Test
    void tagsOfMarkupBecomeElements() {
        assertEquals("<i>a</i> <b>b</b> <sup>c</sup> <sub>d</sub>",
                html("<i>a</i> <b>b</b> <sup>c</sup> <sub>d</sub>"));
        String smallCaps = "<span style=\"font-variant:small-caps;\">e</span>";
        assertEquals(smallCaps, html("<sc>e</sc>"));
        assertEquals(smallCaps, html("<span style=\"font-variant: small-caps;\">e</span>"));
        assertEquals("f", html("<span class=\"nocase\">f</span>"));
    }

    @Test
    void tagsThatAreUnknownOrHaveNoPartnerAreText() {
        assertEquals("One&#60;/i&#62; Two", html("One</i> Two"));
        assertEquals("One &#60;i&#62;Two", html("One <i>Two"));
        assertEquals("&#60;em&#62;One&#60;/em&#62;", html("<em>One</em>"));
        assertEquals("a &#60; b &#38; c &#62; d", html("a < b & c > d"));
    }

    @Test
    void tagsThatCrossKeepTheOuterOne() {
        assertEquals("<i>a &#60;b&#62;b</i> c&#60;/b&#62;", html("<i>a <b>b</i> c</b>"));
    }

    @Test
    void whatOpensTooDeepIsText() {
        String source = "<i>".repeat(10_000) + "x";
        assertEquals(source, RichText.markup(source).plain());
    }

    @Test
    void nothingInsideOfATagLeavesNoElement() {
        assertEquals("ab", html("a<i></i>b"));
    }

    @Test
    void italicsInItalicsAreUpright() {
        assertEquals("<i>One <span style=\"font-style:normal;\">Two <i>Three</i> Four</span> Five</i>",
                italic("One <i>Two <i>Three</i> Four</i> Five"));
    }

    @Test
    void undecoratedTextTakesNoFontFromAround() {
        assertEquals("<i>Lessard <span style=\"font-style:normal;\">v.</span> Schmidt</i>",
                italic("Lessard <span class=\"nodecor\">v.</span> Schmidt"));
        assertEquals("Lessard v. Schmidt", html("Lessard <span class=\"nodecor\">v.</span> Schmidt"));
    }

    @Test
    void normalFontsShowOnlyInsideOfOthers() {
        RichText normal = RichText.of("a").formatted(
                Formatting.NONE.with(Formatting.Style.NORMAL).with(Formatting.Weight.NORMAL));
        assertEquals("a", normal.html(Typography.ENGLISH));
        assertEquals("<b><span style=\"font-weight:normal;\">a</span></b>",
                normal.formatted(Formatting.BOLD).html(Typography.ENGLISH));
    }

    @Test
    void raisedCharactersAreRaisedInHtmlAndStayInText() {
        RichText text = RichText.markup("m² 1ʳᵉ ™");
        assertEquals("m<sup>2</sup> 1<sup>r</sup><sup>e</sup> <sup>TM</sup>", text.html(Typography.ENGLISH));
        assertEquals("m² 1ʳᵉ ™", text.text(Typography.ENGLISH));
        assertEquals("<sup>2</sup>", html("<sup>²</sup>").replace("²", "2"));
    }

    @Test
    void quotationsTakeTheMarksOfTheLocaleAndAlternate() {
        RichText text = RichText.markup("My \"'Amazing' and Bogus\" Title");
        assertEquals("My “‘Amazing’ and Bogus” Title", text.text(Typography.ENGLISH));
        assertEquals("“My ‘“Amazing” and Bogus’ Title”", text.quoted().text(Typography.ENGLISH));
        assertEquals("My „‚Amazing‘ and Bogus“ Title", text.text(GERMAN));
    }

    @Test
    void curlyMarksAreQuotationsToo() {
        assertEquals("„Wort“", RichText.markup("“Wort”").text(GERMAN));
        assertEquals("“Wort”", RichText.markup("„Wort“", GERMAN).text(Typography.ENGLISH));
        assertEquals("“mot” !", RichText.markup("« mot » !", FRENCH).text(Typography.ENGLISH).replace('\u202f', ' '));
    }

    @Test
    void apostrophesAreNoQuotations() {
        assertEquals("Plato’s ‘Parmenides’ of ’09 isn’t l’Égypte",
                RichText.markup("Plato's 'Parmenides' of '09 isn't l'Égypte").quoted().text(Typography.ENGLISH)
                        .replaceAll("^“|”$", ""));
        assertEquals("rock ’n’ roll", html("rock 'n' roll"));
        assertEquals("l’’’", html("<span class=\"nocase\">l'''</span>"));
    }

    @Test
    void marksThatDoNotPairStayAsTheyAre() {
        assertEquals("Nation of \"Positive Obligations \" of State",
                html("Nation of \"Positive Obligations \" of State"));
        assertEquals("a 5\" disk", html("a 5\" disk"));
        assertEquals("", html(""));
        assertEquals("\"", html("\""));
    }

    @Test
    void aQuotationDoesNotCrossATag() {
        assertEquals("<i>a \"b</i> c\"", html("<i>a \"b</i> c\""));
    }

    @Test
    void usersWordsPairOnlyStraightMarks() {
        RichText affix = RichText.citeAffix("‘God willing’ is \"insha'Allah\" ");
        assertEquals("‘God willing’ is “insha’Allah” X",
                RichText.of("X").affixed(affix, RichText.EMPTY).text(Typography.ENGLISH));
    }

    @Test
    void affixesOfAStyleKeepTheirMarks() {
        assertEquals("'a', \"b\"", RichText.of("a").affixed("'", "', \"b\"").text(Typography.ENGLISH));
    }

    @Test
    void frenchSpacingIsNarrow() {
        assertEquals("His «\u202fAnonymous\u202f» Life\u202f!", html("His « Anonymous » Life !"));
    }
}
