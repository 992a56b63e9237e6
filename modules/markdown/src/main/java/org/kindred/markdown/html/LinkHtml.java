package org.kindred.markdown.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.RenderContext;
import org.kindred.kernel.content.RenderContext.Page;
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
            case ToItem(var item, var fragment) -> page(link, item).map(page -> page + fragment);
            case Nowhere() -> dead(link, "“%s” is no content file of this site; the link is shown as text."
                    .formatted(shortened(link.getDestination())), "Check the file's name and folder.");
            case Elsewhere() -> safe(link);
        };
    }

    /** Tells of a picture that will not be loaded. */
    void judge(Image picture) {
        if (SafeUrl.picture(picture.getDestination()).isEmpty()) {
            findings.add(Finding.warning("unsafe-link", source.file(), source.of(picture),
                    "A picture may not be loaded from “%s”; only its description is shown.".formatted(shortened(picture.getDestination())),
                    "Pictures come from http and https addresses, and from files of this site."));
        }
    }

    private Optional<String> page(Link link, ItemRef item) {
        return switch (context.pageOf(item)) {
            case Page.At(var url) -> Optional.of(url);
            case Page.NotPublic() -> dead(link, "There is nothing public at “%s” (%s); the link is shown as text."
                    .formatted(shortened(link.getDestination()), item.key()), "Check the file's name and whether it is published.");
            case Page.WithoutAddress() -> dead(link, "The settings give no address to items of type %s; the link is shown as text."
                    .formatted(item.type()),
                    "Add a line under urls in site.yaml, such as %s: /%s/{slug}".formatted(item.type(), item.type()));
        };
    }

    private Optional<String> safe(Link link) {
        var safe = SafeUrl.link(link.getDestination());
        if (safe.isEmpty()) {
            findings.add(Finding.warning("unsafe-link", source.file(), source.of(link),
                    "A link may not lead to “%s”; it is shown as text.".formatted(shortened(link.getDestination())),
                    "Links lead to http, https, mailto, tel and sms addresses, and to files of this site."));
        }
        return safe.map(any -> link.getDestination());
    }

    private Optional<String> dead(Link link, String message, String help) {
        findings.add(Finding.warning("dead-link", source.file(), source.of(link), message, help));
        return Optional.empty();
    }

    private static String shortened(String url) {
        return url.length() <= 60 ? url : url.substring(0, 57) + "…";
    }
}
