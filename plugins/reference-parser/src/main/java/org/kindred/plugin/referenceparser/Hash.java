package org.kindred.plugin.referenceparser;

/** Hashes of 64 bits, the same on every machine: the model file holds them. */
final class Hash {

    private Hash() {
    }

    /** Of a part of a text, whatever its case; digits count as one digit, kinds of hyphen and apostrophe as one. */
    static long of(String text, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c < 128 ? Character.toLowerCase(c) : folded(c))) * 0x100000001b3L;
        }
        return spread(hash);
    }

    private static char folded(char c) {
        return Signs.plain(Character.toLowerCase(c));
    }

    static long mix(long hash, long value) {
        return spread((hash * 0x9e3779b97f4a7c15L + value) ^ 0x6a09e667f3bcc909L);
    }

    private static long spread(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
