package org.kindred.index.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.kindred.index.language.Collation;
import org.kindred.index.language.Languages;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.value.Sha256;

/** What an index is laid out for: the content types and the site's locales. For others it must be built anew. */
public final class Layout {

    /** Grows with every change of this module that makes an older index useless. */
    private static final int CODE = 6;

    /** The content type that {@link CommonFields#CITATIONS} names. */
    static final String CITATION = "citation";

    /** The field by which an item stands under another of its type. */
    static final String PARENT = "parent";

    private final Map<String, List<Leaf>> leaves = new LinkedHashMap<>();
    private final ContentTypes types;
    private final Site site;
    private final Collation collation;

    public Layout(ContentTypes types, Site site) {
        this.types = types;
        this.site = site;
        this.collation = new Collation(site.locales());
        types.all().forEach(type -> leaves.put(type.name(), leaves(type)));
    }

    private static List<Leaf> leaves(ContentType type) {
        return Stream.concat(Stream.concat(type.delivered().stream(), type.spans().stream()).map(field -> Leaf.of("", field)),
                Stream.of(Leaf.citations())).toList();
    }

    /** Whether this is still the layout for a site. */
    public boolean fits(Site other) {
        return site.locales().equals(other.locales()) && site.defaultLocale().equals(other.defaultLocale());
    }

    public Site site() {
        return site;
    }

    Collation collation() {
        return collation;
    }

    /** Everything a type delivers; empty for a type that is not installed. */
    public List<Leaf> of(String type) {
        return leaves.getOrDefault(type, List.of());
    }

    /** Whether items of a type may list synonyms of their title. */
    boolean hasSynonyms(String type) {
        return of(type).stream().anyMatch(leaf -> leaf.path().equals("synonyms"));
    }

    /** Whether items of a type change how questions are understood. */
    public boolean hasVocabulary(String type) {
        return hasSynonyms(type) || isTree(type);
    }

    /** What puts an item of a type before another. */
    public Optional<Ranking> ranking(String type) {
        return types.named(type).flatMap(ContentType::ranking);
    }

    /** The types that have a ranking: directories, which are looked through by filters and counts. */
    public List<String> ranked() {
        return types.all().stream().filter(type -> type.ranking().isPresent()).map(ContentType::name).toList();
    }

    /** What an order of items of a type compares, by the paths of its keys. */
    Map<String, Leaf> compared(String type, List<Sort> order) {
        var compared = new LinkedHashMap<String, Leaf>();
        order.forEach(key -> find(of(type), key.field()).ifPresent(leaf -> compared.put(key.field(), leaf)));
        return compared;
    }

    /** Whether items of a type stand under one another. */
    boolean isTree(String type) {
        return of(type).stream().anyMatch(leaf -> isParent(leaf, type));
    }

    private static boolean isParent(Leaf leaf, String type) {
        return leaf.path().equals(PARENT) && leaf.kind() instanceof FieldKind.Relation(var target) && target.equals(type);
    }

    /**
     * The types of a tree that is meant by a path: where an item is filed under a topic, it is under those above it too. Not the parent itself,
     * by which one asks for what stands right below.
     */
    public Set<String> trees(String path, Optional<String> type) {
        var trees = new LinkedHashSet<String>();
        at(path, type).forEach((name, leaf) -> {
            if (leaf.kind() instanceof FieldKind.Relation(var target) && !isParent(leaf, name) && isTree(target)) {
                trees.add(target);
            }
        });
        return trees;
    }

    /** What stands at a path, by the types asked for that have it. */
    public Map<String, Leaf> at(String path, Optional<String> type) {
        var found = new LinkedHashMap<String, Leaf>();
        leaves.forEach((name, all) -> {
            if (type.isEmpty() || type.get().equals(name)) {
                find(all, path).ifPresent(leaf -> found.put(name, leaf));
            }
        });
        return found;
    }

    private static Optional<Leaf> find(List<Leaf> among, String path) {
        return among.stream().filter(leaf -> path.equals(leaf.path()) || path.startsWith(leaf.path() + ".")).findFirst()
                .flatMap(leaf -> path.equals(leaf.path()) ? Optional.of(leaf) : find(leaf.inner(), path));
    }

    /** The languages in which what a locale's lists hold may be written. */
    public Set<String> languages(String locale) {
        var languages = new LinkedHashSet<String>();
        site.fallback(locale).forEach(each -> languages.add(Languages.of(each)));
        return languages;
    }

    /** A text that is another for another layout. */
    public String fingerprint() {
        var description = new StringBuilder(
                "code " + CODE + " lucene " + Version.LATEST + " locales " + site.locales() + " " + site.defaultLocale());
        leaves.forEach((type, all) -> all.stream().flatMap(Layout::withInner)
                .forEach(leaf -> description.append('\n').append(type).append(' ').append(leaf.path()).append(' ').append(kind(leaf))));
        types.all().forEach(
                type -> type.ranking().ifPresent(
                        ranking -> description.append('\n').append(type.name()).append(ranking.reasons()).append(ranking.then())));
        return Sha256.hex(description.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Leaf> withInner(Leaf leaf) {
        return Stream.concat(Stream.of(leaf), leaf.inner().stream().flatMap(Layout::withInner));
    }

    private static String kind(Leaf leaf) {
        return leaf.kind().getClass().getSimpleName();
    }
}
