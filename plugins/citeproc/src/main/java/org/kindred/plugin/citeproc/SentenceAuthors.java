package org.kindred.plugin.citeproc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.csl.FormattedCitation;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CiteItem.Part;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.item.CslName;
import org.kindred.csl.locale.TermForm;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences.Piece;

/** The authors that stand in a sentence, before the rest of their citation: {@code Heisler et al. [1]}, {@code Wilson & Wong (2011)}. */
final class SentenceAuthors {

    /** A sentence names two; of more, the first. */
    private static final int NAMED = 2;

    private final ReadyStyle style;
    private final Map<String, CslItem> items;

    SentenceAuthors(ReadyStyle style, Map<String, CslItem> items) {
        this.style = style;
        this.items = items;
    }

    /** By the place of a cluster, where its first cite asks for it. */
    Map<Integer, List<Piece>> of(List<Cluster> clusters) {
        var asking = new ArrayList<Integer>();
        for (int i = 0; i < clusters.size(); i++) {
            if (!clusters.get(i).cites().isEmpty() && clusters.get(i).cites().getFirst().authorInText()) {
                asking.add(i);
            }
        }
        return asking.isEmpty() ? Map.of() : style.numbered() ? named(asking, clusters) : formatted(asking, clusters);
    }

    private Map<Integer, List<Piece>> named(List<Integer> asking, List<Cluster> clusters) {
        var authors = new HashMap<Integer, List<Piece>>();
        asking.forEach(at -> authors.put(at, List.of(named(clusters.get(at).cites().getFirst().slug()))));
        return authors;
    }

    /** As the style itself would name them, with what it needs to tell them apart. */
    private Map<Integer, List<Piece>> formatted(List<Integer> asking, List<Cluster> clusters) {
        var citations = new ArrayList<Citation>();
        for (int i = 0; i < clusters.size(); i++) {
            var part = asking.contains(i) ? Part.AUTHOR_ONLY : Part.FULL;
            citations.add(new Citation(
                    clusters.get(i).cites().stream().limit(part == Part.FULL ? Long.MAX_VALUE : 1)
                            .map(cite -> CiteItem.of(cite.slug()).only(part)).toList(),
                    clusters.get(i).note()));
        }
        var result = style.processor().process(items.values(), citations).citations();
        var authors = new HashMap<Integer, List<Piece>>();
        asking.forEach(at -> authors.put(at, List.of(piece(result.get(at), clusters.get(at).cites().getFirst().slug()))));
        return authors;
    }

    private Piece piece(FormattedCitation author, String slug) {
        return author.text().isBlank() ? named(slug) : new Piece(author.text(), author.html(), Optional.empty());
    }

    private Piece named(String slug) {
        var item = Optional.ofNullable(items.get(slug));
        var names = item.stream().flatMap(known -> Stream.of("author", "editor").map(known::people)).filter(all -> !all.isEmpty())
                .findFirst().orElse(List.of()).stream().map(SentenceAuthors::name).toList();
        String text = names.isEmpty() ? item.flatMap(known -> known.text("title-short").or(() -> known.text("title"))).orElse(slug)
                : names.size() > NAMED ? names.getFirst() + " " + term("et-al", "et al.")
                        : String.join(" " + term("and", "and") + " ", names);
        return Piece.plain(text, Optional.empty());
    }

    private String term(String name, String otherwise) {
        return style.locale().term(name, TermForm.LONG, false).orElse(otherwise);
    }

    private static String name(CslName name) {
        return Stream.of(name.family(), name.literal(), name.given()).filter(part -> !part.isEmpty()).findFirst().orElse("");
    }
}
