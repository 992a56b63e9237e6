package org.kindred.index.document;

import java.util.List;

/**
 * The parts of an item that are searched, in the order in which one Lucene field holds them all, with their offsets one behind another. What is
 * not kept to be shown comes last.
 */
public enum Part {
    TITLE, SUMMARY, BODY, OTHER;

    /** Those whose text is kept, to show where words stand in it. */
    static final List<Part> SHOWN = List.of(TITLE, SUMMARY, BODY);

    /** How many positions lie between two parts, so that no phrase reaches from one into the next. */
    static final int GAP = 1000;

    /** The Lucene field that holds all words of all parts in a language. */
    public static String all(String language) {
        return "w." + language;
    }

    /** The Lucene field that holds this part's words once more, where they count more than elsewhere. */
    public String alone(String language) {
        return name().charAt(0) + "." + language;
    }

    /** The Lucene field that holds the text as readers see it. */
    String text() {
        return "_" + name();
    }
}
