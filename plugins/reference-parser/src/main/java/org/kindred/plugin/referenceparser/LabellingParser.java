package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.value.Value;

/**
 * Reads references with a trained labeller. The number before a reference ({@code 12.}, {@code [12]}) is neither data nor unread. "et al."
 * is unread: it says that the list of names is not whole.
 */
final class LabellingParser implements ReferenceParser {

    /** A new line that begins with a number and a name. */
    private static final Pattern NEXT = Pattern.compile("\\R\\s*((?:\\[\\d{1,4}\\]|\\d{1,3}[.)])\\s*\\p{Lu})");
    private static final int SHORTEST = 20;

    private final Supplier<Labeller> labeller;

    /** The labeller is asked for when the first reference comes. */
    LabellingParser(Supplier<Labeller> labeller) {
        this.labeller = labeller;
    }

    @Override
    public List<Parsed> parse(List<String> references) {
        return references.stream().map(this::parse).toList();
    }

    private Parsed parse(String text) {
        var next = NEXT.matcher(text);
        return next.find(Math.min(SHORTEST, text.length())) ? first(text, next.start(1)) : one(text);
    }

    /** Of several numbered references in one text the first; the others are unread. */
    private Parsed first(String text, int end) {
        Parsed first = one(text.substring(0, end));
        var unread = new ArrayList<>(first.unread());
        text.substring(end).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(unread::add);
        return new Parsed(first.csl(), first.confidence(), text, unread);
    }

    private Parsed one(String reference) {
        Words words = Words.of(reference);
        if (words.count() == 0) {
            return new Parsed(Value.group().put("type", "document").build(), Map.of("type", 0.0), reference, List.of());
        }
        Labeller ready = labeller.get();
        return Assembly.of(words, ready.label(words), ready.model().calibration());
    }
}
