package org.kindred.plugin.readability;

/**
 * The formulas as they were published, each for the language it was made for. The higher a reading ease, the easier the text: about 60 to 70 is
 * plain language. A grade is a year of school in the United States.
 */
final class Formulas {

    private Formulas() {
    }

    /** Flesch 1948, English. */
    static double fleschReadingEase(Counted text) {
        return 206.835 - 1.015 * text.wordsPerSentence() - 84.6 * text.syllablesPerWord();
    }

    /** Kincaid, Fishburne, Rogers and Chissom 1975, English. */
    static double fleschKincaidGrade(Counted text) {
        return 0.39 * text.wordsPerSentence() + 11.8 * text.syllablesPerWord() - 15.59;
    }

    /** McLaughlin 1969, English: the count of polysyllables brought to 30 sentences. */
    static double smog(Counted text) {
        return 3.1291 + 1.0430 * Math.sqrt(text.polysyllables() * 30.0 / text.sentences());
    }

    /** Fernández Huerta 1959, Spanish, with words per sentence, as Law (2011) showed that its second factor was meant. */
    static double fernandezHuerta(Counted text) {
        return 206.84 - 60.0 * text.syllablesPerWord() - 1.02 * text.wordsPerSentence();
    }

    /** Amstad 1978, German. */
    static double amstad(Counted text) {
        return 180.0 - text.wordsPerSentence() - 58.5 * text.syllablesPerWord();
    }

    /** Kandel and Moles 1958, French. */
    static double kandelMoles(Counted text) {
        return 207.0 - 1.015 * text.wordsPerSentence() - 73.6 * text.syllablesPerWord();
    }
}
