package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the model learns from: the tagged references, some of them as sloppier hands would have written them, and made-up ones. */
final class TrainingSet {

    private TrainingSet() {
    }

    /** From tagged references, and so many made-up ones. */
    static List<Tagged> of(List<Tagged> tagged, int madeUp) {
        var all = new ArrayList<>(tagged);
        var random = new Random(7);
        tagged.forEach(reference -> all.add(rewritten(reference, random)));
        all.addAll(Layouts.some(madeUp, 42, false));
        return all;
    }

    /** The blank after a colon or bracket between numbers lost, the last full stop lost, or another dash. */
    private static Tagged rewritten(Tagged reference, Random random) {
        var writer = new Tagged.Writer();
        boolean close = random.nextDouble() < 0.7;
        boolean bare = random.nextDouble() < 0.4;
        int last = reference.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            var part = reference.parts().get(i);
            String text = reference.text().substring(part.start(), part.end());
            boolean joins = i > 0 && close && part.tag().equals("pages")
                    && reference.text().substring(0, part.start()).strip().matches("(?s).*\\d\\)?[:,]");
            String shown = i == last && bare ? text.replaceAll("[.\\s]+$", "") : text;
            writer.gap(writer.isEmpty() ? "" : joins ? "" : " ").part(part.tag(), shown);
        }
        return writer.tagged();
    }
}
