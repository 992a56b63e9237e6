package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.citation.ReferenceParser.Parsed;

/** How well a parser reads tagged references: by field, and whole. */
final class Scores {

    /** One field of one reference: whether it was read right, and how sure the parser was. */
    record Answer(String field, boolean right, double confidence) {
    }

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private int references;
    private int whole;

    static Scores of(ReferenceParser parser, List<Tagged> references) {
        var scores = new Scores();
        Truth.FIELDS.forEach(field -> scores.counts.put(field, new int[3]));
        references.forEach(reference -> scores.add(reference, parser.parse(List.of(reference.text())).getFirst()));
        return scores;
    }

    /** Those of several parsers, as if of one. */
    static Scores together(List<Scores> parts) {
        var all = new Scores();
        for (Scores part : parts) {
            part.counts.forEach((field, counts) -> {
                int[] sums = all.counts.computeIfAbsent(field, any -> new int[3]);
                java.util.Arrays.setAll(sums, i -> sums[i] + counts[i]);
            });
            all.answers.addAll(part.answers);
            all.mistakes.addAll(part.mistakes);
            all.references += part.references;
            all.whole += part.whole;
        }
        return all;
    }

    private void add(Tagged reference, Parsed parsed) {
        var truth = Truth.of(reference);
        var read = Truth.of(parsed);
        boolean all = true;
        for (String field : Truth.FIELDS) {
            String expected = truth.getOrDefault(field, "");
            String found = read.getOrDefault(field, "");
            boolean right = !found.isEmpty() && Truth.same(field, expected, found);
            count(field, expected, found, right);
            if (!found.isEmpty()) {
                answers.add(new Answer(field, right, parsed.confidence().getOrDefault(field, 0.0)));
            }
            if (!right && !(expected.isEmpty() && found.isEmpty())) {
                all = false;
                mistakes.add(reference.text() + "\n    " + field + ": " + expected + " / " + found);
            }
        }
        references++;
        whole += all ? 1 : 0;
    }

    private void count(String field, String expected, String found, boolean right) {
        int[] count = counts.getOrDefault(field, new int[3]);
        count[0] += right ? 1 : 0;
        count[1] += found.isEmpty() ? 0 : 1;
        count[2] += expected.isEmpty() ? 0 : 1;
    }

    /** The harmonic mean of precision and recall of a field. */
    double f1(String field) {
        int[] count = counts.getOrDefault(field, new int[3]);
        return count[1] + count[2] == 0 ? 1 : 2.0 * count[0] / (count[1] + count[2]);
    }

    /** Over the fields of all references together. */
    double f1() {
        int right = 0;
        int both = 0;
        for (int[] count : counts.values()) {
            right += count[0];
            both += count[1] + count[2];
        }
        return 2.0 * right / both;
    }

    /** The share of references of which every field is right. */
    double whole() {
        return (double) whole / references;
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Each with the reference, what was to be found, and what was. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** One row of a table in Markdown. */
    String row(String name) {
        var row = new StringBuilder("| " + name + " | " + references);
        Truth.FIELDS.forEach(field -> row.append(counts.getOrDefault(field, new int[3])[2] == 0 ? " | –" : " | %.3f".formatted(f1(field))));
        return row + " | %.3f | %.3f |".formatted(f1(), whole());
    }

    static String head() {
        return "| references | n | " + String.join(" | ", Truth.FIELDS) + " | all fields | whole |\n|---|---"
                + "|---".repeat(Truth.FIELDS.size()) + "|---|---|";
    }
}
