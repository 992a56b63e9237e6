package org.kindred.csl.style;

import java.util.List;
import java.util.OptionalInt;

/**
 * What items are sorted by.
 *
 * @param variable {@code ""} if it is a macro
 * @param macro    empty if it is a variable
 */
public record SortKey(String variable, List<Element> macro, boolean descending, OptionalInt namesMin, OptionalInt namesUseFirst,
        OptionalInt namesUseLast) {

    /** Whether it sorts by the number of the citation, perhaps through a macro that shows nothing else. */
    public boolean byCitationNumber() {
        return variable.equals("citation-number") || macro.size() == 1 && switch (macro.getFirst()) {
            case Element.TextVariable text -> text.variable().equals("citation-number");
            case Element.Numeral number -> number.variable().equals("citation-number");
            default -> false;
        };
    }
}
