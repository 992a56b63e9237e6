package org.kindred.plugin.citeproc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.value.Value;

/** Stored works as the processor reads them, the ones used last. A work that was edited is another one. Safe for threads. */
final class Works {

    /** A kilobyte or two each. */
    static final int KEPT = 5_000;

    private record Named(String slug, Value.Group csl) {
    }

    private final Map<Named, Work> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Named, Work> eldest) {
            return size() > KEPT;
        }
    };

    /** A work under the name by which it is cited. */
    Work of(String slug, Value.Group csl) {
        var named = new Named(slug, csl);
        return find(named).orElseGet(() -> {
            var work = new Work(slug, csl);
            synchronized (kept) {
                kept.put(named, work);
            }
            return work;
        });
    }

    private Optional<Work> find(Named named) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(named));
        }
    }
}
