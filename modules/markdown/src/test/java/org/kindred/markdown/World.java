package org.kindred.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.RenderContext;

/** A world in which some citations are public, every item but those called {@code secret} has a page, and references have a style. */
record World(Map<String, String> citable, Style style, boolean anyKey, List<Cluster> asked) implements RenderContext {

    /** The kinds of styles there are. */
    enum Style {
        /** (1) */
        NUMBERS,
        /** (1–3) in a row, whatever else is there. */
        RANGES,
        /** ¹ */
        RAISED,
        /** (Author a) */
        NAMES,
        /** In notes. */
        NOTES
    }

    /** Numbered; a citation is its slug, or an identifier and the slug behind an equals sign. */
    static World of(String... citable) {
        return in(Style.NUMBERS, citable);
    }

    static World in(Style style, String... citable) {
        Map<String, String> slugs = new HashMap<>();
        Arrays.stream(citable).map(each -> each.split("=", -1)).forEach(parts -> slugs.put(parts[0], parts[parts.length - 1]));
        return new World(slugs, style, false, new ArrayList<>());
    }

    /** Numbered; every key is a citation's, in its first spelling. */
    static World anything() {
        return new World(Map.of(), Style.NUMBERS, true, new ArrayList<>());
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
        return anyKey ? Optional.of(key) : Optional.ofNullable(citable.get(WorkIdentifier.of(key).map(WorkIdentifier::key).orElse(key)));
    }

    @Override
    public boolean citesInNotes() {
        return style == Style.NOTES;
    }

    @Override
    public FormattedReferences format(List<Cluster> clusters) {
        asked.addAll(clusters);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        clusters.forEach(cluster -> cluster.cites().forEach(cite -> numbers.putIfAbsent(cite.slug(), numbers.size() + 1)));
        List<CitedEntry> entries = new ArrayList<>();
        numbers.forEach((slug, number) -> entries
                .add(new CitedEntry(number, slug, "About " + slug, "About <i>" + slug + "</i>", Optional.empty())));
        boolean numbered = style != Style.NAMES && style != Style.NOTES;
        return new FormattedReferences(clusters.stream().map(cluster -> mark(cluster, numbers)).toList(), entries, numbered);
    }

    private Mark mark(Cluster cluster, Map<String, Integer> numbers) {
        return switch (style) {
            case NUMBERS -> numbers(cluster, numbers);
            case RANGES -> range(cluster, numbers);
            case RAISED -> raised(cluster, numbers);
            case NAMES -> names(cluster);
            case NOTES -> note(cluster);
        };
    }

    private static Mark numbers(Cluster cluster, Map<String, Integer> numbers) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(plain("("));
        for (Cite cite : cluster.cites()) {
            pieces.add(plain(cite.prefix()));
            pieces.add(Piece.plain(Integer.toString(numbers.getOrDefault(cite.slug(), 0)), Optional.of(cite.slug())));
            pieces.add(plain(cite.suffix()));
        }
        pieces.add(plain(")"));
        return new Mark(pieces);
    }

    private static Mark range(Cluster cluster, Map<String, Integer> numbers) {
        var cites = cluster.cites();
        var first = cites.getFirst().slug();
        var last = cites.getLast().slug();
        return new Mark(List.of(plain("["), Piece.plain(numbers.getOrDefault(first, 0).toString(), Optional.of(first)), plain("–"),
                Piece.plain(numbers.getOrDefault(last, 0).toString(), Optional.of(last)), plain("]")));
    }

    private static Mark raised(Cluster cluster, Map<String, Integer> numbers) {
        var marks = joined(cluster.cites().stream().map(cite -> raised(cite, numbers)).toList(),
                new Piece(",", "<sup>,</sup>", Optional.empty()));
        boolean inText = cluster.cites().getFirst().authorInText();
        return new Mark(inText ? Stream.concat(Stream.of(plain("Author"), plain(" ")), marks.stream()).toList() : marks);
    }

    private static Piece raised(Cite cite, Map<String, Integer> numbers) {
        String number = Integer.toString(numbers.getOrDefault(cite.slug(), 0));
        return new Piece(number, "<sup>" + number + "</sup>", Optional.of(cite.slug()));
    }

    private static Mark names(Cluster cluster) {
        boolean inText = cluster.cites().getFirst().authorInText();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(plain(inText ? "Author (" : "("));
        pieces.addAll(joined(cluster.cites().stream()
                .map(cite -> new Piece("Author " + cite.slug(), "Author <i>" + cite.slug() + "</i>", Optional.of(cite.slug()))).toList(),
                plain("; ")));
        pieces.add(plain(")"));
        return new Mark(pieces);
    }

    private static Mark note(Cluster cluster) {
        boolean inText = cluster.cites().getFirst().authorInText();
        var pieces = new ArrayList<Piece>();
        cluster.cites().forEach(cite -> {
            pieces.add(plain((pieces.isEmpty() ? "" : "; ") + (cite.prefix().isEmpty() ? "" : cite.prefix() + " ")));
            pieces.add(new Piece("On " + cite.slug(), "On <i>" + cite.slug() + "</i>", Optional.of(cite.slug())));
            pieces.add(plain(cite.locator().isEmpty() ? cite.suffix() : ", " + cite.locator() + cite.suffix()));
        });
        boolean quoted = cluster.cites().getLast().slug().equals("quoted");
        pieces.addAll(quoted ? List.of(plain(", “Quoted"), new Piece(".”", "<i>.”</i>", Optional.empty())) : List.of(plain(".")));
        String author = cluster.cites().getFirst().slug().equals("all") ? "Author et al." : "Author";
        return new Mark(inText ? List.of(plain(author)) : List.of(), pieces);
    }

    private static List<Piece> joined(List<Piece> pieces, Piece between) {
        var joined = new ArrayList<Piece>();
        pieces.forEach(piece -> {
            joined.addAll(joined.isEmpty() ? List.of() : List.of(between));
            joined.add(piece);
        });
        return joined;
    }

    private static Piece plain(String text) {
        return Piece.plain(text, Optional.empty());
    }
}
