package org.kindred.csl.render;

import java.util.List;
import org.kindred.csl.item.CslDate;
import org.kindred.csl.item.CslName;
import org.kindred.csl.style.NameStyle;

/** What a piece of rendered text is, for whoever changes the text later: disambiguation, collapsing, substitution of authors. */
sealed interface Mark {

    /** What a {@code names} element made; no names where something else stood in. */
    record People(List<CslName> names, String shown) implements Mark {
    }

    /** A list of names without its label. */
    record NameList(List<CslName> names) implements Mark {
    }

    /** What stands for names that have been shown just before. */
    record Replaced() implements Mark {
    }

    /** One name. */
    record Person(CslName name, NameStyle style, int index) implements Mark {
    }

    /** A date. */
    record When(String variable, CslDate date) implements Mark {
    }

    /** The letters after a year. */
    record YearSuffix(int number) implements Mark {
    }

    /** The number of an entry. */
    record Number(int number) implements Mark {
    }

    /** A term of the locale. */
    record Term(String name) implements Mark {
    }
}
