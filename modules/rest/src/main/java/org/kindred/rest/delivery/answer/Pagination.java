package org.kindred.rest.delivery.answer;

import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Page;
import org.kindred.rest.json.JsonBuffer;

/** Pages as they are counted. */
final class Pagination {

    /** How deep numbers reach; a cursor goes on from there. */
    private static final int DEEPEST = 10_000;

    private Pagination() {
    }

    static long pages(long total, int size) {
        return (total + size - 1) / size;
    }

    /** Whether a page can be asked for by its number. */
    static boolean isNumbered(long number, int size) {
        return number * size <= DEEPEST;
    }

    /** {@code meta.pagination}; a page after a cursor has no number. */
    static void write(JsonBuffer buffer, Page page, Hits hits) {
        buffer.raw("{\"size\":").number(page.size());
        if (page instanceof Page.Numbered numbered) {
            buffer.raw(",\"number\":").number(numbered.number());
        }
        buffer.raw(",\"pages\":").number(pages(hits.total(), page.size())).raw(",\"total\":").number(hits.total()).raw(",\"after\":");
        hits.after().ifPresentOrElse(buffer::string, () -> buffer.raw("null"));
        buffer.raw("}");
    }
}
