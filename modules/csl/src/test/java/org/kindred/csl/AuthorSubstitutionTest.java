package org.kindred.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kindred.csl.Samples.AUTHOR_DATE;
import static org.kindred.csl.Samples.listed;
import static org.kindred.csl.Samples.style;
import static org.kindred.csl.Samples.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.csl.item.CslItem;

/** The example of the specification under "Reference Grouping". */
class AuthorSubstitutionTest {

    private static final CslItem[] WORKS = {work("1", "Doe", 1999), work("2", "Doe", 2000), work("3", "Doe; Johnson; Williams", 2001),
            work("4", "Doe; Smith", 2002), work("5", "Doe; Stevens; Miller", 2003), work("6", "Doe; Stevens; Miller", 2004)};

    private static List<String> names(String rule) {
        Processor style = style("", "", AUTHOR_DATE,
                "subsequent-author-substitute=\"---\" subsequent-author-substitute-rule=\"" + rule + "\"", "");
        return listed(style, WORKS).stream().map(entry -> entry.substring(0, entry.indexOf(". "))).toList();
    }

    @Test
    void complete_all_replaces_the_whole_list() {
        assertEquals(List.of("Doe", "---", "Doe, Johnson & Williams", "Doe & Smith", "Doe, Stevens & Miller", "---"),
                names("complete-all"));
    }

    @Test
    void complete_each_replaces_each_name() {
        assertEquals(List.of("Doe", "---", "Doe, Johnson & Williams", "Doe & Smith", "Doe, Stevens & Miller", "---, --- & ---"),
                names("complete-each"));
    }

    @Test
    void partial_each_replaces_names_up_to_the_first_other() {
        assertEquals(List.of("Doe", "---", "---, Johnson & Williams", "--- & Smith", "---, Stevens & Miller", "---, --- & ---"),
                names("partial-each"));
    }

    @Test
    void partial_first_replaces_the_first_name_only() {
        assertEquals(List.of("Doe", "---", "---, Johnson & Williams", "--- & Smith", "---, Stevens & Miller", "---, Stevens & Miller"),
                names("partial-first"));
    }
}
