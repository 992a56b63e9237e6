package org.kindred.diff;

import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** Lines, and what of them differs, as {@code diff -u} writes it. */
final class LineComparison {

    private static final int AROUND = 3;
    /** The first lines say what is compared. */
    private static final int NAMES = 2;

    private LineComparison() {
    }

    static String unified(String before, String first, String after, String second) {
        var lines = lines(first);
        var written = UnifiedDiffUtils.generateUnifiedDiff(before, after, lines, Sequences.compare(lines, lines(second)), AROUND);
        var text = new StringBuilder();
        for (int i = 0; i < written.size(); i++) {
            boolean header = i < NAMES || written.get(i).startsWith("@@ "); // a line of the texts begins with another sign
            text.append(written.get(i)).append(header ? "\n" : endless(written.get(i)));
        }
        return text.toString();
    }

    /** A last line without an end is told as {@code diff} and {@code git} do, so that {@code patch} understands it. */
    private static String endless(String line) {
        return line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n";
    }

    /** Each with its end. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
