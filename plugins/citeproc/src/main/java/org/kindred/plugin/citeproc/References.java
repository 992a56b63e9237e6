package org.kindred.plugin.citeproc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.csl.Entry;
import org.kindred.csl.FormattedCitation;
import org.kindred.csl.Result;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CiteItem.Part;
import org.kindred.csl.item.CslItem;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.value.Value;

/** Formats the citations of an item and its list of references. */
final class References {

    private static final Pattern STYLED = Pattern.compile("<span style=\"[a-z-]+:([a-z-]+);\">");

    private static final FormattedCitation NOTHING = new FormattedCitation("", "", "", "", List.of());

    private final ReadyStyle style;

    References(ReadyStyle style) {
        this.style = style;
    }

    FormattedReferences format(Map<String, Value.Group> works, List<Cluster> clusters) {
        var items = items(works, clusters);
        var result = style.processor().process(items.values(), clusters.stream().map(this::citation).toList());
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < clusters.size(); i++) {
            marks.add(mark(result.citations().get(i), clusters.get(i), works));
        }
        return new FormattedReferences(marks, entries(result, items, works), style.numbered());
    }

    /** What is cited, in order of first use. */
    private static Map<String, CslItem> items(Map<String, Value.Group> works, List<Cluster> clusters) {
        var items = new LinkedHashMap<String, CslItem>();
        clusters.stream().flatMap(cluster -> cluster.cites().stream()).map(Cite::slug)
                .forEach(slug -> items.computeIfAbsent(slug, any -> Plain.item(slug, works.getOrDefault(slug, Value.EMPTY))));
        return items;
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

    private Mark mark(FormattedCitation citation, Cluster cluster, Map<String, Value.Group> works) {
        var author = author(citation, cluster, works);
        var pieces = citation.segments().stream().map(References::piece).toList();
        if (style.inNotes()) {
            return new Mark(author, pieces);
        }
        var space = author.isEmpty() ? Stream.<Piece>of() : Stream.of(Piece.plain(" ", Optional.empty()));
        return new Mark(Stream.of(author.stream(), space, pieces.stream()).flatMap(all -> all).toList());
    }

    /** Who stands in the sentence, where the first cite asks for it; a work that nobody signed stands there by its title. */
    private static List<Piece> author(FormattedCitation citation, Cluster cluster, Map<String, Value.Group> works) {
        if (cluster.cites().isEmpty() || !cluster.cites().getFirst().authorInText()) {
            return List.of();
        }
        return List.of(citation.author().isBlank() ? Piece.plain(title(cluster.cites().getFirst().slug(), works), Optional.empty())
                : new Piece(citation.author(), citation.authorHtml(), Optional.empty()));
    }

    private static String title(String slug, Map<String, Value.Group> works) {
        var work = works.getOrDefault(slug, Value.EMPTY);
        return work.text("title-short").or(() -> work.text("title")).orElse(slug);
    }

    /** The dash of a range stands for the works it leaves out, but leads to none of them. */
    private static Piece piece(FormattedCitation.Segment segment) {
        boolean leads = segment.ids().size() == 1 && segment.text().chars().anyMatch(Character::isLetterOrDigit);
        return leads ? new Piece(segment.text(), segment.html(), segment.id())
                : new Piece(segment.text(), segment.html(), Optional.empty(), segment.ids());
    }

    /** Every work has an entry, also one that the style can say nothing of. */
    private List<CitedEntry> entries(Result result, Map<String, CslItem> items, Map<String, Value.Group> works) {
        var entries = new ArrayList<CitedEntry>();
        var unlisted = new LinkedHashMap<>(items);
        for (Entry entry : result.bibliography()) {
            unlisted.remove(entry.id());
            entries.add(entry(entries.size() + 1, entry.id(), entry.bodyText(), entry.body(), works));
        }
        unlisted.forEach((slug, item) -> {
            var alone = style.style().hasBibliography() ? NOTHING
                    : style.processor().process(List.of(item), List.of(Citation.of(CiteItem.of(slug)))).citations().getFirst();
            entries.add(entry(entries.size() + 1, slug, alone.text(), alone.html(), works));
        });
        return entries;
    }

    /** What a style can say nothing of is listed by its title. */
    private static CitedEntry entry(int number, String slug, String text, String html, Map<String, Value.Group> works) {
        var work = works.getOrDefault(slug, Value.EMPTY);
        var doi = work.text("DOI");
        if (text.isBlank()) {
            var title = Piece.plain(work.text("title").orElse(slug), Optional.empty());
            return new CitedEntry(number, slug, title.text(), title.html(), doi);
        }
        return new CitedEntry(number, slug, text.strip(), new Links(work).in(inClasses(html.strip())), doi);
    }

    /** No {@code style} reaches a browser: small capitals and their like are classes there, {@code csl-small-caps}. */
    private static String inClasses(String html) {
        return STYLED.matcher(html).replaceAll("<span class=\"csl-$1\">");
    }
}
