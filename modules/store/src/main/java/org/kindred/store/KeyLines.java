package org.kindred.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ItemKey;

/** Keys of items as one text, a line each, in their order; no key has a line break in it. */
final class KeyLines {

    private static final KeyColumn KEYS = new KeyColumn();

    private KeyLines() {
    }

    static String of(Set<ItemKey> keys) {
        return keys.stream().map(KEYS::convertToDatabaseColumn).sorted().collect(Collectors.joining("\n"));
    }

    static Set<ItemKey> read(String lines) {
        return lines.lines().map(KEYS::convertToEntityAttribute).collect(Collectors.toUnmodifiableSet());
    }
}
