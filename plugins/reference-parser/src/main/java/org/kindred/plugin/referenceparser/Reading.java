package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.citation.ReferenceParser.Parsed;
import org.kindred.kernel.value.Value;

/** One reference while it is being read: the variables found so far, and which words they hold. */
final class Reading {

    private final Words words;
    private final boolean[] used;
    private final Map<String, Value> variables = new LinkedHashMap<>();
    private final Map<String, Double> confidence = new HashMap<>();
    private final Calibration calibration;

    Reading(Words words, Calibration calibration) {
        this.words = words;
        this.calibration = calibration;
        this.used = new boolean[words.count()];
    }

    Words words() {
        return words;
    }

    boolean has(String variable) {
        return variables.containsKey(variable);
    }

    /** What a variable holds. */
    Optional<Value> value(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    /** Sets a variable, read with the labeller's probability. */
    void set(String variable, Value value, double probability) {
        variables.put(variable, value);
        confidence.put(variable, calibration.of(variable, probability));
    }

    /** Gives what one variable holds, if anything, to another that has none. */
    void rename(String from, String to) {
        if (has(from) && !has(to)) {
            var value = variables.remove(from);
            var sure = confidence.remove(from);
            variables.put(to, value);
            confidence.put(to, sure);
        }
    }

    /** Sets a text variable, unless there is one or the text is empty; the words are then its. */
    boolean setText(String variable, String text, Segment segment) {
        if (has(variable) || text.isEmpty()) {
            return false;
        }
        set(variable, Value.of(text), segment.probability());
        use(segment.first(), segment.last());
        return true;
    }

    /** Says that a variable holds these words, or that they only mark what it is. */
    void use(int first, int last) {
        java.util.Arrays.fill(used, first, last + 1, true);
    }

    /** What was read; {@code type} comes first. */
    Parsed parsed(String type, double typeConfidence) {
        var csl = Value.group().put("type", type);
        variables.forEach(csl::put);
        confidence.put("type", calibration.of("type", typeConfidence));
        return new Parsed(csl.build(), confidence, words.text(), unread());
    }

    private List<String> unread() {
        var unread = new ArrayList<String>();
        for (int i = 0; i < used.length; i++) {
            int first = i;
            while (i < used.length && !used[i]) {
                i++;
            }
            if (i > first) {
                unread.add(Texts.of(words, first, i - 1));
            }
        }
        return unread;
    }
}
