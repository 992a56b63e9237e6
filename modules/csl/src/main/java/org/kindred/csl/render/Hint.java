package org.kindred.csl.render;

import java.util.HashMap;
import java.util.Map;
import org.kindred.csl.item.CslName;

/**
 * What is shown of an item beyond what its style asks for, so that its cites are not those of another item.
 *
 * @param names      how many names are shown at least; 0 for as many as the style says
 * @param levels     how far names are spelled out
 * @param primary    whether that is so for first names only
 * @param conditions how many of the tests {@code disambiguate="true"} hold, in their order
 * @param yearSuffix from 1; 0 for none
 */
record Hint(int names, Map<CslName, Level> levels, boolean primary, int conditions, int yearSuffix) {

    /** Nothing beyond. */
    static final Hint NONE = new Hint(0, Map.of(), false, 0, 0);

    /** How far a name is spelled out. */
    enum Level {
        STYLE, INITIALS, FULL
    }

    Level level(CslName name, int index) {
        return primary && index > 0 ? Level.STYLE : levels.getOrDefault(name, Level.STYLE);
    }

    Hint withNames(int shown) {
        return new Hint(shown, levels, primary, conditions, yearSuffix);
    }

    Hint withLevel(CslName name, Level level) {
        Map<CslName, Level> more = new HashMap<>(levels);
        more.put(name, level);
        return new Hint(names, more, primary, conditions, yearSuffix);
    }

    Hint withLevels(Map<CslName, Level> others, boolean firstOnly) {
        return new Hint(names, others, firstOnly, conditions, yearSuffix);
    }

    Hint withConditions(int holding) {
        return new Hint(names, levels, primary, holding, yearSuffix);
    }

    Hint withYearSuffix(int number) {
        return new Hint(names, levels, primary, conditions, number);
    }
}
