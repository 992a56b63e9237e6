package org.kindred.kernel.output;

import org.kindred.kernel.value.Json;

/** The extension point for a format of feeds. Safe for threads. */
public interface FeedWriter {

    /** The format. */
    Media media();

    /** Writes a feed. */
    byte[] write(Feed feed, Json json);
}
