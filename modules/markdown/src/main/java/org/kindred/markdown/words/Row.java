package org.kindred.markdown.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.value.Written.Place;

/** One block as it is read. */
final class Row {

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<TextBlock.Start> starts = new ArrayList<>();

    int length() {
        return text.length();
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    /** Words as they are, and where they stand. */
    void add(String words, Place place) {
        if (!words.isEmpty()) {
            starts.add(new TextBlock.Start(text.length(), place));
            text.append(words);
        }
    }

    /** White space between words, if there is none yet. */
    void space(char space) {
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == ' ' && space == '\n') {
            text.setCharAt(last, space);
        } else if (last >= 0 && text.charAt(last) != ' ' && text.charAt(last) != '\n') {
            text.append(space);
        }
    }

    /** What was read; nothing where there are neither words nor marks. */
    Optional<TextBlock> block(TextBlock.Kind kind, int level, Set<TextBlock.Inside> inside, Place fallback) {
        if (text.toString().isBlank() && marks.isEmpty()) {
            return Optional.empty();
        }
        if (starts.isEmpty() || starts.getFirst().offset() > 0) {
            starts.addFirst(new TextBlock.Start(0, fallback));
        }
        marks.sort(java.util.Comparator.comparingInt(Mark::from).thenComparing(java.util.Comparator.comparingInt(Mark::to).reversed()));
        return Optional.of(new TextBlock(kind, level, inside, text.toString(), marks, starts));
    }
}
