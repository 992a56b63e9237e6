package org.kindred.plugin.referenceparser;

/**
 * The likeliest labels of a chain of words, if a field that has ended seldom begins again. For each label of a word the best few ways to
 * it are kept, as far as they differ in the fields that have ended.
 */
final class Beam {

    private static final int LABELS = Label.COUNT;
    private static final int WAYS = 3;
    /** What is so much less likely than the best is not followed. */
    private static final double HOPELESS = 1e-10;
    /** How much less likely it is that a field begins out of its order, or again; chosen among five values on references not trained on. */
    private static final double AGAIN = 0.01;
    /** How much less likely a reference without a title is. */
    private static final double UNTITLED = 0.05;
    /** Of each label those that it does not begin after. */
    private static final int[] AGAINST = against();

    private final double[][] nodes;
    private final double[][] steps;
    private final double[][] borders;
    private final byte[][] from;
    private final int[] likely = new int[LABELS];
    private double[] scores = new double[LABELS * WAYS];
    private int[] ended = new int[LABELS * WAYS];
    private double[] nextScores = new double[LABELS * WAYS];
    private int[] nextEnded = new int[LABELS * WAYS];

    private static int[] against() {
        int numbers = bits(Label.VOLUME, Label.ISSUE, Label.PAGES);
        int made = bits(Label.PUBLISHER, Label.PLACE);
        int inside = bits(Label.JOURNAL, Label.BOOK);
        int[] against = new int[LABELS];
        for (Label label : Label.ALL) {
            against[label.number()] = switch (label) {
                case DATE, NOTE, LINK, PLACE -> 0;
                case AUTHOR, TITLE -> bits(label) | numbers | made | inside;
                case JOURNAL -> bits(label) | numbers | made | inside;
                case BOOK -> bits(label, Label.VOLUME, Label.ISSUE) | made | inside;
                case PUBLISHER -> bits(label, Label.JOURNAL);
                default -> bits(label);
            };
        }
        return against;
    }

    private static int bits(Label... labels) {
        int bits = 0;
        for (Label label : labels) {
            bits |= 1 << label.number();
        }
        return bits;
    }

    private Beam(double[][] nodes, double[][] steps, double[][] borders) {
        this.nodes = nodes;
        this.steps = steps;
        this.borders = borders;
        this.from = new byte[nodes.length][LABELS * WAYS];
    }

    /** The label of each word; the weights are those of a {@link Chain}. */
    static int[] best(double[][] nodes, double[][] steps, double[][] borders) {
        return new Beam(nodes, steps, borders).search();
    }

    private int[] search() {
        for (int label = 0; label < LABELS; label++) {
            scores[label * WAYS] = nodes[0][label] * steps[0][label];
        }
        for (int i = 1; i < nodes.length; i++) {
            step(i);
            scale();
        }
        return trace();
    }

    private void step(int i) {
        java.util.Arrays.fill(nextScores, 0);
        int count = 0;
        for (int label = 0; label < LABELS; label++) {
            if (nodes[i][label] > HOPELESS) {
                likely[count++] = label;
            }
        }
        for (int way = 0; way < LABELS * WAYS; way++) {
            if (scores[way] > HOPELESS) {
                for (int l = 0; l < count; l++) {
                    extend(i, likely[l], way);
                }
            }
        }
        double[] freed = scores;
        scores = nextScores;
        nextScores = freed;
        int[] freedEnded = ended;
        ended = nextEnded;
        nextEnded = freedEnded;
    }

    private void extend(int i, int label, int way) {
        int before = way / WAYS;
        double score = scores[way] * steps[i][before * LABELS + label] * nodes[i][label];
        int over = ended[way];
        if (before != label) {
            over |= 1 << before;
            score *= borders[i][LABELS + before] * borders[i][label];
            score *= (over & AGAINST[label]) != 0 ? AGAIN : 1;
        }
        if (score > nextScores[label * WAYS + WAYS - 1]) {
            insert(i, label, way, score, over);
        }
    }

    /** Among the best ways to a label; of ways with the same fields over only the best counts. */
    private void insert(int i, int label, int way, double score, int over) {
        int first = label * WAYS;
        int end = first + WAYS;
        int place = first;
        while (place < end && nextScores[place] >= score) {
            if (nextEnded[place] == over) {
                return;
            }
            place++;
        }
        if (place == end) {
            return;
        }
        int last = place;
        while (last < end - 1 && nextScores[last] > 0 && nextEnded[last] != over) {
            last++;
        }
        for (int at = last; at > place; at--) {
            nextScores[at] = nextScores[at - 1];
            nextEnded[at] = nextEnded[at - 1];
            from[i][at] = from[i][at - 1];
        }
        nextScores[place] = score;
        nextEnded[place] = over;
        from[i][place] = (byte) way;
    }

    private void scale() {
        double highest = 0;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        for (int way = 0; way < scores.length; way++) {
            scores[way] /= highest;
        }
    }

    private double last(int way) {
        int seen = ended[way] | 1 << way / WAYS;
        return scores[way] * ((seen & bits(Label.TITLE)) == 0 ? UNTITLED : 1);
    }

    private int[] trace() {
        int way = 0;
        for (int other = 1; other < scores.length; other++) {
            way = last(other) > last(way) ? other : way;
        }
        int[] labels = new int[nodes.length];
        for (int i = nodes.length - 1; i >= 0; i--) {
            labels[i] = way / WAYS;
            way = from[i][way];
        }
        return labels;
    }
}
