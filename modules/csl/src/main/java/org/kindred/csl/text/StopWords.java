package org.kindred.csl.text;

import java.util.Set;

/** The English words that title case leaves in lower case, and the particles of names, which keep theirs. */
final class StopWords {

    private static final Set<String> WORDS = Set.of("a", "about", "an", "and", "as", "at", "but", "by", "de", "down",
            "for", "from", "in", "into", "nor", "of", "on", "onto", "or", "over", "so", "the", "till", "to", "under", "up",
            "v", "van", "via", "von", "vs", "with", "yet");

    private StopWords() {
    }

    /** @param word in lower case */
    static boolean contains(String word) {
        return WORDS.contains(word) || isElided(word);
    }

    /** As {@code d'Alembert} and {@code l'Hôpital}. */
    private static boolean isElided(String word) {
        return word.length() > 2 && (word.charAt(0) == 'd' || word.charAt(0) == 'l')
                && (word.charAt(1) == '\'' || word.charAt(1) == '’');
    }
}
