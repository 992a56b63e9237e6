package org.kindred.kernel.check;

import org.kindred.kernel.value.Value;

/** The point at which a plugin adds to an item what can be counted in its text. Safe for threads; depends on the text alone. */
public interface TextMeasure {

    /** The member of the body in an item's JSON that holds it: {@code readability}. */
    String name();

    /** What it comes to; {@link Value#NOTHING} for a text in which there is nothing to count. */
    Value measure(Subject subject);
}
