package org.kindred.plugin.hsds.query;

import java.util.List;

/**
 * Which part of a list.
 *
 * @param page    from 1
 * @param perPage how many on a page
 */
public record Paging(int page, int perPage) {

    /** How many there are on a page where nobody says. */
    public static final int USUAL = 20;
    /** How many there are at most. */
    public static final int MOST = 100;

    /** That part; empty past the end. */
    public <T> List<T> of(List<T> all) {
        int from = (int) Math.min(all.size(), (page - 1L) * perPage);
        return all.subList(from, (int) Math.min(all.size(), (long) from + perPage));
    }

    /** How many pages there are. */
    public int pages(int total) {
        return (int) ((total + (long) perPage - 1) / perPage);
    }
}
