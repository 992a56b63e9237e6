package org.kindred.publish.surroundings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

/** Lists references by their titles, numbered in order of first use, where no plugin knows any style. */
public final class TitlesOnly implements CitationEngine {

    @Override
    public boolean knows(String style) {
        return true;
    }

    @Override
    public Optional<String> nearest(String style) {
        return Optional.empty();
    }

    @Override
    public String canonical(String style) {
        return style;
    }

    @Override
    public Formatting format(FormattingRequest request) {
        throw InvalidRequest.member("unknown-style", "#/style", "No citation style is known here: no plugin brings an engine.");
    }

    @Override
    public boolean citesInNotes(String style) {
        return false;
    }

    @Override
    public FormattedReferences format(String style, String locale, Map<String, Value.Group> works, List<Cluster> clusters) {
        var slugs = new ArrayList<>(
                new LinkedHashSet<>(clusters.stream().flatMap(c -> c.cites().stream()).map(Cluster.Cite::slug).toList()));
        var entries = IntStream.range(0, slugs.size())
                .mapToObj(i -> entry(i + 1, slugs.get(i), works.getOrDefault(slugs.get(i), Value.EMPTY)));
        return new FormattedReferences(clusters.stream().map(cluster -> mark(cluster, slugs)).toList(), entries.toList());
    }

    private static CitedEntry entry(int number, String slug, Value.Group work) {
        String title = work.text("title").orElse(slug);
        return new CitedEntry(number, slug, title, escape(title), work.text("DOI"));
    }

    private static Mark mark(Cluster cluster, List<String> slugs) {
        var pieces = new ArrayList<Piece>();
        cluster.cites().forEach(cite -> {
            pieces.add(plain(pieces.isEmpty() ? "[" : ", "));
            pieces.add(Piece.plain(Integer.toString(slugs.indexOf(cite.slug()) + 1), Optional.of(cite.slug())));
        });
        pieces.add(plain("]"));
        return new Mark(pieces);
    }

    private static Piece plain(String text) {
        return Piece.plain(text, Optional.empty());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
