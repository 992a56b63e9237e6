package org.kindred.kernel.access;

import java.util.Optional;

/** The port to whoever decides who is let in to more than what is public. Safe for threads. */
public interface Access {

    /**
     * Decides on a request.
     *
     * @param credential what came as {@code Authorization: Bearer}, as it came
     * @param address    the network address that it came from
     * @throws org.kindred.kernel.problem.Overloaded    if whoever vouches for the credential cannot be asked now
     * @throws org.kindred.kernel.problem.StorageFailed if the database fails
     */
    Admission admit(Optional<String> credential, String address);
}
