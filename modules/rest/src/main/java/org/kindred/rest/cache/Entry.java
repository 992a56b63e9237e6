package org.kindred.rest.cache;

import org.kindred.rest.http.Served;

/** One kept answer. What is not final belongs to the lock of the cache, but for {@link #used}. */
final class Entry {

    final Address address;
    final Served served;

    /** Whether it was asked for since the shelf last looked; a slip of memory between threads does no harm. */
    volatile boolean used;

    int weight;
    boolean removed;

    Entry(Address address, Served served) {
        this.address = address;
        this.served = served;
    }

    int weightNow() {
        return address.weight() + served.weight() + served.answer().dependencies().weight();
    }

    void touch() {
        if (!used) {
            used = true;
        }
    }
}
