package org.kindred.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.kindred.csl.Samples.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.render.EntryMemory;
import org.kindred.csl.style.Style;

class EntryMemoryTest {

    private static final String NAMES_AND_TITLE = """
            <group delimiter=". "><names variable="author"><name and="symbol" initialize-with="."/></names>
              <date variable="issued"><date-part name="year"/></date><text variable="title"/></group>""";
    private static final String ALIGNED = style("second-field-align=\"flush\"", Samples.NUMBER, Samples.NUMBER + NAMES_AND_TITLE);
    private static final CslItem DOE = work("doe", "John Doe", 2000);
    private static final CslItem ROE = work("roe", "Jane Roe", 2001);

    private static String style(String options, String cite, String bibliography) {
        return """
                <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
                  <citation disambiguate-add-year-suffix="true"><layout prefix="(" suffix=")" delimiter="; ">%s</layout></citation>
                  <bibliography %s><layout suffix=".">%s</layout></bibliography>
                </style>""".formatted(cite, options, bibliography);
    }

    private static Processor processor(String style, int kept) {
        return Processor.of(Style.parse(style), Samples.LOCALES, Optional.empty(), new EntryMemory(kept));
    }

    private static List<Entry> listed(Processor processor, CslItem... works) {
        return processor.process(List.of(works), List.of(), List.of(works).stream().map(CslItem::id).toList()).bibliography();
    }

    private static Entry only(Processor processor, CslItem work) {
        return listed(processor, work).getFirst();
    }

    @Test
    void an_entry_is_written_once_for_all_texts_that_cite_its_work() {
        Processor processor = processor(ALIGNED, 10);
        assertSame(only(processor, DOE).body(), listed(processor, DOE, ROE).getFirst().body());
    }

    @Test
    void without_a_memory_each_text_has_its_entries_written_anew() {
        Processor processor = processor(ALIGNED, 0);
        assertNotSame(only(processor, DOE).body(), only(processor, DOE).body());
    }

    @Test
    void under_another_number_only_the_number_is_written_anew() {
        Processor processor = processor(ALIGNED, 10);
        Entry first = only(processor, DOE);
        Entry second = listed(processor, ROE, DOE).getLast();
        assertEquals("1", first.margin());
        assertEquals("2", second.margin());
        assertEquals(2, second.number());
        assertSame(first.body(), second.body());
        assertEquals("J. Doe. 2000. Title doe.", second.bodyText());
    }

    @Test
    void a_work_that_was_edited_is_another_one() {
        Processor processor = processor(ALIGNED, 10);
        assertEquals("J. Doe. 2000. Title doe.", only(processor, DOE).bodyText());
        assertEquals("J. Doe. 2002. Title doe.", only(processor, work("doe", "John Doe", 2002)).bodyText());
    }

    @Test
    void styles_that_share_a_memory_have_their_own_entries() {
        EntryMemory memory = new EntryMemory(10);
        String other = style("", Samples.NUMBER, "<text variable=\"title\"/>");
        Processor aligned = Processor.of(Style.parse(ALIGNED), Samples.LOCALES, Optional.empty(), memory);
        Processor titles = Processor.of(Style.parse(other), Samples.LOCALES, Optional.empty(), memory);
        assertEquals("J. Doe. 2000. Title doe.", only(aligned, DOE).bodyText());
        assertEquals("Title doe.", only(titles, DOE).bodyText());
    }

    @Test
    void the_entry_used_longest_ago_is_forgotten_first() {
        Processor processor = processor(ALIGNED, 2);
        Entry doe = only(processor, DOE);
        Entry roe = only(processor, ROE);
        only(processor, DOE);
        only(processor, work("poe", "Jim Poe", 2002));
        assertSame(doe.body(), only(processor, DOE).body());
        assertNotSame(roe.body(), only(processor, ROE).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<text variable=\"citation-number\" prefix=\"[\" suffix=\"] \"/>" + NAMES_AND_TITLE,
            NAMES_AND_TITLE + "<text variable=\"citation-number\" prefix=\" [\" suffix=\"]\"/>",
            "<number variable=\"citation-number\" form=\"roman\" suffix=\" \"/>" + NAMES_AND_TITLE,
            "<number variable=\"citation-number\" form=\"ordinal\" suffix=\" \"/>" + NAMES_AND_TITLE,
            "<text variable=\"citation-number\" display=\"left-margin\"/><text variable=\"title\" display=\"right-inline\"/>",
            "<choose><if variable=\"citation-number\"><text variable=\"title\"/></if></choose>",
            NAMES_AND_TITLE})
    void entries_that_were_kept_are_those_that_would_be_written(String layout) {
        for (String options : List.of("", "second-field-align=\"flush\"", "subsequent-author-substitute=\"———\"",
                "second-field-align=\"margin\" subsequent-author-substitute=\"—\" subsequent-author-substitute-rule=\"partial-each\"")) {
            sameWithAndWithoutMemory(style(options, Samples.AUTHOR_DATE, layout));
        }
    }

    private static void sameWithAndWithoutMemory(String style) {
        Processor keeping = processor(style, 5);
        Processor forgetting = processor(style, 0);
        List<CslItem> works = works();
        Random random = new Random(7);
        for (int text = 0; text < 30; text++) {
            Collections.shuffle(works, random);
            CslItem[] cited = works.subList(0, 1 + random.nextInt(works.size())).toArray(CslItem[]::new);
            assertEquals(written(forgetting, cited), written(keeping, cited), style);
        }
    }

    /** Some of the same authors, and of the same year, so that they need letters; more than nine, so that numbers have two digits. */
    private static List<CslItem> works() {
        List<CslItem> works = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> works.add(work("w" + i, List.of("John Doe", "John Doe; Jane Roe", "Jim Poe").get(i % 3),
                2000 + i % 2)));
        return works;
    }

    private static List<List<Object>> written(Processor processor, CslItem... works) {
        List<String> ids = List.of(works).stream().map(CslItem::id).toList();
        return processor.process(List.of(works), List.of(Samples.cite(ids.toArray(String[]::new)))).bibliography().stream()
                .map(entry -> List.<Object>of(entry.id(), entry.number(), entry.text(), entry.html(), entry.margin(), entry.body(),
                        entry.bodyText()))
                .toList();
    }
}
