package org.kindred.kernel.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Words, each with what belongs to it; looked up where they stand in a text, in whatever letters, without being cut out of it. Immutable.
 *
 * @param <V> what belongs to a word
 */
public final class Lexicon<V> {

    /** So many places for each word that most of the words that are not here meet an empty one. */
    private static final int ROOM = 8;

    /** The words by their hashes, each in the first place that was free; empty where there is none. */
    private final String[] words;
    private final List<V> values;
    private final V none;
    private final int mask;
    private final int longest;

    /**
     * A lexicon of these words.
     *
     * @param words with what belongs to each
     * @param none  what belongs to all other words
     */
    public Lexicon(Map<String, V> words, V none) {
        int places = Integer.highestOneBit(words.size() + 1) * ROOM;
        this.words = new String[places];
        Arrays.fill(this.words, "");
        this.values = new ArrayList<>(Collections.nCopies(places, none));
        this.none = none;
        this.mask = places - 1;
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
        words.forEach((word, value) -> put(Letters.small(word), value));
    }

    private void put(String word, V value) {
        int hash = hash(word, 0, word.length());
        int at = (hash ^ hash >>> 16) & mask;
        while (!words[at].isEmpty()) {
            at = at + 1 & mask;
        }
        words[at] = word;
        values.set(at, value);
    }

    /** What belongs to the word that stands there. */
    public V at(String text, int from, int to) {
        int place = place(text, from, to);
        return place < 0 ? none : values.get(place);
    }

    /** The same where its hash is known. */
    V at(String text, int from, int to, int hash) {
        int place = place(text, from, to, hash);
        return place < 0 ? none : values.get(place);
    }

    /** Whether a row of letters within a stretch of text is one of the words. */
    public boolean isIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Letters.isLetter(text.charAt(at))) {
                int start = at;
                while (at < to && Letters.isLetter(text.charAt(at))) {
                    at++;
                }
                if (place(text, start, at) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private int place(String text, int from, int to) {
        return to - from > longest ? -1 : place(text, from, to, hash(text, from, to));
    }

    private int place(String text, int from, int to, int hash) {
        int at = (hash ^ hash >>> 16) & mask;
        while (!words[at].isEmpty()) {
            if (Letters.reads(text, from, to, words[at])) {
                return at;
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    /** The hash of a word that is longer by a character; that of an empty one is 0. */
    static int hash(int before, char c) {
        return 31 * before + Letters.small(c);
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }
}
