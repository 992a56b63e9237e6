package org.kindred.csl.style;

import java.util.List;

/** When a branch of {@code choose} is taken. */
public record Condition(Match match, List<Test> tests) {

    /** Always. */
    static final Condition ELSE = new Condition(Match.ALL, List.of());

    /** How many tests must hold. */
    public enum Match {
        ALL, ANY, NONE
    }

    /** What a test asks. */
    public enum Kind {
        TYPE, VARIABLE, IS_NUMERIC, IS_UNCERTAIN_DATE, LOCATOR, POSITION, DISAMBIGUATE
    }

    /** One question: {@code type="book"}. An attribute with several words makes several tests. */
    public record Test(Kind kind, String value) {
    }
}
