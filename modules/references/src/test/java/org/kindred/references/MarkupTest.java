package org.kindred.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.references.Markup.Plain;
import org.kindred.references.Markup.Style;
import org.kindred.references.Markup.Styled;

class MarkupTest {

    @Test
    void isTakenApartIntoStyledPieces() {
        assertEquals(List.of(new Plain("a "), new Styled(Style.ITALIC, List.of(new Plain("b "), new Styled(Style.SUPERSCRIPT,
                List.of(new Plain("c"))))), new Plain(" d")), Markup.read("a <i>b <sup>c</sup></i> d"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"a <i>b</i> c|a b c", "<span class=\"nocase\">iPhone</span>|iPhone", "p < 0.05|p < 0.05", "<i>open|<i>open",
                    "close</i>|close</i>", "<b><i>x</b></i>|<b>x</b>", "<u>x</u>|<u>x</u>"})
    void whatIsNotClosedOrNotOpenedIsText(String text, String plain) {
        assertEquals(plain, Markup.plain(text));
    }

    @Test
    void survivesWhatIsNestedWithoutEnd() {
        assertEquals(300_000, Markup.plain("<i>".repeat(100_000)).length());
    }
}
