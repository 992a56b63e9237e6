package org.kindred.rest.cache;

import org.kindred.rest.http.Representation;
import org.kindred.rest.http.Served;

/** A place in the cache that waits for an answer that is being made. */
public final class Fill {

    /** The attribute of a request under which it stands. */
    public static final String ATTRIBUTE = Fill.class.getName();

    private final ResponseCache cache;
    private final Address address;
    private final long stamp;

    Fill(ResponseCache cache, Address address) {
        this.cache = cache;
        this.address = address;
        this.stamp = cache.stamp();
    }

    /** Keeps an answer of 200, if it is in the form that this place is for. */
    public void keep(Served served) {
        if (served.answer().contentType().equals(address.form().contentType())) {
            cache.keep(address, served, stamp);
        }
    }
}
