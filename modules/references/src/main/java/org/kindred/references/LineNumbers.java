package org.kindred.references;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds the line on which a character of a text stands. */
public final class LineNumbers {

    private final int[] ends;

    /** @param text whose lines end with a line feed */
    public LineNumbers(String text) {
        ends = IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '\n').toArray();
    }

    /** The line, from 1, of the character at an index. */
    public int at(int index) {
        int found = Arrays.binarySearch(ends, index);
        return 1 + (found >= 0 ? found : -found - 1);
    }
}
