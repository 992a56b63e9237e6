package org.kindred.publish.incoming;

import java.util.Optional;
import java.util.function.Consumer;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;

/** What an importer may know of what is there already, and of the file format. */
public interface Library {

    /** The site's settings. */
    Site site();

    /** The content types. */
    ContentTypes types();

    /** Whether an item has that name, in whatever locale and state, archived included. */
    boolean isTaken(ItemKey key);

    /** Whether there is an asset of that name. */
    boolean hasAsset(String name);

    /** An item with its newest revision. */
    Optional<Stored> newest(ItemRef ref);

    /** Every item of a type that is not archived, by its newest revision, draft or public, one after the other. */
    void each(String type, Consumer<Stored> hears);

    /** Reads a content file that is not stored. */
    Parsed parse(ItemRef ref, String source);

    /** Writes a content file: front matter, then a body. */
    String write(Value.Group fields, String body);

    /**
     * An item as it is now.
     *
     * @param item     what is known of it
     * @param revision its newest revision
     * @param draft    what that says; empty where it cannot be read
     */
    record Stored(Item item, Revision revision, Optional<Draft> draft) {
    }
}
