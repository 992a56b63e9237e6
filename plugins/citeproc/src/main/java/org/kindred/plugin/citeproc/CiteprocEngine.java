package org.kindred.plugin.citeproc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

/** The citation engine on citeproc-java. Styles are read and compiled once, in each locale that asks for them. */
final class CiteprocEngine implements CitationEngine {

    private record StyleIn(String style, String locale) {
    }

    private final StyleRepository repository = new StyleRepository();
    private final Map<String, Optional<StyleFile>> styles = new ConcurrentHashMap<>();
    private final Map<StyleIn, Formatter> formatters = new ConcurrentHashMap<>();

    @Override
    public boolean knows(String style) {
        return repository.find(style).isPresent();
    }

    @Override
    public Optional<String> nearest(String style) {
        return repository.nearest(style);
    }

    @Override
    public String canonical(String style) {
        return repository.find(style).orElse(style);
    }

    @Override
    public Formatting format(FormattingRequest request) {
        var complaints = new Complaints();
        for (int i = 0; i < request.items().size(); i++) {
            new ItemCheck(complaints).check(request.items().get(i), "#/items/" + i);
        }
        complaints.throwIfAny();
        throw InvalidRequest.member("invalid-style", "#/style", "Loose items are not formatted yet.");
    }

    @Override
    public boolean citesInNotes(String style) {
        return false;
    }

    @Override
    public FormattedReferences format(String style, String locale, Map<String, Value.Group> works, List<Cluster> clusters) {
        var formatter = formatters.computeIfAbsent(new StyleIn(style, locale), this::formatter);
        var slugs = new LinkedHashSet<>(clusters.stream().flatMap(cluster -> cluster.cites().stream()).map(Cite::slug).toList());
        return formatter.format(slugs.stream().map(slug -> new Work(slug, works.getOrDefault(slug, Value.EMPTY))).toList(), clusters);
    }

    private Formatter formatter(StyleIn key) {
        var style = repository.find(key.style()).flatMap(name -> styles.computeIfAbsent(name, StyleFile::named))
                .orElseThrow(() -> InvalidRequest
                        .parameter("unknown-style", "style", "There is no citation style " + key.style() + "."));
        return new Formatter(style, LocaleFile.of(key.locale()));
    }
}
