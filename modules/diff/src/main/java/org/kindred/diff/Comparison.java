package org.kindred.diff;

import java.util.List;
import org.kindred.kernel.history.Passage;
import org.kindred.kernel.history.TextComparison;

/** Compares texts by the algorithm of Myers. Two texts that have little in common and thousands of lines are told as replaced as a whole. */
public final class Comparison implements TextComparison {

    @Override
    public String unified(String before, String first, String after, String second) {
        return LineComparison.unified(before, first, after, second);
    }

    @Override
    public List<Passage> lines(String first, String second) {
        return WordComparison.lines(first, second);
    }

    @Override
    public List<Passage> words(String first, String second) {
        return WordComparison.compare(first, second);
    }
}
