package org.kindred.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.csl.Samples.AUTHOR_DATE;
import static org.kindred.csl.Samples.NUMBER;
import static org.kindred.csl.Samples.cite;
import static org.kindred.csl.Samples.style;
import static org.kindred.csl.Samples.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;

class ProcessorTest {

    private static final CslItem DOE = work("doe", "John Doe; Jane Roe; Jim Poe", 2000);

    private static final Processor AUTHORS = style("et-al-min=\"3\" et-al-use-first=\"1\"",
            "prefix=\"(\" suffix=\")\" delimiter=\"; \"", AUTHOR_DATE);

    private static final Processor NUMBERS = style("", "prefix=\"[\" suffix=\"]\" delimiter=\", \"", NUMBER,
            "second-field-align=\"flush\"", "<text variable=\"citation-number\" suffix=\". \"/>");

    private static FormattedCitation cited(Processor style, CiteItem cite) {
        return style.process(List.of(DOE), List.of(Citation.of(cite))).citations().getFirst();
    }

    @Test
    void words_around_a_cite_and_its_place_are_shown() {
        CiteItem cite = CiteItem.of("doe").at("page", "3-5").between("see ", ", and elsewhere");
        assertEquals("(see Doe et al. 2000 pp. 3–5, and elsewhere)", cited(AUTHORS, cite).text());
    }

    @Test
    void a_cite_is_a_segment_without_the_words_around_it() {
        CiteItem cite = CiteItem.of("doe").between("see ", ", passim");
        List<String> texts = cited(AUTHORS, cite).segments().stream().filter(segment -> segment.id().isPresent())
                .map(FormattedCitation.Segment::text).toList();
        assertEquals(List.of("Doe et al. 2000"), texts);
    }

    @Test
    void an_author_in_the_sentence_is_not_repeated() {
        FormattedCitation citation = cited(AUTHORS, CiteItem.of("doe").only(CiteItem.Part.AUTHOR_IN_TEXT));
        assertEquals("Doe et al.", citation.author());
        assertEquals("(2000)", citation.text());
    }

    @Test
    void an_author_in_the_sentence_is_named_by_styles_of_numbers_too() {
        FormattedCitation citation = cited(NUMBERS, CiteItem.of("doe").only(CiteItem.Part.AUTHOR_IN_TEXT));
        assertEquals("Doe et al.", citation.author());
        assertEquals("[1]", citation.text());
    }

    @Test
    void an_author_is_left_out_if_asked_for() {
        assertEquals("(2000)", cited(AUTHORS, CiteItem.of("doe").only(CiteItem.Part.SUPPRESS_AUTHOR)).text());
    }

    @Test
    void an_author_alone_has_no_brackets() {
        FormattedCitation citation = cited(AUTHORS, CiteItem.of("doe").only(CiteItem.Part.AUTHOR_ONLY));
        assertEquals("Doe et al.", citation.author());
        assertEquals("", citation.text());
    }

    @Test
    void an_entry_comes_with_and_without_what_stands_in_its_margin() {
        Entry entry = NUMBERS.process(List.of(DOE), List.of(cite("doe"))).bibliography().getFirst();
        assertEquals("1.", entry.margin());
        assertEquals("John Doe, Jane Roe & Jim Poe. 2000. Title doe.", entry.bodyText());
        assertTrue(entry.html().startsWith("\n    <div class=\"csl-left-margin\">"), entry.html());
    }

    @Test
    void what_is_cited_but_not_known_is_left_out() {
        Result result = NUMBERS.process(List.of(DOE), List.of(cite("doe", "nobody"), cite("nobody")));
        assertEquals("[1]", result.citations().getFirst().text());
        assertEquals("", result.citations().get(1).text());
        assertEquals(1, result.bibliography().size());
    }

    @Test
    void nothing_cited_is_nothing_listed() {
        assertEquals(new Result(List.of(), List.of()), NUMBERS.process(List.of(DOE), List.of()));
    }

    @Test
    void works_are_listed_without_having_been_cited() {
        assertEquals(List.of("doe"),
                NUMBERS.process(List.of(DOE), List.of(), List.of("doe", "nobody")).bibliography().stream().map(Entry::id).toList());
    }

    @Test
    void a_language_is_forced_upon_a_style() {
        Processor german = Processor.of(org.kindred.csl.style.Style.parse("""
                <style default-locale="en-US"><citation><layout><text term="and"/></layout></citation></style>"""),
                tag -> tag.equals("de-DE") ? Optional.of("<locale xml:lang=\"de-DE\"><terms><term name=\"and\">und</term></terms></locale>")
                        : Samples.LOCALES.xml(tag),
                Optional.of("de"));
        assertEquals("und", cited(german, CiteItem.of("doe")).text());
    }

    @Test
    void an_interrupted_thread_stops() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> cited(AUTHORS, CiteItem.of("doe")));
        assertTrue(Thread.interrupted());
    }

    @Test
    void macros_that_take_long_stop_when_the_thread_is_interrupted() throws Exception {
        String macros = IntStream.range(1, 7)
                .mapToObj(i -> "<macro name=\"m%d\">%s</macro>".formatted(i, "<text macro=\"m%d\"/>".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining());
        Processor slow = Processor.of(org.kindred.csl.style.Style.parse("<style><macro name=\"m0\"><text variable=\"title\"/></macro>"
                + macros + "<citation><layout>" + "<text macro=\"m6\"/>".repeat(4) + "</layout></citation></style>"), Samples.LOCALES,
                Optional.empty());
        var stopped = new CompletableFuture<CancellationException>();
        var thread = Thread.ofPlatform().daemon()
                .start(() -> stopped.complete(assertThrows(CancellationException.class, () -> cited(slow, CiteItem.of("doe")))));
        while (thread.isAlive() && !isInMacro(thread.getStackTrace())) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        assertTrue(isInMacro(stopped.get(30, TimeUnit.SECONDS).getStackTrace()));
    }

    private static boolean isInMacro(StackTraceElement[] frames) {
        return Arrays.stream(frames).anyMatch(frame -> frame.getMethodName().equals("macro"));
    }
}
