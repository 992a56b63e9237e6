package org.kindred.benchmarks.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Words, each as frequent as in real pages on health. Where the pages that were counted end, made-up words go on by Zipf's law, as rare
 * words do in every large body of text; an index of real content must hold them too.
 */
public final class Vocabulary {

    private static final int MADE_UP = 40_000;
    private static final String[] BEGIN = {"hyper", "hypo", "neuro", "cardio", "gastro", "derma", "osteo", "nephro", "hepato", "immuno",
            "psycho", "broncho", "arthro", "myo", "angio", "cyto", "endo", "haemo", "lipo", "onco"};
    private static final String[] MIDDLE = {"glyc", "tens", "lymph", "vascul", "plast", "troph", "phren", "therm", "gloss", "card", "stom",
            "path", "gen", "cept", "meta", "toxi", "vent", "sclero", "fibro", "kine", "morpho", "chromo", "thrombo", "sterno", "carci",
            "cephalo", "dynam", "pulmo", "spiro", "tomo", "vaso", "viro", "zymo", "ritho", "lexi", "phasi", "praxi", "noso", "pharma",
            "rheo"};
    private static final String[] END = {"aemia", "itis", "osis", "oma", "ectomy", "ology", "opathy", "algia", "ogram", "oscopy", "otomy",
            "iasis", "uria", "trophy", "plasia", "plegia", "ptosis", "rrhoea", "stasis", "tropic", "genic", "philic", "lysis", "cyte",
            "blast", "phobia", "mania", "pnoea", "sthenia", "taxia", "tonia", "graphy", "metry", "kinesis", "malacia", "megaly", "penia",
            "phagia", "plasm", "cele", "centesis", "desis", "ectasis", "emesis", "esthesia", "gnosis", "iatric", "odynia", "paresis",
            "pexy"};
    /** So frequent that nobody searches for them, and that an index may leave out. */
    private static final int FUNCTION_WORDS = 150;

    private final List<String> words;
    private final long[] reach;

    private Vocabulary(List<String> words, long[] reach) {
        this.words = words;
        this.reach = reach;
    }

    /** The vocabulary; always the same. */
    public static Vocabulary read() {
        var words = new ArrayList<String>();
        var counts = new ArrayList<Long>();
        for (String line : lines()) {
            int space = line.indexOf(' ');
            words.add(line.substring(0, space));
            counts.add(Long.parseLong(line.substring(space + 1)) * MADE_UP);
        }
        int real = words.size();
        for (int i = 0; i < MADE_UP; i++) {
            words.add(BEGIN[i % BEGIN.length] + MIDDLE[i / BEGIN.length % MIDDLE.length] + END[i / (BEGIN.length * MIDDLE.length)]);
            counts.add((long) real * MADE_UP / (real + i));
        }
        var reach = counts.stream().mapToLong(Long::longValue).toArray();
        Arrays.parallelPrefix(reach, Long::sum);
        return new Vocabulary(words, reach);
    }

    /** A word of a text, as often as it is found there. */
    public String draw(RandomGenerator random) {
        return draw(random, 0);
    }

    /** A word that says what a text is about. */
    public String drawTelling(RandomGenerator random) {
        return draw(random, reach[FUNCTION_WORDS - 1]);
    }

    private String draw(RandomGenerator random, long from) {
        int found = Arrays.binarySearch(reach, random.nextLong(from, reach[reach.length - 1]) + 1);
        return words.get(found < 0 ? -found - 1 : found);
    }

    private static List<String> lines() {
        var resource = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
