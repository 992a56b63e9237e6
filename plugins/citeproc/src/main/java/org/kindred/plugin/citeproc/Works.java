package org.kindred.plugin.citeproc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.value.Value;

/**
 * Stored works as the processor reads them, the ones used last, each in the languages in which it is cited. A work that was edited takes
 * the place of what it was. Safe for threads.
 */
final class Works {

    /** A kilobyte or two each. */
    static final int KEPT = 5_000;

    /** A work is found by its name, which is soon compared, and taken only if it says what it said. */
    private record Named(String slug, String language) {
    }

    private final Map<Named, Work> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Named, Work> eldest) {
            return size() > KEPT;
        }
    };

    /** A work under the name by which it is cited in texts of a language. */
    Work of(String slug, Value.Group csl, String language) {
        var named = new Named(slug, language);
        return find(named).filter(work -> work.says(csl)).orElseGet(() -> {
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
