package org.kindred.markdown.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sanitises entries of lists of references, each by itself, and keeps what came out, as most works are cited in many places: what an entry
 * holds comes from an engine's plugin, a style's text and an author's words. Safe for threads.
 */
final class SafeEntries {

    /** A kilobyte each. */
    static final int KEPT = 5_000;
    private static final Fragments NONE = new Fragments(Set.of());

    private final Map<String, String> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    /** The HTML of an entry without anything that could harm, its elements closed. */
    String of(String html) {
        return find(html).orElseGet(() -> {
            String safe = SafeHtml.of(html, NONE).html();
            synchronized (kept) {
                kept.put(html, safe);
            }
            return safe;
        });
    }

    private Optional<String> find(String html) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(html));
        }
    }
}
