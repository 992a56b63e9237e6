package org.kindred.kernel.content;

/**
 * An item in all its locales.
 *
 * @param type the singular name of its content type: {@code article}
 * @param slug its name in addresses
 */
public record ItemKey(String type, String slug) {

    /** The longest slug. */
    public static final int MAX_SLUG = 200;

    /** Whether a text can be a slug. */
    public static boolean isSlug(String text) {
        if (text.isEmpty() || text.length() > MAX_SLUG || text.charAt(text.length() - 1) == '-') {
            return false;
        }
        char before = '-';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && before != '-';
            if (!fits) {
                return false;
            }
            before = c;
        }
        return true;
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
