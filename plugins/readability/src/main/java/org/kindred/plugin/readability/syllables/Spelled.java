package org.kindred.plugin.readability.syllables;

import java.util.OptionalInt;
import java.util.Set;

/** Short forms that are read letter by letter: {@code HIV} has three syllables, {@code NHS} too. */
final class Spelled {

    private static final int LONGEST = 5;
    /** They are read as words. */
    private static final Set<String> WORDS = Set.of("AIDS", "NASA", "NICE", "SANE", "NATO", "PIN", "SIM", "SARS", "MERS", "COVID", "ASAP",
            "MESH", "CAT", "PET", "REM", "ZIP", "SIDA", "OVNI", "RAM", "DAX", "BAFTA", "DEXA", "TENS", "AND", "OR", "NOT", "DO", "A", "I",
            "YOU", "ALL", "NO", "THE", "TO", "IF", "ARE", "IS", "IN", "IT", "BE", "OF", "FOR", "NEVER", "STOP");

    private Spelled() {
    }

    /** How many syllables its letters have; empty for what is read as a word. */
    static OptionalInt syllables(String word) {
        String letters = word.endsWith("s") && word.length() > 2 ? word.substring(0, word.length() - 1) : word.replace(".", "");
        boolean isShortForm = letters.length() >= 2 && letters.length() <= LONGEST && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && !WORDS.contains(letters);
        return isShortForm ? OptionalInt.of(letters.chars().map(c -> c == 'W' ? 3 : 1).sum()) : OptionalInt.empty();
    }
}
