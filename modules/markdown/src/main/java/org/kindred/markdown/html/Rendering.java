package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.content.RenderContext;
import org.kindred.kernel.content.Rendered;
import org.kindred.markdown.part.Parts;
import org.kindred.markdown.syntax.CitationNode;
import org.kindred.markdown.syntax.MarkdownTree;
import org.kindred.markdown.syntax.PlainText;

/** One rendering of one body. */
public final class Rendering {

    private final MarkdownTree tree;
    private final Source source;
    private final Wording wording;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Node, RawHtml> raw = new LinkedHashMap<>();
    private final LinkHtml links;
    private final Shown shown;
    private final Citations cited;
    private final Spacing spacing;
    private final CitedPlaces places = new CitedPlaces();
    private final CitationHtml citations;
    private final ListHtml lists;

    private Rendering(MarkdownTree tree, Map<Link, Destination> destinations, Source source, Map<FencedCodeBlock, ListRequest> lists,
            RenderContext context) {
        this.tree = tree;
        this.source = source;
        this.wording = Wording.in(source.locale());
        this.links = new LinkHtml(destinations, context, source, findings);
        this.shown = new Shown(source.file(), context::asset);
        this.cited = Citations.of(tree, context);
        this.spacing = Spacing.of(tree.citations(), cited);
        this.citations = new CitationHtml(cited, spacing, wording, places);
        this.lists = new ListHtml(lists, context, wording, source, findings);
        findings.addAll(CitationFindings.of(tree.citations(), cited, source));
    }

    /**
     * Renders a body.
     *
     * @param tree         the body
     * @param destinations where its links lead; a link without one leads elsewhere
     * @param source       where it stands
     * @param lists        the live lists it asks for
     * @param context      the world outside
     * @param extensions   all syntax beyond CommonMark's
     */
    public static Rendered of(MarkdownTree tree, Map<Link, Destination> destinations, Source source,
            Map<FencedCodeBlock, ListRequest> lists, RenderContext context, List<Extension> extensions) {
        return new Rendering(tree, destinations, source, lists, context).render(extensions);
    }

    private Rendered render(List<Extension> extensions) {
        var renderer = HtmlRenderer.builder().percentEncodeUrls(true).nodeRendererFactory(context -> new NodeHtml(context, this))
                .extensions(extensions).build();
        var fragments = Fragments.of(tree);
        var body = sanitised(renderer.render(tree.document()), fragments);
        tree.images().forEach(links::judge);
        String list = references();
        var headings = tree.headings().stream()
                .map(heading -> new org.kindred.kernel.content.Heading(heading.getLevel(), anchor(heading), outline(heading)))
                .toList();
        var text = body.text();
        var parts = Parts.of(body.html(), headings, marks(), source.locale());
        findings.addAll(PartFindings.of(tree, parts, source));
        return new Rendered(body.html() + list, body.html().length(), text, headings, words(text),
                cited.formatted().entries(), parts, images(), lists.rendered(), inOrder());
    }

    /** By anchor, what headings say of themselves. */
    private Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        tree.headings().forEach(heading -> tree.mark(heading).ifPresent(mark -> marks.put(anchor(heading), mark)));
        return marks;
    }

    /** How many words the author wrote: what a style writes for citations counts for none. */
    private int words(String text) {
        int marks = new MarkWords(cited, text, source.locale()).count(tree.citations());
        return Math.max(0, Words.count(text, source.locale()) - marks);
    }

    /** A heading's text in the outline, where a citation is worth its place only if the sentence needs it. */
    private String outline(Heading heading) {
        return PlainText.of(heading, citation -> cited.text(citation).map(text -> citation.isInSentence() ? text : ""))
                .replaceAll(" {2,}", " ");
    }

    private SafeHtml sanitised(String html, Fragments fragments) {
        if (tree.rawHtml().isEmpty()) {
            return SafeHtml.of(html, fragments, shown);
        }
        var dropped = new DroppedHtml(raw, source);
        var safe = SafeHtml.of(html, fragments, shown, dropped);
        findings.addAll(dropped.findings());
        return safe;
    }

    /** Not sanitised as a whole: all but its entries is ours, and those are sanitised one by one. */
    private String references() {
        if (cited.formatted().entries().isEmpty()) {
            return "";
        }
        var list = new StringBuilder();
        new ReferenceList(cited, places, wording).write(new HtmlWriter(list));
        return list.toString();
    }

    private List<String> images() {
        return tree.images().stream().map(Image::getDestination)
                .filter(src -> !src.isEmpty() && !src.matches("(?s)([A-Za-z][A-Za-z0-9+.-]*:|/|#).*"))
                .distinct().toList();
    }

    private List<Finding> inOrder() {
        return findings.stream().sorted(java.util.Comparator.comparingInt((Finding finding) -> finding.place().line())
                .thenComparingInt(finding -> finding.place().column())).toList();
    }

    ListHtml lists() {
        return lists;
    }

    LinkHtml links() {
        return links;
    }

    CitationHtml citations() {
        return citations;
    }

    Wording wording() {
        return wording;
    }

    /** An author's HTML, remembered in the order of the text. */
    RawHtml raw(Node node) {
        return raw.computeIfAbsent(node, piece -> RawHtml.of(Fragments.literal(piece)));
    }

    String anchor(Heading heading) {
        return tree.anchor(heading);
    }

    Notes notes() {
        return cited.notes();
    }

    Spacing spacing() {
        return spacing;
    }

    /** What stands in the place of a citation; nothing where it stays as it is written. */
    Optional<Mark> mark(CitationNode citation) {
        return cited.mark(citation);
    }
}
