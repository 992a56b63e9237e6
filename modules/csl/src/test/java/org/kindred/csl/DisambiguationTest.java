package org.kindred.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.csl.Samples.AUTHOR_DATE;
import static org.kindred.csl.Samples.cited;
import static org.kindred.csl.Samples.listed;
import static org.kindred.csl.Samples.style;
import static org.kindred.csl.Samples.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.csl.item.CslItem;

/** The methods of the specification under "Disambiguation". */
class DisambiguationTest {

    private static Processor with(String options) {
        return style(options, "delimiter=\"; \"", AUTHOR_DATE);
    }

    @Test
    void without_any_method_cites_stay_as_they_are() {
        assertEquals("Doe 1950; Doe 1950", cited(with(""), work("a", "John Doe", 1950), work("b", "Jane Doe", 1950)));
    }

    @Test
    void initials_are_added_if_they_differ() {
        assertEquals("H. Simpson 2005; B. Simpson 2005", cited(with("disambiguate-add-givenname=\"true\""),
                work("a", "Homer Simpson", 2005), work("b", "Bart Simpson", 2005)));
    }

    @Test
    void given_names_are_spelled_out_if_their_initials_are_the_same() {
        assertEquals("John Doe 1950; Jane Doe 1950",
                cited(with("disambiguate-add-givenname=\"true\""), work("a", "John Doe", 1950), work("b", "Jane Doe", 1950)));
    }

    @Test
    void by_cite_names_of_unambiguous_cites_stay_short() {
        assertEquals("Doe 1950; Doe 2000",
                cited(with("disambiguate-add-givenname=\"true\""), work("a", "John Doe", 1950), work("b", "Jane Doe", 2000)));
    }

    @Test
    void all_names_are_told_apart_even_where_cites_differ() {
        Processor style = with("disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"all-names\"");
        assertEquals("John Doe 1950; Jane Doe 2000", cited(style, work("a", "John Doe", 1950), work("b", "Jane Doe", 2000)));
    }

    @Test
    void with_initials_names_of_the_same_initial_stay_short() {
        Processor style = with("disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"all-names-with-initials\"");
        assertEquals("Doe 1950; Doe 2000", cited(style, work("a", "John Doe", 1950), work("b", "Jane Doe", 2000)));
    }

    @Test
    void only_the_first_name_is_told_apart_under_primary_name() {
        Processor style = with("disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"primary-name\"");
        assertEquals("A. Doe and Roe 1950; B. Doe and Roe 2000",
                cited(style, work("a", "Al Doe; Al Roe", 1950), work("b", "Bo Doe; Bo Roe", 2000)));
    }

    @Test
    void hidden_names_are_added_until_cites_differ() {
        Processor style = with("disambiguate-add-names=\"true\" et-al-min=\"3\" et-al-use-first=\"1\"");
        assertEquals("Doe, Roe, et al. 1950; Doe, Poe, et al. 1950",
                cited(style, work("a", "Doe; Roe; Low", 1950), work("b", "Doe; Poe; Low", 1950)));
    }

    @Test
    void names_are_not_added_where_that_does_not_help() {
        Processor style = with(
                "disambiguate-add-names=\"true\" disambiguate-add-year-suffix=\"true\" et-al-min=\"3\" et-al-use-first=\"1\"");
        assertEquals("Doe et al. 1950a; Doe et al. 1950b",
                cited(style, work("a", "Doe; Roe; Low", 1950), work("b", "Doe; Roe; Low", 1950)));
    }

    @Test
    void the_condition_holds_only_where_it_tells_works_apart() {
        Processor style = style("", "delimiter=\"; \"", """
                <group delimiter=" "><names variable="author"><name form="short"/></names>
                <choose><if disambiguate="true"><text variable="title"/></if></choose></group>""");
        assertEquals("Doe Title a; Doe Title b; Roe",
                cited(style, work("a", "Doe", 1950), work("b", "Doe", 1951), work("c", "Roe", 1950)));
    }

    @Test
    void letters_follow_years_in_the_order_of_the_bibliography_and_stand_in_it_too() {
        Processor style = with("disambiguate-add-year-suffix=\"true\"");
        CslItem first = work("a", "Doe", 2007);
        CslItem second = work("b", "Doe", 2007);
        assertEquals("Doe 2007a; Doe 2007b", cited(style, first, second));
        assertEquals(List.of("Doe. 2007a. Title a.", "Doe. 2007b. Title b."), listed(style, first, second));
    }

    @Test
    void after_z_come_two_letters() {
        Processor style = with("disambiguate-add-year-suffix=\"true\"");
        CslItem[] works = new CslItem[28];
        for (int i = 0; i < works.length; i++) {
            works[i] = work("w" + i, "Doe", 2007);
        }
        List<String> entries = listed(style, works);
        assertEquals("Doe. 2007z. Title w25.", entries.get(25));
        assertEquals("Doe. 2007ab. Title w27.", entries.get(27));
    }
}
