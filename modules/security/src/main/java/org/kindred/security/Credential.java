package org.kindred.security;

import org.kindred.kernel.access.Admission.Verdict;

/** Judges one kind of what can be shown at the door. */
@FunctionalInterface
public interface Credential {

    /**
     * Who shows it.
     *
     * @throws org.kindred.kernel.problem.KindredException if that cannot be found out now
     */
    Verdict judge(String credential);
}
