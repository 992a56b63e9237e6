package org.kindred.markdown.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.markdown.syntax.Alert;
import org.kindred.markdown.syntax.CitationNode;
import org.kindred.markdown.syntax.FootnoteList;
import org.kindred.markdown.syntax.FootnoteReference;

/** Writes what CommonMark's own renderer does not know, or knows too little of: anchors, item links, citations, alerts, footnotes. */
final class NodeHtml implements NodeRenderer {

    private static final Set<Class<? extends Node>> ALWAYS = Set.of(Heading.class, Link.class, CitationNode.class, Alert.class,
            FootnoteReference.class, FootnoteList.class, HtmlBlock.class, HtmlInline.class, FencedCodeBlock.class);
    private static final Set<Class<? extends Node>> WITH_TEXT = Stream.concat(ALWAYS.stream(), Stream.of(Text.class, SoftLineBreak.class))
            .collect(Collectors.toUnmodifiableSet());

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Rendering rendering;
    private final FootnoteHtml footnotes;

    NodeHtml(HtmlNodeRendererContext context, Rendering rendering) {
        this.context = context;
        this.html = context.getWriter();
        this.rendering = rendering;
        this.footnotes = new FootnoteHtml(context, rendering);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return rendering.spacing().changesText() ? WITH_TEXT : ALWAYS;
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Link link -> link(link);
            case CitationNode citation -> rendering.mark(citation).ifPresentOrElse(
                    mark -> rendering.citations().write(citation, mark, html), () -> children(citation));
            case Text text -> html.text(rendering.spacing().changed(text).orElse(text.getLiteral()));
            case SoftLineBreak line -> html.raw(rendering.spacing().changed(line).orElse(context.getSoftbreak()));
            case Alert alert -> alert(alert);
            case FootnoteReference reference -> footnotes.reference(reference);
            case FootnoteList list -> footnotes.list();
            case FencedCodeBlock block -> rendering.lists().write(block, html);
            case HtmlBlock block -> block(block);
            case HtmlInline inline -> html.raw(rendering.raw(inline).markup());
            default -> throw new IllegalArgumentException("not a node of ours: " + node);
        }
    }

    private void heading(Heading heading) {
        String tag = "h" + heading.getLevel();
        html.line();
        html.tag(tag, context.extendAttributes(heading, tag, Map.of("id", AllowList.OURS + rendering.anchor(heading))));
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void link(Link link) {
        var href = rendering.links().href(link);
        href.ifPresent(address -> {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", context.encodeUrl(address));
            if (link.getTitle() != null) {
                attributes.put("title", link.getTitle());
            }
            html.tag("a", context.extendAttributes(link, "a", attributes));
        });
        children(link);
        if (href.isPresent()) {
            html.tag("/a");
        }
    }

    private void alert(Alert alert) {
        String kind = alert.kind().word();
        html.line();
        html.tag("div", FootnoteHtml.attributes("class", "markdown-alert markdown-alert-" + kind, "role", "note"));
        html.line();
        html.tag("p", Map.of("class", "markdown-alert-title"));
        html.text(rendering.wording().word(kind));
        html.tag("/p");
        html.line();
        children(alert);
        html.line();
        html.tag("/div");
        html.line();
    }

    private void block(HtmlBlock block) {
        html.line();
        html.raw(rendering.raw(block).markup());
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
