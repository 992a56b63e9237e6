package org.kindred.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.csl.Samples.AUTHOR_DATE;
import static org.kindred.csl.Samples.NUMBER;
import static org.kindred.csl.Samples.cite;
import static org.kindred.csl.Samples.cited;
import static org.kindred.csl.Samples.style;
import static org.kindred.csl.Samples.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;

/** The examples of the specification under "Cite Collapsing" and "Cite Grouping". */
class CollapsingTest {

    private static final CslItem DOE_2000 = work("a", "Doe", 2000);
    private static final CslItem DOE_2001 = work("b", "Doe", 2001);

    private static Result numbered(String... ids) {
        List<CslItem> works = List.of(work("1", "A", 1), work("2", "B", 2), work("3", "C", 3), work("4", "D", 4), work("5", "E", 5));
        return style("collapse=\"citation-number\"", "prefix=\"[\" suffix=\"]\" delimiter=\", \"", NUMBER).process(works,
                List.of(cite("1", "2", "3", "4", "5"), cite(ids)));
    }

    @Test
    void three_and_more_numbers_in_a_row_are_a_range() {
        assertEquals("[1–3, 5]", numbered("1", "2", "3", "5").citations().get(1).text());
    }

    @Test
    void two_numbers_are_no_range() {
        assertEquals("[1, 2]", numbered("1", "2").citations().get(1).text());
    }

    @Test
    void only_increasing_numbers_collapse() {
        assertEquals("[3, 2, 1]", numbered("3", "2", "1").citations().get(1).text());
    }

    @Test
    void a_number_links_to_its_work_and_the_dash_to_those_between() {
        List<List<String>> ids = numbered("1", "2", "3", "4").citations().get(1).segments().stream()
                .map(FormattedCitation.Segment::ids).toList();
        assertEquals(List.of(List.of(), List.of("1"), List.of("2", "3"), List.of("4"), List.of()), ids);
    }

    @Test
    void years_of_the_same_authors_stand_behind_their_names_once() {
        Processor style = style("collapse=\"year\"", "prefix=\"(\" suffix=\")\" delimiter=\"; \"", AUTHOR_DATE);
        assertEquals("(Doe 2000, 2001)", cited(style, DOE_2000, DOE_2001));
    }

    @Test
    void a_repeated_year_is_left_out_before_its_letter() {
        Processor style = style("collapse=\"year-suffix\" disambiguate-add-year-suffix=\"true\" year-suffix-delimiter=\", \"",
                "prefix=\"(\" suffix=\")\" delimiter=\"; \"", AUTHOR_DATE);
        assertEquals("(Doe 2000a, b)", cited(style, DOE_2000, work("c", "Doe", 2000)));
    }

    @Test
    void letters_in_a_row_are_a_range() {
        Processor style = style("collapse=\"year-suffix-ranged\" disambiguate-add-year-suffix=\"true\" year-suffix-delimiter=\",\"",
                "prefix=\"(\" suffix=\")\" delimiter=\"; \"", AUTHOR_DATE);
        CslItem[] works = {DOE_2000, work("c", "Doe", 2000), work("d", "Doe", 2000), work("e", "Doe", 2000), work("f", "Doe", 2000)};
        List<Citation> citations = List.of(cite("a", "c", "d", "f"), cite("e"));
        assertEquals("(Doe 2000a–c,e)",
                style.process(List.of(works[0], works[1], works[2], works[4], works[3]), List.of(cite("a", "c", "d", "e", "f"),
                        citations.getFirst())).citations().get(1).text());
    }

    @Test
    void a_locator_keeps_a_cite_from_collapsing_further() {
        Processor style = style("collapse=\"year-suffix\" disambiguate-add-year-suffix=\"true\" year-suffix-delimiter=\",\"",
                "prefix=\"(\" suffix=\")\" delimiter=\"; \"", AUTHOR_DATE);
        Citation citation = Citation.of(CiteItem.of("a"), CiteItem.of("c").at("page", "5"));
        String text = style.process(List.of(DOE_2000, work("c", "Doe", 2000)), List.of(citation)).citations().getFirst().text();
        assertEquals("(Doe 2000a, 2000b p. 5)", text);
    }

    @Test
    void another_delimiter_may_follow_a_collapsed_group() {
        Processor style = style("collapse=\"year\" after-collapse-delimiter=\"; \"", "prefix=\"(\" suffix=\")\" delimiter=\", \"",
                AUTHOR_DATE);
        assertEquals("(Doe 2000, 2001; Jones 2000)", cited(style, DOE_2000, DOE_2001, work("c", "Jones", 2000)));
    }
}
