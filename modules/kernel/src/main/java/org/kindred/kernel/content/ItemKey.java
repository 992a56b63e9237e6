package org.kindred.kernel.content;

import java.util.regex.Pattern;

/**
 * An item in all its locales.
 *
 * @param type the singular name of its content type: {@code article}
 * @param slug its name in addresses
 */
public record ItemKey(String type, String slug) {

    /** The longest slug. */
    public static final int MAX_SLUG = 200;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Whether a text can be a slug. */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_SLUG && SLUG.matcher(text).matches();
    }

    /** This item in one locale. */
    public ItemRef in(String locale) {
        return new ItemRef(type, slug, locale);
    }

    @Override
    public String toString() {
        return type + "/" + slug;
    }
}
