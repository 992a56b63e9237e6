package org.kindred.publish.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.store.ReadSession;
import org.kindred.publish.reading.PastState;

/** The items of a moment that were asked for last. */
final class PastItems {

    /** Keys kept: a page of the largest size, and what it includes. */
    private static final int MOST = 400;

    private final PastState state;
    private final Map<ItemKey, List<Published>> used = new LinkedHashMap<>(16, 0.75f, true);

    PastItems(PastState state) {
        this.state = state;
    }

    PastState state() {
        return state;
    }

    /** All that was public of these items. */
    List<Published> of(ReadSession session, Collection<ItemKey> keys) {
        var found = new ArrayList<Published>();
        var missing = new ArrayList<ItemKey>();
        for (ItemKey key : keys.stream().distinct().toList()) {
            known(key).ifPresentOrElse(found::addAll, () -> missing.add(key));
        }
        if (!missing.isEmpty()) {
            var made = state.published(session, missing);
            missing.forEach(key -> keep(key, made.stream().filter(item -> item.ref().key().equals(key)).toList()));
            found.addAll(made);
        }
        return found;
    }

    Optional<Published> of(ReadSession session, ItemRef ref) {
        return of(session, List.of(ref.key())).stream().filter(item -> item.ref().equals(ref)).findFirst();
    }

    private synchronized Optional<List<Published>> known(ItemKey key) {
        return Optional.ofNullable(used.get(key));
    }

    private synchronized void keep(ItemKey key, List<Published> items) {
        used.put(key, items);
        if (used.size() > MOST) {
            used.remove(used.keySet().iterator().next());
        }
    }
}
