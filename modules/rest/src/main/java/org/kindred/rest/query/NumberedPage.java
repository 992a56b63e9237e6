package org.kindred.rest.query;

import org.kindred.kernel.value.Value;

/** How answers tell of a page that was asked for by its number: {@code meta.pagination}. */
public final class NumberedPage {

    private NumberedPage() {
    }

    /**
     * Tells of a page.
     *
     * @param size   how many rows a page has at most, 1 or more
     * @param number which page it is, from 1
     * @param total  how many rows there are on all pages
     */
    public static Value.Group of(int size, int number, long total) {
        return Value.group().put("size", size).put("number", number).put("pages", Math.ceilDiv(total, size)).put("total", total).build();
    }
}
