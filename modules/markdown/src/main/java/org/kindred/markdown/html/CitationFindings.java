package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.PlainLetters;
import org.kindred.markdown.syntax.CitationNode;

/** What is wrong with citations: keys that name nothing, and what their authors may not have meant. */
final class CitationFindings {

    private final Citations citations;
    private final Source source;
    private final List<Finding> findings = new ArrayList<>();

    private CitationFindings(Citations citations, Source source) {
        this.citations = citations;
        this.source = source;
    }

    static List<Finding> of(List<CitationNode> nodes, Citations citations, Source source) {
        var all = new CitationFindings(citations, source);
        nodes.stream().filter(node -> node.isMeant() || !citations.known(node).isEmpty()).forEach(all::judge);
        return all.findings;
    }

    private void judge(CitationNode node) {
        var stranger = citations.strangerInSentence(node)
                .filter(part -> node.cites().size() > 1 && part.cite().locator().isEmpty());
        citations.unknown(node).stream().skip(stranger.isPresent() ? 1 : 0).map(part -> part.cite().slug()).distinct()
                .forEach(key -> unknown(key, node));
        node.doubts().forEach(doubt -> doubtful(doubt.message(), doubt.help(), node));
        Set<List<String>> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (Cite cite : node.cites()) {
            String work = citations.slug(cite.slug()).orElse(cite.slug());
            if (!seen.add(List.of(work, cite.label(), cite.locator())) && told.add(work)) {
                doubtful("“%s” is cited twice in one place.".formatted(work), "Leave one of them out, or say which part each is about.",
                        node);
            }
        }
    }

    private void unknown(String key, CitationNode node) {
        String help = WorkIdentifier.of(key).map(work -> "Add a citation with %s, or mend it.".formatted(work.shown()))
                .orElseGet(() -> addition(key));
        findings.add(Finding.warning("unknown-citation", source.file(), source.of(node),
                "There is no public citation “%s”; it stays as it is written.".formatted(key), help));
    }

    /** A file's name is a slug, which a key need not be. */
    private static String addition(String key) {
        String slug = ContentPath.slug(PlainLetters.of(key));
        if (slug.isEmpty()) {
            return "Mend the key; it is the name of a citation: letters from a to z, digits and hyphens.";
        }
        return slug.equals(key) ? "Add citations/%s.md, or mend the key.".formatted(key)
                : "Add citations/%s.md and write [@%s], or mend the key.".formatted(slug, slug);
    }

    private void doubtful(String message, String help, CitationNode node) {
        findings.add(Finding.info("doubtful-citation", source.file(), source.of(node), message, help));
    }
}
