package org.kindred.markdown.html;

import static java.util.Objects.requireNonNull;
import static org.kindred.markdown.html.FootnoteHtml.attributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.RenderContext;
import org.kindred.markdown.syntax.CitationNode;

/** Writes the marks of citations in the text, and the list of references that they lead to and that leads back. */
final class CitationHtml {

    private final RenderContext context;
    private final Wording wording;
    private final Source source;
    private final List<Finding> findings;
    private final Map<CitationNode, Mark> marks = new IdentityHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Optional<Retraction>> known = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final FormattedReferences formatted;

    CitationHtml(List<CitationNode> citations, RenderContext context, Wording wording, Source source, List<Finding> findings) {
        this.context = context;
        this.wording = wording;
        this.source = source;
        this.findings = findings;
        this.formatted = format(citations);
        formatted.entries().forEach(entry -> numbers.put(entry.slug(), entry.number()));
        formatted.entries().forEach(entry -> known.put(entry.slug(), entry.retraction()));
    }

    private FormattedReferences format(List<CitationNode> citations) {
        var nodes = new ArrayList<CitationNode>();
        var clusters = new ArrayList<Cluster>();
        for (CitationNode node : citations) {
            var known = node.cites().stream().filter(cite -> context.citable(cite.slug()).isPresent()).toList();
            if (!known.isEmpty()) {
                nodes.add(node);
                clusters.add(new Cluster(known));
            }
        }
        if (clusters.isEmpty()) {
            return FormattedReferences.NONE;
        }
        var result = context.format(clusters);
        for (int i = 0; i < nodes.size(); i++) {
            marks.put(nodes.get(i), result.marks().get(i));
        }
        return result;
    }

    List<CitedEntry> entries() {
        return formatted.entries();
    }

    /** Writes one citation; what nobody can cite stays as it was written. */
    void write(CitationNode node, HtmlWriter html) {
        var unknown = node.cites().stream().map(Cite::slug).filter(slug -> context.citable(slug).isEmpty()).distinct().toList();
        if (node.isMeant()) {
            unknown.forEach(slug -> unknown(slug, node));
        }
        if (unknown.size() == node.cites().stream().map(Cite::slug).distinct().count()) {
            html.text(node.source());
            return;
        }
        requireNonNull(marks.get(node)).pieces().forEach(piece -> write(piece, isInLink(node), html));
        unknown.forEach(slug -> html.text(" [@" + slug + "]"));
    }

    private void unknown(String slug, CitationNode node) {
        findings.add(Finding.warning("unknown-citation", source.file(), source.of(node),
                "There is no public citation “%s”; it stays as it is written.".formatted(slug),
                "Add citations/%s.md, or mend the key.".formatted(slug)));
    }

    private void write(Piece piece, boolean inLink, HtmlWriter html) {
        if (piece.slug().isEmpty() || inLink) {
            html.text(piece.text());
            return;
        }
        String slug = piece.slug().get();
        int place = places.merge(slug, 1, Integer::sum);
        var attributes = attributes("href", "#ref-" + slug, "id", AllowList.OURS + "cite-" + slug + "-" + place, "role", "doc-biblioref");
        int number = numbers.getOrDefault(slug, 0);
        if (piece.text().equals(Integer.toString(number))) {
            attributes.put("aria-label",
                    RetractionHtml.label(wording.word("reference", number), known.getOrDefault(slug, Optional.empty()), wording));
        }
        html.tag("a", attributes);
        html.text(piece.text());
        html.tag("/a");
    }

    private static boolean isInLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }

    /** The list of references, as it stands after the body. */
    void writeList(HtmlWriter html) {
        html.tag("section", attributes("id", AllowList.OURS + "references", "role", "doc-bibliography"));
        html.line();
        html.tag("h2");
        html.text(wording.word("references"));
        html.tag("/h2");
        html.line();
        html.tag("ol");
        html.line();
        formatted.entries().forEach(entry -> write(entry, html));
        html.tag("/ol");
        html.line();
        html.tag("/section");
        html.line();
    }

    private void write(CitedEntry entry, HtmlWriter html) {
        html.tag("li", attributes("id", AllowList.OURS + "ref-" + entry.slug()));
        html.raw(entry.html());
        RetractionHtml.write(entry, html, wording);
        for (int place = 1; place <= places.getOrDefault(entry.slug(), 0); place++) {
            html.text(" ");
            html.tag("a", attributes("href", "#cite-" + entry.slug() + "-" + place, "role", "doc-backlink", "aria-label",
                    wording.word("back-to-citation", entry.number(), place)));
            html.text("↩");
            html.tag("/a");
        }
        html.tag("/li");
        html.line();
    }
}
