package org.kindred.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares sequences in bounded time. */
final class Sequences {

    /**
     * How many elements may lie between what two sequences begin and end with alike. The time grows with the square of it, where all of them
     * differ; so two longer ones count as one whole that was replaced by another.
     */
    static final int MOST = 12_000;

    private Sequences() {
    }

    /** How one sequence became the other: places where something stands in the place of something, either of which may be empty. */
    static Patch<String> compare(List<String> first, List<String> second) {
        int start = sameAtStart(first, second);
        int end = sameAtEnd(first, second, start);
        boolean small = first.size() + second.size() - 2 * (start + end) <= MOST;
        var whole = new Change(DeltaType.CHANGE, start, first.size() - end, start, second.size() - end);
        var patch = new Patch<String>();
        (small ? changes(first, second) : List.of(whole)).forEach(change -> patch.addDelta(
                new ChangeDelta<>(new Chunk<>(change.startOriginal, first.subList(change.startOriginal, change.endOriginal)),
                        new Chunk<>(change.startRevised, second.subList(change.startRevised, change.endRevised)))));
        return patch;
    }

    /** In order; what is removed and added at one place is one change, however the library tells it. */
    private static List<Change> changes(List<String> first, List<String> second) {
        var changes = new MyersDiffWithLinearSpace<String>().computeDiff(first, second, null).stream().sorted(Comparator
                .<Change>comparingInt(change -> change.startOriginal).thenComparingInt(change -> change.startRevised)).toList();
        var joined = new ArrayList<Change>();
        for (Change change : changes) {
            boolean goesOn = !joined.isEmpty() && joined.getLast().endOriginal == change.startOriginal
                    && joined.getLast().endRevised == change.startRevised;
            var begun = goesOn ? joined.removeLast() : change;
            joined.add(new Change(DeltaType.CHANGE, begun.startOriginal, change.endOriginal, begun.startRevised, change.endRevised));
        }
        return joined;
    }

    private static int sameAtStart(List<String> first, List<String> second) {
        int most = Math.min(first.size(), second.size());
        int same = 0;
        while (same < most && first.get(same).equals(second.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> first, List<String> second, int start) {
        int most = Math.min(first.size(), second.size()) - start;
        int same = 0;
        while (same < most && first.get(first.size() - 1 - same).equals(second.get(second.size() - 1 - same))) {
            same++;
        }
        return same;
    }
}
