package org.kindred.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.csl.style.Style;
import org.kindred.csl.style.StyleException;

class StyleTest {

    private static StyleException failure(String xml) {
        return assertThrows(StyleException.class, () -> Style.parse(xml));
    }

    @Test
    void what_is_no_xml_is_refused_with_its_place() {
        StyleException failure = failure("<style>\n<citation>\n</style>");
        assertEquals(3, failure.line());
        assertTrue(failure.getMessage().startsWith("line 3, column "), failure.getMessage());
    }

    @Test
    void a_macro_that_is_not_there_is_named() {
        StyleException failure = failure("<style>\n<citation><layout>\n<text macro=\"title\"/></layout></citation></style>");
        assertTrue(failure.getMessage().contains("there is no macro \"title\""), failure.getMessage());
        assertEquals(3, failure.line());
    }

    @Test
    void a_macro_that_calls_itself_is_refused() {
        StyleException failure = failure("""
                <style><macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>
                <citation><layout><text macro="a"/></layout></citation></style>""");
        assertTrue(failure.getMessage().contains("calls itself"), failure.getMessage());
    }

    @Test
    void macros_that_grow_without_bound_are_refused_where_they_do() {
        var macros = new StringBuilder("<macro name=\"m0\"><text value=\"x\"/></macro>");
        for (int i = 1; i < 40; i++) {
            macros.append("\n<macro name=\"m").append(i).append("\">")
                    .append(("<text macro=\"m" + (i - 1) + "\"/>").repeat(10)).append("</macro>");
        }
        StyleException failure = failure("<style>" + macros + "<citation><layout><text macro=\"m39\"/></layout></citation></style>");
        assertTrue(failure.getMessage().startsWith("line 8, "), failure.getMessage());
    }

    @Test
    void a_doctype_is_refused() {
        failure("<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><style><citation><layout>&x;</layout></citation></style>");
    }

    @Test
    void deep_nesting_is_refused() {
        failure("<style><citation><layout>" + "<group>".repeat(10_000) + "</group>".repeat(10_000) + "</layout></citation></style>");
    }

    @Test
    void an_element_that_renders_nothing_is_named() {
        assertTrue(failure("<style><citation><layout><words/></layout></citation></style>").getMessage().contains("<words>"));
    }

    @Test
    void a_dependent_style_names_its_parent_and_its_language() {
        Style style = Style.parse("""
                <style default-locale="de-AT"><info><title>A  Journal</title>
                <link rel="independent-parent" href="http://www.zotero.org/styles/nature"/></info></style>""");
        assertTrue(style.isDependent());
        assertEquals(Optional.of("nature"), style.parent());
        assertEquals(Optional.of("de-AT"), style.defaultLocale());
        assertEquals("A Journal", style.title());
    }

    @Test
    void an_independent_style_tells_how_it_cites() {
        Style style = Style.parse("""
                <style class="note"><info><category citation-format="note"/></info><citation><layout/></citation>
                <bibliography second-field-align="flush" hanging-indent="true"><layout/></bibliography></style>""");
        assertTrue(style.inNotes());
        assertEquals("note", style.citationFormat());
        assertEquals("flush", style.bibliographyOptions().secondFieldAlign());
        assertTrue(style.bibliographyOptions().hangingIndent());
    }
}
