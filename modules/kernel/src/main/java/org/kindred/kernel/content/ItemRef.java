package org.kindred.kernel.content;

import java.util.Comparator;

/**
 * One item in one locale: what is drafted, published and withdrawn by itself.
 *
 * @param type   the singular name of its content type
 * @param slug   its name in addresses
 * @param locale a BCP 47 tag, spelled as {@code site.yaml} spells it
 */
public record ItemRef(String type, String slug, String locale) {

    /** By type, then slug, then locale. */
    public static final Comparator<ItemRef> BY_NAME = Comparator.comparing(ItemRef::type).thenComparing(ItemRef::slug)
            .thenComparing(ItemRef::locale);

    /** The item, whatever the locale. */
    public ItemKey key() {
        return new ItemKey(type, slug);
    }

    @Override
    public String toString() {
        return type + "/" + slug + "@" + locale;
    }
}
