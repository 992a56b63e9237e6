package org.kindred.plugin.referenceparser;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.value.Value;

/**
 * Reads references with a trained labeller. The number before a reference ({@code 12.}, {@code [12]}) is neither data nor unread. "et al."
 * is unread: it says that the list of names is not whole.
 */
final class LabellingParser implements ReferenceParser {

    private final Supplier<Labeller> labeller;

    /** The labeller is asked for when the first reference comes. */
    LabellingParser(Supplier<Labeller> labeller) {
        this.labeller = labeller;
    }

    @Override
    public List<Parsed> parse(List<String> references) {
        return references.stream().map(this::parse).toList();
    }

    private Parsed parse(String reference) {
        Words words = Words.of(reference);
        if (words.count() == 0) {
            return new Parsed(Value.group().put("type", "document").build(), Map.of("type", 0.0), reference, List.of());
        }
        Labeller ready = labeller.get();
        return Assembly.of(words, ready.label(words), ready.model().calibration());
    }
}
