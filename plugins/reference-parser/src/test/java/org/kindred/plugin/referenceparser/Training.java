package org.kindred.plugin.referenceparser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the model and writes it where the plugin's jar takes it from. The same bytes each time. */
final class Training {

    static final Path MODEL = Path.of("src/main/resources/org/kindred/plugin/referenceparser/references.model");

    static final int MADE_UP = 6000;

    private Training() {
    }

    /** Run by {@code mvn -Ptrain -pl plugins/reference-parser -am process-test-classes}. */
    public static void main(String[] args) throws IOException {
        byte[] model = bytes();
        Files.write(MODEL, model);
        System.out.println(MODEL + ": " + model.length + " bytes");
    }

    /** The model's file. */
    static byte[] bytes() throws IOException {
        var references = TaggedReferences.toLearnFrom();
        var calibration = Calibrator.fitted(answers(references));
        var file = new ByteArrayOutputStream();
        model(references, MADE_UP).with(calibration).write(file);
        return file.toByteArray();
    }

    static Model model(List<Tagged> references, int madeUp) {
        return Trainer.train(TrainingSet.of(references, madeUp), Trainer.Settings.CHOSEN);
    }

    /** What models trained on one half of the references say of the other. */
    private static List<Scores.Answer> answers(List<Tagged> references) {
        var answers = new ArrayList<Scores.Answer>();
        for (int half = 0; half < 2; half++) {
            int other = half;
            var learned = references.stream().filter(reference -> TaggedReferences.tenthOf(reference) % 2 != other).toList();
            var asked = references.stream().filter(reference -> TaggedReferences.tenthOf(reference) % 2 == other).toList();
            var labeller = new Labeller(model(learned, MADE_UP / 2));
            answers.addAll(Scores.of(new LabellingParser(() -> labeller), asked).answers());
        }
        return answers;
    }
}
