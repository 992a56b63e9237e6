package org.kindred.diff;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kindred.kernel.history.Passage;
import org.kindred.kernel.history.Passage.Kind;

/** Words, and what of them differs. Lines are compared first, as most of them are the same, then the words of those that are not. */
final class WordComparison {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|\\X", Pattern.UNICODE_CHARACTER_CLASS);

    private WordComparison() {
    }

    static List<Passage> compare(String first, String second) {
        var passages = new ArrayList<Passage>();
        var lines = LineComparison.lines(first);
        walk(lines, Sequences.compare(lines, LineComparison.lines(second)), passages, delta -> {
            var words = words(String.join("", delta.getSource().getLines()));
            walk(words, Sequences.compare(words, words(String.join("", delta.getTarget().getLines()))), passages,
                    inner -> replaced(inner, passages));
        });
        return Readable.joined(passages);
    }

    static List<Passage> lines(String first, String second) {
        var passages = new ArrayList<Passage>();
        var lines = LineComparison.lines(first);
        walk(lines, Sequences.compare(lines, LineComparison.lines(second)), passages, delta -> replaced(delta, passages));
        return List.copyOf(passages);
    }

    private interface Change {
        void told(AbstractDelta<String> delta);
    }

    private static void walk(List<String> first, Patch<String> patch, List<Passage> passages, Change change) {
        int at = 0;
        var deltas = patch.getDeltas().stream().sorted(Comparator.comparingInt(delta -> delta.getSource().getPosition())).toList();
        for (var delta : deltas) {
            add(passages, Kind.KEPT, first.subList(at, delta.getSource().getPosition()));
            change.told(delta);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(passages, Kind.KEPT, first.subList(at, first.size()));
    }

    private static void replaced(AbstractDelta<String> delta, List<Passage> passages) {
        add(passages, Kind.REMOVED, delta.getSource().getLines());
        add(passages, Kind.ADDED, delta.getTarget().getLines());
    }

    private static void add(List<Passage> passages, Kind kind, List<String> texts) {
        if (!texts.isEmpty()) {
            passages.add(new Passage(kind, String.join("", texts)));
        }
    }

    /** Words, what is between them, and single marks. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
