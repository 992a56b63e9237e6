package org.kindred.markdown.source;

import java.util.Arrays;
import org.kindred.kernel.value.Written.Place;

/** Where the lines of a text begin, so that an offset can be told as line and column. A line ends with LF, CR or CRLF. */
public final class Lines {

    private final int[] starts;

    /** Finds the lines of a text. */
    public Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    /** The place of an offset. */
    public Place at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - starts[line] + 1);
    }
}
