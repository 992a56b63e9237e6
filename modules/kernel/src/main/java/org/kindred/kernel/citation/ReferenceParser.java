package org.kindred.kernel.citation;

import java.util.List;
import java.util.Map;
import org.kindred.kernel.value.Value;

/** The extension point for reading references as people write them, in any style. At most one plugin brings one. Safe for threads. */
public interface ReferenceParser {

    /** Reads references, each by itself; one answer for each, in their order. Never fails: what is not understood is left unread. */
    List<Parsed> parse(List<String> references);

    /**
     * A reference as far as it was understood.
     *
     * @param csl        a CSL-JSON item without {@code id}; {@code type} is always there
     * @param confidence how sure each variable of {@code csl} is, from 0 to 1
     * @param text       the reference as it came
     * @param unread     the parts of {@code text} that no variable holds, in their order, without mere punctuation
     */
    record Parsed(Value.Group csl, Map<String, Double> confidence, String text, List<String> unread) {
        public Parsed {
            confidence = Map.copyOf(confidence);
            unread = List.copyOf(unread);
        }
    }
}
