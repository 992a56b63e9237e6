package org.kindred.plugin.citeproc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.kindred.kernel.value.Value;

class WorksTest {

    private final Works works = new Works();

    private static Value.Group csl(String title) {
        return Value.group().put("id", "a").put("type", "book").put("title", title).put("DOI", "10.1000/a").build();
    }

    @Test
    void aWorkIsReadOnceHoweverManyCiteIt() {
        assertSame(works.of("a", csl("Title"), "en-US"), works.of("a", csl("Title"), "en-US"));
    }

    @Test
    void aWorkThatWasEditedIsReadAnew() {
        assertEquals("Title", works.of("a", csl("Title"), "en-US").title());
        assertEquals("Other", works.of("a", csl("Other"), "en-US").title());
    }

    @Test
    void aWorkUnderAnotherNameIsAnotherOne() {
        works.of("a", csl("Title"), "en-US");
        assertEquals("b", works.of("b", csl("Title"), "en-US").item().id());
    }

    @Test
    void aTranslationDoesNotTakeThePlaceOfItsOriginal() {
        var original = works.of("a", csl("Title"), "en-US");
        works.of("a", csl("Título"), "es");
        assertSame(original, works.of("a", csl("Title"), "en-US"));
    }

    @Test
    void theWorksUsedLongestAgoAreForgotten() {
        var first = works.of("a", csl("Title"), "en-US");
        for (int i = 0; i < Works.KEPT; i++) {
            works.of("w" + i, csl("Title"), "en-US");
        }
        assertNotSame(first, works.of("a", csl("Title"), "en-US"));
    }

    @Test
    void anEntryIsThatOfTheStyleThatWroteItLast() {
        var work = works.of("a", csl("Title"), "en-US");
        assertEquals("<i>Title</i>. doi:<a href=\"https://doi.org/10.1000/a\">10.1000/a</a>",
                work.entry(1, "Title. doi:10.1000/a", "<i>Title</i>. doi:10.1000/a").html());
        assertEquals("Title. <a href=\"https://doi.org/10.1000/a\">https://doi.org/10.1000/a</a>",
                work.entry(2, "Title. https://doi.org/10.1000/a", "Title. https://doi.org/10.1000/a").html());
        assertEquals(3, work.entry(3, "Title.", "Title.").number());
    }
}
