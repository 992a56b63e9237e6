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
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

/** The citation engine on citeproc-java. Styles are read and compiled once, in each locale that asks for them. */
final class CiteprocEngine implements CitationEngine {

    private record StyleIn(String style, String locale) {
    }

    private final Map<String, Optional<StyleFile>> styles = new ConcurrentHashMap<>();
    private final Map<StyleIn, Formatter> formatters = new ConcurrentHashMap<>();

    @Override
    public boolean knows(String style) {
        return styles.computeIfAbsent(style, StyleFile::named).isPresent();
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
        var style = styles.computeIfAbsent(key.style(), StyleFile::named).orElseThrow(() -> InvalidRequest
                .parameter("unknown-style", "style", "There is no citation style " + key.style() + "."));
        return new Formatter(style, LocaleFile.of(key.locale()));
    }
}
