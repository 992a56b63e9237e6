package org.kindred.kernel.history;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person says of a text that they have read.
 *
 * @param revision the number of the revision that they have read
 * @param by       the slug of the person
 * @param role     as what: medical, lived-experience, editorial
 * @param on       on which day
 * @param scope    what was looked at
 * @param outcome  one of the words that the field {@code reviews.outcome} takes
 * @param nextDue  by when it must be reviewed again
 */
public record Attestation(int revision, String by, Optional<String> role, LocalDate on, Optional<String> scope, String outcome,
        Optional<LocalDate> nextDue) {
}
