package org.kindred.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.check.BodyText;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Body;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.content.OutwardLink;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.RenderContext;
import org.kindred.kernel.content.Rendered;
import org.kindred.markdown.html.Destination;
import org.kindred.markdown.html.PublicMarkdown;
import org.kindred.markdown.html.RawSources;
import org.kindred.markdown.html.Rendering;
import org.kindred.markdown.html.Source;
import org.kindred.markdown.syntax.CitationNode;
import org.kindred.markdown.syntax.MarkdownTree;
import org.kindred.markdown.words.BodyWords;

/** A body as a tree. */
final class ParsedBody implements Body {

    private static final Pattern WEB = Pattern.compile("(?i)https?://");

    private final String markdown;
    private final MarkdownTree tree;
    private final Map<Link, Destination> destinations;
    private final Source source;
    private final List<Extension> extensions;
    private final Map<FencedCodeBlock, ListRequest> lists;

    ParsedBody(String markdown, MarkdownTree tree, Map<Link, Destination> destinations, Source source,
            Map<FencedCodeBlock, ListRequest> lists,
            List<Extension> extensions) {
        this.markdown = markdown;
        this.tree = tree;
        this.destinations = destinations;
        this.source = source;
        this.extensions = extensions;
        this.lists = lists;
    }

    @Override
    public String markdown() {
        return markdown;
    }

    @Override
    public String publicMarkdown() {
        return PublicMarkdown.of(markdown, tree);
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Link link : tree.links()) {
            if (destinations.get(link) instanceof Destination.ToItem(var item, var fragment)) {
                references.add(new Reference(Reference.Kind.LINK, "", item.key(), source.of(link)));
            }
        }
        files().forEach(references::add);
        lists().forEach(list -> listed(list).forEach(references::add));
        for (CitationNode node : tree.citations()) {
            node.cites().stream().map(Cite::slug).flatMap(key -> name(key).stream()).distinct().forEach(name -> references
                    .add(new Reference(Reference.Kind.CITATION, "", new ItemKey("citation", name), source.of(node))));
        }
        references.sort(Comparator.comparingInt((Reference r) -> r.place().line()).thenComparingInt(r -> r.place().column()));
        return references;
    }

    @Override
    public List<OutwardLink> outwardLinks() {
        var links = Stream.concat(
                tree.links().stream()
                        .filter(link -> !destinations.containsKey(link) || destinations.get(link) instanceof Destination.Elsewhere)
                        .map(link -> new OutwardLink(link.getDestination(), source.of(link))),
                tree.rawHtml().stream().flatMap(html -> RawSources.links(html).map(address -> new OutwardLink(address, source.of(html)))));
        return links.filter(link -> WEB.matcher(link.address()).lookingAt())
                .sorted(Comparator.comparingInt((OutwardLink link) -> link.place().line()).thenComparingInt(link -> link.place().column()))
                .toList();
    }

    private static Stream<Reference> listed(ListRequest list) {
        var named = list.slugs().stream().map(slug -> new ItemKey(list.type(), slug));
        return (list.asks() ? Stream.of(ListRequest.any(list.type())) : named)
                .map(target -> new Reference(Reference.Kind.LINK, "", target, list.place()));
    }

    @Override
    public List<ListRequest> lists() {
        return tree.fenced().stream().flatMap(block -> Optional.ofNullable(lists.get(block)).stream()).toList();
    }

    /** Pictures, in Markdown or HTML, and links to files beside the text. */
    private Stream<Reference> files() {
        return Stream.of(tree.images().stream().flatMap(image -> file(image, image.getDestination())),
                tree.links().stream().filter(link -> !destinations.containsKey(link)).flatMap(link -> file(link, link.getDestination())),
                tree.rawHtml().stream().flatMap(html -> RawSources.in(html).flatMap(address -> file(html, address))))
                .flatMap(Function.identity());
    }

    private Stream<Reference> file(Node node, String address) {
        return AssetName.referredTo(source.file(), address).stream()
                .map(name -> new Reference(Reference.Kind.ASSET, "", AssetName.key(name), source.of(node)));
    }

    /** What a key may be the name of: a slug, or an identifier in the one way it is written. */
    private static Optional<String> name(String key) {
        return ItemKey.isSlug(key) ? Optional.of(key) : WorkIdentifier.of(key).map(WorkIdentifier::key);
    }

    @Override
    public BodyText text() {
        return BodyWords.of(tree, source.bodyLine());
    }

    @Override
    public Rendered render(RenderContext context) {
        return Rendering.of(tree, destinations, source, lists, context, extensions);
    }
}
