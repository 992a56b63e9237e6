package org.kindred.plugin.readability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Sentences;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.plugin.readability.syllables.Syllables;

/**
 * A text, counted sentence by sentence: running text, entries of lists, notes and boxes. Headings, tables, code and quotations are not counted:
 * they are no sentences, or not the author's.
 */
final class Reading {

    /** A sentence and where it stands. */
    record Read(TextBlock block, Sentences.Sentence sentence, Counted counted) {

        /** Its first words, for a message. */
        String shown() {
            String text = block.text().substring(sentence.from(), sentence.to()).replaceAll("\\s+", " ");
            int cut = text.length() <= SHOWN ? text.length() : text.lastIndexOf(' ', SHOWN);
            return cut == text.length() ? text : text.substring(0, cut < 1 ? SHOWN : cut) + " …";
        }
    }

    private static final int SHOWN = 60;
    private static final int POLY = 3;

    private final Optional<Syllables> syllables;

    private Reading(String language) {
        this.syllables = Syllables.in(language);
    }

    /** The sentences of a text, in their order. */
    static List<Read> of(Subject subject) {
        var reading = new Reading(subject.language());
        var read = new ArrayList<Read>();
        for (var block : subject.text().blocks()) {
            if (block.isProse()) {
                var code = code(block);
                for (var sentence : Sentences.of(block.text(), subject.language())) {
                    var counted = reading.count(block, sentence, code);
                    if (counted.words() > 0) {
                        read.add(new Read(block, sentence, counted));
                    }
                }
            }
        }
        return read;
    }

    /** All of them together. */
    static Counted sum(List<Read> read) {
        return read.stream().map(Read::counted).reduce(Counted.NOTHING, Counted::plus);
    }

    /** Which characters are no prose: a text of many marks is not gone through for each of its words. */
    private static BitSet code(TextBlock block) {
        var code = new BitSet();
        block.marks(Mark.Code.class).forEach(mark -> code.set(mark.from(), mark.to()));
        return code;
    }

    private Counted count(TextBlock block, Sentences.Sentence sentence, BitSet code) {
        int words = 0;
        int all = 0;
        int polysyllables = 0;
        var scan = new WordScan(block.text(), sentence.from(), sentence.to());
        while (scan.next()) {
            int next = code.nextSetBit(scan.from());
            if (next >= 0 && next < scan.end()) {
                continue;
            }
            int count = syllables.isPresent() ? syllables.get().count(block.text(), scan.from(), scan.end()) : 0;
            words++;
            all += count;
            polysyllables += count >= POLY ? 1 : 0;
        }
        return new Counted(1, words, all, polysyllables);
    }
}
