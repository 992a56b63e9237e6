package org.kindred.kernel.asset;

import java.util.List;

/**
 * What became of bytes that were brought.
 *
 * @param asset   as it stands now
 * @param created whether there was none of its name before
 * @param removed what was taken out of the bytes before they were kept, in words: {@code the place where the picture was taken}
 */
public record Deposited(Asset asset, boolean created, List<String> removed) {
    public Deposited {
        removed = List.copyOf(removed);
    }
}
