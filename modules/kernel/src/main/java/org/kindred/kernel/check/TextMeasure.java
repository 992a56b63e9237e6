package org.kindred.kernel.check;

import java.util.Optional;
import org.kindred.kernel.value.Value;

/** The point at which a plugin adds to an item what can be counted in its text. Safe for threads; depends on the text alone. */
public interface TextMeasure {

    /** The member of the body in an item's JSON that holds it: {@code readability}. */
    String name();

    /** What it comes to; {@link Value#NOTHING} for a text in which there is nothing to count. */
    Value measure(Subject subject);

    /**
     * How hard to read a text is by what was measured of it, where that is what this measures; empty too where there is too little to tell.
     *
     * @param measured by {@link #measure}
     * @param settings what the site aims at
     */
    default Optional<ReadingScore> score(Value measured, CheckSettings settings) {
        return Optional.empty();
    }
}
