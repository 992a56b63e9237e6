package org.kindred.kernel.access;

import java.util.Optional;

/** The port to those who may do more than read what is public. Safe for threads. */
public interface Tokens {

    /** Who holds a token, in a time that says nothing of how much of it was right; empty if nobody does. */
    Optional<Caller> holder(String token);
}
