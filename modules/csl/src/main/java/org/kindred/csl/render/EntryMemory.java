package org.kindred.csl.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.text.RichText;

/**
 * Entries of bibliographies, the ones used last: most texts cite works that others cite too, or that they cited before they were edited. An
 * entry is found by the style in its language, the id of its item, and what sets it apart from others in its bibliography; it fits as long
 * as every field of the item is what it was. Many processors may share one memory. Safe for threads.
 */
public final class EntryMemory {

    /** @param style stands for a style in a language, and keeps nothing of it in memory */
    record Key(Object style, String id, Hint hint) {
    }

    /**
     * An entry, and what it was before what comes before it was looked at.
     *
     * @param item      of which it was made
     * @param content   without the affixes and fonts of the layout, under the number that it was first written with
     * @param entry     with them
     * @param anyNumber whether it would be the same under another number, but for the digits
     */
    record Kept(CslItem item, RichText content, RenderedEntry entry, boolean anyNumber) {

        boolean fits(CslItem other, int number) {
            return (anyNumber || number == entry.number()) && item.equals(other);
        }

        Kept numbered(int number) {
            return number == entry.number() ? this
                    : new Kept(item, content, entry.numbered(number), anyNumber);
        }

        /** The content under the number of the entry. */
        RichText numberedContent() {
            return anyNumber ? RenderedEntry.numbered(content, entry.number()) : content;
        }
    }

    private final int most;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > most;
        }
    };

    /** @param most how many entries it keeps, some kilobytes each; 0 for none */
    public EntryMemory(int most) {
        this.most = most;
    }

    Optional<Kept> find(Key key) {
        if (most == 0) {
            return Optional.empty();
        }
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    void keep(Key key, Kept entry) {
        if (most > 0) {
            synchronized (kept) {
                kept.put(key, entry);
            }
        }
    }
}
