package org.kindred.plugin.readability;

/**
 * What the formulas are fed with.
 *
 * @param sentences     those of running text and of lists; an entry of a list is one, with a point or without
 * @param words         in them
 * @param syllables     of those words, as they are read aloud; 0 in a language whose spelling is not known
 * @param polysyllables words of three syllables or more
 */
record Counted(int sentences, int words, int syllables, int polysyllables) {

    static final Counted NOTHING = new Counted(0, 0, 0, 0);

    Counted plus(Counted other) {
        return new Counted(sentences + other.sentences, words + other.words, syllables + other.syllables,
                polysyllables + other.polysyllables);
    }

    double wordsPerSentence() {
        return (double) words / sentences;
    }

    double syllablesPerWord() {
        return (double) syllables / words;
    }
}
