package org.kindred.kernel.content;

import java.util.List;

/**
 * A live list as it was rendered.
 *
 * @param request what was asked for
 * @param entries what is shown
 */
public record LiveList(ListRequest request, List<ListedEntry> entries) {
    public LiveList {
        entries = List.copyOf(entries);
    }
}
