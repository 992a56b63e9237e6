package org.kindred.kernel.output;

import org.kindred.kernel.value.Json;

/** The extension point for a further form in which an item can be had. Safe for threads. */
public interface ItemWriter {

    /** The form. */
    Media media();

    /** Writes an item. */
    byte[] write(ItemView item, Json json);
}
