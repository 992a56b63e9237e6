package org.kindred.plugin.citeproc;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.csl.Entry;
import org.kindred.csl.FormattedCitation;
import org.kindred.csl.Result;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CiteItem.Part;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.value.Value;

/** Formats the citations of an item and its list of references. */
final class References {

    private static final FormattedCitation NOTHING = new FormattedCitation("", "", "", "", List.of());

    private final ReadyStyle style;
    private final Works known;

    References(ReadyStyle style, Works works) {
        this.style = style;
        this.known = works;
    }

    FormattedReferences format(Map<String, Value.Group> works, List<Cluster> clusters) {
        var cited = cited(works, clusters);
        var result = style.processor().process(cited.values().stream().map(Work::item).toList(),
                clusters.stream().map(this::citation).toList());
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < clusters.size(); i++) {
            marks.add(mark(result.citations().get(i), clusters.get(i), cited));
        }
        return new FormattedReferences(marks, entries(result, cited), style.numbered());
    }

    /** What is cited, in order of first use. */
    private Map<String, Work> cited(Map<String, Value.Group> works, List<Cluster> clusters) {
        var cited = new LinkedHashMap<String, Work>();
        clusters.stream().flatMap(cluster -> cluster.cites().stream()).map(Cite::slug)
                .forEach(slug -> cited.computeIfAbsent(slug, any -> work(slug, works)));
        return cited;
    }

    private Work work(String slug, Map<String, Value.Group> works) {
        return known.of(slug, works.getOrDefault(slug, Value.EMPTY), style.locale().language());
    }

    private Citation citation(Cluster cluster) {
        var cites = cluster.cites();
        return new Citation(IntStream.range(0, cites.size()).mapToObj(i -> cite(cites.get(i), i == 0)).toList(), cluster.note());
    }

    private CiteItem cite(Cite cite, boolean first) {
        var part = cite.authorInText() ? Part.AUTHOR_IN_TEXT : cite.suppressAuthor() ? Part.SUPPRESS_AUTHOR : Part.FULL;
        String suffix = style.locators() ? cite.suffix() : Locators.after(cite, style.locale()) + cite.suffix();
        return new CiteItem(cite.slug(), cite.locator(), cite.label(), spaced(cite.prefix(), first), suffix, part, Optional.empty());
    }

    /** Words between two works stand apart from both, also where a style puts no space between numbers. */
    private static String spaced(String prefix, boolean first) {
        return prefix.isBlank() ? "" : (first ? "" : " ") + prefix.strip() + " ";
    }

    private Mark mark(FormattedCitation citation, Cluster cluster, Map<String, Work> cited) {
        var author = author(citation, cluster, cited);
        boolean named = !style.inNotes() && !author.isEmpty();
        boolean silent = citation.text().isBlank() && citation.author().isBlank() && !named;
        var pieces = silent ? titles(cluster, cited) : citation.segments().stream().map(References::piece).toList();
        if (style.inNotes()) {
            return new Mark(author, pieces);
        }
        var space = author.isEmpty() ? Stream.<Piece>of() : Stream.of(Piece.plain(" ", Optional.empty()));
        return new Mark(Stream.of(author.stream(), space, pieces.stream()).flatMap(all -> all).toList());
    }

    /** Some styles write nothing for some works; they are cited by their titles, as no reader can follow a mark that is not there. */
    private List<Piece> titles(Cluster cluster, Map<String, Work> cited) {
        var pieces = new ArrayList<Piece>();
        for (Cite cite : cluster.cites()) {
            pieces.add(Piece.plain(pieces.isEmpty() ? style.inNotes() ? "" : "(" : "; ", Optional.empty()));
            pieces.add(Piece.plain(requireNonNull(cited.get(cite.slug())).title(), Optional.of(cite.slug())));
        }
        pieces.add(Piece.plain(style.inNotes() ? "." : ")", Optional.empty()));
        return List.copyOf(pieces);
    }

    /** Who stands in the sentence, where the first cite asks for it; a work that nobody signed stands there by its title. */
    private static List<Piece> author(FormattedCitation citation, Cluster cluster, Map<String, Work> cited) {
        if (cluster.cites().isEmpty() || !cluster.cites().getFirst().authorInText()) {
            return List.of();
        }
        return List.of(citation.author().isBlank()
                ? Piece.plain(requireNonNull(cited.get(cluster.cites().getFirst().slug())).title(), Optional.empty())
                : new Piece(citation.author(), citation.authorHtml(), Optional.empty()));
    }

    /** The dash of a range stands for the works it leaves out, but leads to none of them. */
    private static Piece piece(FormattedCitation.Segment segment) {
        boolean leads = segment.ids().size() == 1 && segment.text().chars().anyMatch(Character::isLetterOrDigit);
        return leads ? new Piece(segment.text(), segment.html(), segment.id())
                : new Piece(segment.text(), segment.html(), Optional.empty(), segment.ids());
    }

    /** Every work has an entry, also one that the style can say nothing of. */
    private List<CitedEntry> entries(Result result, Map<String, Work> cited) {
        var entries = new ArrayList<CitedEntry>();
        var unlisted = new LinkedHashMap<>(cited);
        for (Entry entry : result.bibliography()) {
            var work = requireNonNull(unlisted.remove(entry.id()));
            entries.add(work.entry(entries.size() + 1, entry.bodyText(), entry.body()));
        }
        unlisted.forEach((slug, work) -> {
            var alone = style.style().hasBibliography() ? NOTHING
                    : style.processor().process(List.of(work.item()), List.of(Citation.of(CiteItem.of(slug)))).citations().getFirst();
            entries.add(work.entry(entries.size() + 1, alone.text(), alone.html()));
        });
        return entries;
    }
}
