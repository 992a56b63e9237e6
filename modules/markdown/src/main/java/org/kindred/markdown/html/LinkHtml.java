package org.kindred.markdown.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Link;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.RenderContext;
import org.kindred.markdown.html.Destination.Elsewhere;
import org.kindred.markdown.html.Destination.Nowhere;
import org.kindred.markdown.html.Destination.ToItem;

/** Finds the address of a link, or tells why it becomes text. */
final class LinkHtml {

    private final Map<Link, Destination> destinations;
    private final RenderContext context;
    private final Source source;
    private final List<Finding> findings;

    LinkHtml(Map<Link, Destination> destinations, RenderContext context, Source source, List<Finding> findings) {
        this.destinations = destinations;
        this.context = context;
        this.source = source;
        this.findings = findings;
    }

    Optional<String> href(Link link) {
        return switch (destinations.getOrDefault(link, new Elsewhere())) {
            case ToItem(var item, var fragment) -> {
                var url = context.urlOf(item).map(page -> page + fragment);
                if (url.isEmpty()) {
                    dead(link, "There is nothing public at “%s” (%s); the link is shown as text.".formatted(link.getDestination(), item));
                }
                yield url;
            }
            case Nowhere() -> {
                dead(link, "“%s” is no content file of this site; the link is shown as text.".formatted(link.getDestination()));
                yield Optional.empty();
            }
            case Elsewhere() -> safe(link);
        };
    }

    private Optional<String> safe(Link link) {
        var safe = SafeUrl.link(link.getDestination());
        if (safe.isEmpty()) {
            findings.add(Finding.warning("unsafe-link", source.file(), source.of(link),
                    "A link may not lead to “%s”; it is shown as text.".formatted(shortened(link.getDestination())),
                    "Links lead to http, https, mailto and tel addresses, and to files of this site."));
        }
        return safe.map(any -> link.getDestination());
    }

    private void dead(Link link, String message) {
        findings.add(Finding.warning("dead-link", source.file(), source.of(link), message,
                "Check the file's name and whether it is published."));
    }

    private static String shortened(String url) {
        return url.length() <= 60 ? url : url.substring(0, 57) + "…";
    }
}
