package org.kindred.index;

import java.util.List;

/** The parts of an item that are searched, each with its weight: a word in a title says more than one in a body. */
enum Part {
    TITLE("t", 6, true), SUMMARY("s", 3, true), OTHER("o", 1.5f, false), BODY("b", 1, true);

    /** Those whose text is kept, to show where words stand in it. */
    static final List<Part> SHOWN = List.of(TITLE, SUMMARY, BODY);

    private final String letter;
    private final float weight;
    private final boolean shown;

    Part(String letter, float weight, boolean shown) {
        this.letter = letter;
        this.weight = weight;
        this.shown = shown;
    }

    /** The Lucene field that holds this part's words, one for each language. */
    String in(String language) {
        return letter + "." + language;
    }

    /** The Lucene field that holds the text as readers see it. */
    String text() {
        return "_" + letter;
    }

    float weight() {
        return weight;
    }

    boolean shown() {
        return shown;
    }
}
