package org.kindred.index.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.index.language.Token;

/**
 * A piece of a text that was found.
 *
 * @param start  its first character
 * @param end    behind its last one
 * @param wanted which of the things wanted it is
 */
record Mark(int start, int end, int wanted) {

    /** A word at its place in a text. */
    record Occurrence(int position, int start, int end) {
    }

    /** Where sequences stand in a text, given where their words stand; in the order of the text, none within another. */
    static List<Mark> all(List<Sequence> sequences, Map<String, List<Occurrence>> words) {
        var marks = new ArrayList<Mark>();
        for (int wanted = 0; wanted < sequences.size(); wanted++) {
            for (Occurrence first : words.getOrDefault(sequences.get(wanted).tokens().getFirst().term(), List.of())) {
                int which = wanted;
                end(sequences.get(wanted), first, words).ifPresent(end -> marks.add(new Mark(first.start(), end, which)));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return apart(marks);
    }

    /** Where a sequence ends that begins with an occurrence of its first word; empty if it does not go on there. */
    private static Optional<Integer> end(Sequence sequence, Occurrence first, Map<String, List<Occurrence>> words) {
        int end = first.end();
        int begin = first.position() - sequence.tokens().getFirst().position();
        for (Token token : sequence.tokens().subList(1, sequence.tokens().size())) {
            var next = words.getOrDefault(token.term(), List.of()).stream().filter(each -> each.position() == begin + token.position())
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            end = next.get().end();
        }
        return Optional.of(end);
    }

    private static List<Mark> apart(List<Mark> sorted) {
        var apart = new ArrayList<Mark>(sorted.size());
        int end = 0;
        for (Mark mark : sorted) {
            if (mark.start >= end) {
                apart.add(mark);
                end = mark.end;
            }
        }
        return apart;
    }
}
