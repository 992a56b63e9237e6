package org.kindred.kernel.history;

import java.util.List;
import org.kindred.kernel.content.ItemKey;

/**
 * How one revision differs from another one of the same item.
 *
 * @param from    the one
 * @param to      the other, older or newer
 * @param unified their files line by line, as {@code diff -u} writes it; {@code ""} where they are the same
 * @param words   their files word by word
 * @param fields  the written fields that differ; none where one of the two can no longer be read
 * @param removed the items that the body linked to or cited, and no longer does
 * @param added   the items that the body links to or cites, and did not
 */
public record Difference(Saved from, Saved to, String unified, List<Passage> words, List<FieldChange> fields, List<ItemKey> removed,
        List<ItemKey> added) {

    public Difference {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }
}
