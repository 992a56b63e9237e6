package org.kindred.kernel.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.store.Stored;

/** Everything of public items that delivery reads, from one consistent state. Lists without a stated order have none. */
public interface PublicSession {

    /** The first of these locales in which an item is public, in one representation. */
    Optional<Stored> stored(ItemKey key, List<String> locales, Stored.Representation representation);

    /** Those of these items that are public in their locales, in one representation: many at once, where one by one would each be a question. */
    Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Stored.Representation representation);

    /** The locales in which an item is public. */
    List<String> publicLocales(ItemKey key);

    /** The public item that an old path or a former slug leads to; {@code path} as written in {@code aliases}, with its first slash. */
    Optional<ItemRef> resolve(String path);

    /** The cards of all public locales of these items. */
    List<Stored> cards(Collection<ItemKey> keys);

    /**
     * Items compiled once more, as they would be if the site had another citation style. Their digests are those of these bytes, not of the
     * public ones. Those that are not public, or can no longer be read, are left out.
     *
     * @param style what {@link org.kindred.kernel.restyling.Restyling#other} gave
     */
    Map<ItemRef, Published> restyled(Collection<ItemRef> refs, String style);

    /** Entries of the change log with greater numbers, oldest first. */
    List<Change> changes(long after, int limit);

    /** The number of the newest entry, 0 for none. */
    long lastChange();

    /** Whether some item waits to be compiled again. */
    boolean refreshing();

    /** Items that were withdrawn while public items that embed them still wait: to be left out of every answer. */
    Set<ItemKey> masked();

    /** Public items that others still wait for, which embed them as they were before they changed. */
    Set<ItemKey> awaited();
}
