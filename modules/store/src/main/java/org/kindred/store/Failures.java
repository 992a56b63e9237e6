package org.kindred.store;

import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.StorageFailed;

/** What a database tells of its troubles, in a sentence for an operator. */
final class Failures {

    private Failures() {
    }

    static KindredException of(Exception failure) {
        return new StorageFailed("The database failed: " + failure.getMessage(), failure);
    }
}
