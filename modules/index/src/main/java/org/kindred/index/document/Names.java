package org.kindred.index.document;

/**
 * The names of Lucene's fields. A value of a content type's field stands as a word under {@link #value}, and besides, where words do not
 * sort rightly, as a number or under a key of its language's order. Two types may use one path for different kinds: numbers never meet words.
 */
public final class Names {

    /** The item, whatever the locale: what is deleted by. */
    public static final String KEY = "_key";
    /** The site's locales whose lists hold this document. */
    public static final String SERVES = "_serves";
    /** The paths that have a value, groups included. */
    static final String HAS = "_has";
    /** Slug, type and locale: who this is, and the last key of every order. */
    static final String ITEM = "_item";
    /** The card's bytes. */
    static final String CARD = "_card";
    /** Beginnings of the title's words, for completion. */
    static final String COMPLETION = "_completion";
    /** Beginnings of the whole title. */
    static final String BEGINNING = "_beginning";
    /** How long the title is: of two completions the shorter is likelier meant. */
    static final String LENGTH = "_length";
    /** Language, title and synonyms of an item that lists synonyms. */
    public static final String SYNONYMS = "_synonyms";

    /** Type, slug and parent of an item that stands under another one of its type. */
    static final String PARENT = "_parent";
    /** The reasons of its ranking that hold of an item, a bit for each. */
    static final String REASONS = "_reasons";

    /** How early an item stands in the order of its type: what the index is sorted by. */
    public static final String PLACE = "_place";

    private Names() {
    }

    public static String value(String path) {
        return "k." + path;
    }

    static String number(String path) {
        return "n." + path;
    }

    /** The least number of a span. */
    static String least(String path) {
        return "from." + path;
    }

    /** The greatest number of a span. */
    static String greatest(String path) {
        return "to." + path;
    }

    static String collated(String rules, String path) {
        return "c." + rules + "." + path;
    }
}
