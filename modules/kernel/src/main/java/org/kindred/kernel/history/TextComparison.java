package org.kindred.kernel.history;

import java.util.List;

/** The port to what tells two texts apart. Safe for threads; takes a moment for any two texts of the size of a content file. */
public interface TextComparison {

    /**
     * How a text became another one, line by line, as {@code diff -u} writes it, with three lines around each difference.
     *
     * @param before a name for the first text, as it stands behind {@code ---}
     * @param after  a name for the second one
     * @return {@code ""} where nothing differs
     */
    String unified(String before, String first, String after, String second);

    /** The same as runs of whole lines, each with its end: what was kept, removed and added, in the order of the text. */
    List<Passage> lines(String first, String second);

    /** The same word by word: what was kept, removed and added, in the order of the text. */
    List<Passage> words(String first, String second);
}
