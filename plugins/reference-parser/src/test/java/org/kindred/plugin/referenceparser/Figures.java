package org.kindred.plugin.referenceparser;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.plugin.referenceparser.Scores.Answer;

/** Prints how well and how fast the shipped model reads. */
final class Figures {

    private static final int ROUNDS = 6;

    private Figures() {
    }

    /** Run by {@code mvn -Ptrain -Dtraining.main=org.kindred.plugin.referenceparser.Figures -pl plugins/reference-parser -am process-test-classes}. */
    public static void main(String[] args) {
        var labeller = new Labeller(Model.shipped());
        var parser = new LabellingParser(() -> labeller);
        System.out.println(Scores.head());
        var scores = Scores.of(parser, TaggedReferences.heldBack());
        System.out.println(scores.row("held back"));
        System.out.println(Scores.of(parser, HealthReferences.known()).row("health, looked at"));
        System.out.println(Scores.of(parser, HealthReferences.unseen()).row("health, unseen"));
        for (String style : Layouts.ALL.keySet()) {
            System.out.println(Scores.of(parser, madeUp(style)).row("made up: " + style));
        }
        System.out.println();
        calibration(scores.answers());
        speed(parser);
    }

    /** Made of names, titles and journals that training does not see. */
    static List<Tagged> madeUp(String style) {
        return Layouts.some(style, 200, 2027, true);
    }

    private static void calibration(List<Answer> answers) {
        double[] bounds = {0, 0.5, 0.8, 0.9, 0.97, 0.99, 1};
        System.out.println("| confidence | fields | mean confidence | right |\n|---|---|---|---|");
        for (int i = 0; i + 1 < bounds.length; i++) {
            double least = bounds[i];
            double most = bounds[i + 1];
            var those = answers.stream().filter(answer -> answer.confidence() >= least && answer.confidence() < most).toList();
            System.out.printf("| %.2f to %.2f | %d | %.3f | %.3f |%n", least, most, those.size(),
                    those.stream().mapToDouble(Answer::confidence).average().orElse(0),
                    those.stream().mapToDouble(answer -> answer.right() ? 1 : 0).average().orElse(0));
        }
        System.out.println();
    }

    /** By the thread's own time, so that neighbours on the machine do not count. */
    private static void speed(ReferenceParser parser) {
        var texts = TaggedReferences.all().stream().map(Tagged::text).toList();
        double read = 0;
        double cut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            read = texts.size() / seconds(() -> parser.parse(texts));
            cut = texts.size() / seconds(() -> texts.forEach(Words::of));
        }
        double load = seconds(() -> new Labeller(Model.shipped()));
        System.out.printf("%,.0f references a second on one core; cut into words alone %,.0f; the model is loaded in %.0f ms%n", read, cut,
                load * 1000);
    }

    private static double seconds(Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        work.run();
        return (clock.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
