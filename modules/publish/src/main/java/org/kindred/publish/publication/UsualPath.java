package org.kindred.publish.publication;

import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;

/** Where the file of an item without a file would stand in a content folder: its links are relative to that. */
public final class UsualPath {

    private UsualPath() {
    }

    /**
     * Its path.
     *
     * @throws java.util.NoSuchElementException if no plugin has the item's type
     */
    public static String of(ItemRef ref, ContentTypes types, Site site) {
        String folder = types.named(ref.type()).orElseThrow().plural();
        String locale = ref.locale().equals(site.defaultLocale()) ? "" : "." + ref.locale();
        return folder + "/" + ref.slug() + locale + ".md";
    }
}
