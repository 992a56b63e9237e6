package org.kindred.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.RenderContext;

/** A world in which some citations are public, every item but those called {@code secret} has a page, and references are numbered. */
record World(Set<String> citable, List<Cluster> asked) implements RenderContext {

    static World of(String... citable) {
        return new World(Set.of(citable), new ArrayList<>());
    }

    @Override
    public Page pageOf(ItemRef target) {
        return switch (target.slug()) {
            case "secret" -> new Page.NotPublic();
            case "homeless" -> new Page.WithoutAddress();
            default ->
                    new Page.At("https://example.org/" + (target.locale().equals("en") ? "" : target.locale() + "/") + target.type() + "/"
                            + target.slug());
        };
    }

    @Override
    public Optional<String> citable(String key) {
        return Optional.of(key).filter(citable::contains);
    }

    @Override
    public boolean citesInNotes() {
        return false;
    }

    @Override
    public FormattedReferences format(List<Cluster> clusters) {
        asked.addAll(clusters);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        var marks = clusters.stream().map(cluster -> mark(cluster, numbers)).toList();
        List<CitedEntry> entries = new ArrayList<>();
        numbers.forEach((slug, number) -> entries
                .add(new CitedEntry(number, slug, "About " + slug, "About <i>" + slug + "</i>", Optional.empty())));
        return new FormattedReferences(marks, entries);
    }

    private static Mark mark(Cluster cluster, Map<String, Integer> numbers) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain("(", Optional.empty()));
        for (Cite cite : cluster.cites()) {
            int number = numbers.computeIfAbsent(cite.slug(), any -> numbers.size() + 1);
            pieces.add(Piece.plain(cite.prefix(), Optional.empty()));
            pieces.add(Piece.plain(Integer.toString(number), Optional.of(cite.slug())));
            pieces.add(Piece.plain(cite.suffix(), Optional.empty()));
        }
        pieces.add(Piece.plain(")", Optional.empty()));
        return new Mark(pieces);
    }
}
