package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints how well models read the references that they did not learn from: three times two thirds of those to learn from, asked for the
 * last. Settings and features are chosen by this, so that nothing is fitted to those held back.
 */
final class CrossValidation {

    private static final int FOLDS = 3;

    private CrossValidation() {
    }

    /**
     * Run as {@link Figures} is.
     *
     * @param args {@code mistakes} prints them too
     */
    public static void main(String[] args) {
        var scores = new ArrayList<Scores>();
        for (int fold = 0; fold < FOLDS; fold++) {
            scores.add(fold(TaggedReferences.toLearnFrom(), fold));
        }
        var all = Scores.together(scores);
        if (List.of(args).contains("mistakes")) {
            all.mistakes().forEach(System.out::println);
        }
        System.out.println(Scores.head() + "\n" + all.row("cross-validated"));
    }

    private static Scores fold(List<Tagged> references, int fold) {
        var learned = references.stream().filter(reference -> TaggedReferences.tenthOf(reference) % FOLDS != fold).toList();
        var asked = references.stream().filter(reference -> TaggedReferences.tenthOf(reference) % FOLDS == fold).toList();
        var labeller = new Labeller(Training.model(learned, Training.MADE_UP));
        return Scores.of(new LabellingParser(() -> labeller), asked);
    }
}
