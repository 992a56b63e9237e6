package org.kindred.plugin.referenceparser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Words of which it is known beforehand what they often are: months, places, publishers, markers. A word may be on several lists. */
final class Lexicon {

    static final int MONTH = 1;
    static final int PLACE = 1 << 1;
    static final int PUBLISHER = 1 << 2;
    static final int JOURNAL = 1 << 3;
    static final int EDITOR = 1 << 4;
    static final int IN = 1 << 5;
    static final int TRANSLATOR = 1 << 6;
    static final int EDITION = 1 << 7;
    static final int VOLUME = 1 << 8;
    static final int ISSUE = 1 << 9;
    static final int PAGES = 1 << 10;
    static final int PARTICLE = 1 << 11;
    static final int AND = 1 << 12;
    static final int THESIS = 1 << 13;
    static final int REPORT = 1 << 14;
    static final int CONFERENCE = 1 << 15;
    static final int ORGANISATION = 1 << 16;
    static final int SUFFIX = 1 << 17;
    static final int GIVEN = 1 << 18;
    static final int ETAL = 1 << 19;
    static final int MEDIUM = 1 << 20;
    static final int FUNCTION = 1 << 21;

    /** What only a look ahead can tell. */
    static final int VOLUME_WITH_ISSUE = 1 << 28;
    static final int LINK_AHEAD = 1 << 29;
    static final int RANGE_AHEAD = 1 << 30;

    /** Those worth knowing of words far away. */
    static final int MARKERS = EDITOR | IN | THESIS | CONFERENCE | VOLUME | PAGES;

    private static final Map<String, Integer> NAMES = Map.ofEntries(Map.entry("month", MONTH), Map.entry("place", PLACE),
            Map.entry("publisher", PUBLISHER), Map.entry("journal", JOURNAL), Map.entry("editor", EDITOR), Map.entry("in", IN),
            Map.entry("translator", TRANSLATOR), Map.entry("edition", EDITION), Map.entry("volume", VOLUME), Map.entry("issue", ISSUE),
            Map.entry("pages", PAGES), Map.entry("particle", PARTICLE), Map.entry("and", AND), Map.entry("thesis", THESIS),
            Map.entry("report", REPORT), Map.entry("conference", CONFERENCE), Map.entry("organisation", ORGANISATION),
            Map.entry("suffix", SUFFIX), Map.entry("given", GIVEN), Map.entry("etal", ETAL), Map.entry("medium", MEDIUM),
            Map.entry("function", FUNCTION));

    /** The lists of this plugin, {@code lexicon.txt}. */
    static final Lexicon SHIPPED = shipped();

    private final long[] words;
    private final int[] kinds;

    private Lexicon(String lists) {
        var read = new HashMap<Long, Integer>();
        lists.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> read(line, read));
        words = new long[Integer.highestOneBit(read.size()) * 4];
        kinds = new int[words.length];
        read.forEach((word, kind) -> {
            int slot = slot(word);
            words[slot] = word;
            kinds[slot] = kind;
        });
    }

    /** Where a word stands, or would stand. */
    private int slot(long word) {
        int slot = (int) word & words.length - 1;
        while (words[slot] != 0 && words[slot] != word) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }

    private static Lexicon shipped() {
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
            if (in == null) {
                throw new IllegalStateException("lexicon.txt is not in this plugin's jar");
            }
            return new Lexicon(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String line, Map<Long, Integer> kinds) {
        int colon = line.indexOf(':');
        Integer kind = NAMES.get(line.substring(0, colon));
        if (kind == null) {
            throw new IllegalStateException("no such list of words: " + line.substring(0, colon));
        }
        for (String word : line.substring(colon + 1).strip().split("\\s+")) {
            kinds.merge(Hash.of(word, 0, word.length()), kind, (a, b) -> a | b);
        }
    }

    /** The lists that a word is on, as bits, by the word's {@link Hash}. */
    int kinds(long hash) {
        return kinds[slot(hash)];
    }

    /** The lists that a word is on, as bits. */
    int kinds(String word) {
        return kinds(Hash.of(word, 0, word.length()));
    }
}
