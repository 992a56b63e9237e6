package org.kindred.plugin.citeproc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

/** The citation engine, on Kindred's own processor of CSL and the styles and locales of the CSL repository. */
final class CiteprocEngine implements CitationEngine {

    private static final Duration MOST = Duration.ofSeconds(20);

    private final StyleRepository repository = new StyleRepository();
    private final Styles styles = new Styles(repository);
    private final Works works = new Works();
    private final LooseItems loose = new LooseItems(repository, styles);
    private final TimeLimit limit = new TimeLimit(MOST);

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
    public boolean citesInNotes(String style) {
        return styles.named(name(style), Optional.empty()).inNotes();
    }

    @Override
    public FormattedReferences format(String style, String locale, Map<String, Value.Group> csl, List<Cluster> clusters) {
        return new References(styles.named(name(style), Optional.of(LocaleFiles.tag(locale))), works).format(csl, clusters);
    }

    @Override
    public Formatting format(FormattingRequest request) {
        return limit.within(() -> loose.format(request));
    }

    private String name(String style) {
        return repository.find(style).orElseThrow(
                () -> InvalidRequest.parameter("unknown-style", "style", "There is no citation style " + style + "."));
    }
}
