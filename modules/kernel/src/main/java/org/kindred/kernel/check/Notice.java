package org.kindred.kernel.check;

import org.kindred.kernel.value.Written.Place;

/**
 * A rule that a text does not keep.
 *
 * @param rule    which
 * @param place   in the file
 * @param message what was found, in one sentence that names it
 * @param mend    what to do in this case; {@link Phrase#NONE} for what the rule says of all
 */
public record Notice(Rule rule, Place place, Phrase message, Phrase mend) {

    /** To be mended as the rule says. */
    public Notice(Rule rule, Place place, Phrase message) {
        this(rule, place, message, Phrase.NONE);
    }
}
