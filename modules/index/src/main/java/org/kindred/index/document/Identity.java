package org.kindred.index.document;

import org.apache.lucene.util.BytesRef;
import org.kindred.kernel.content.ItemRef;

/**
 * Who a document is, as bytes that sort by slug, then type, then locale: the last key of every order. A list holds an item in one locale
 * only, so that no two of its hits are alike.
 */
public record Identity(ItemRef ref) {

    private static final char BETWEEN = '\0';

    static Identity of(BytesRef bytes) {
        String[] parts = bytes.utf8ToString().split("\0", -1);
        return new Identity(new ItemRef(parts[1], parts[0], parts[2]));
    }

    BytesRef bytes() {
        return new BytesRef(ref.slug() + BETWEEN + ref.type() + BETWEEN + ref.locale());
    }

    /** Where a list goes on behind this item, in whatever locale it may stand there by then. */
    public BytesRef behind() {
        return new BytesRef(ref.slug() + BETWEEN + ref.type() + BETWEEN + Character.MAX_VALUE);
    }
}
