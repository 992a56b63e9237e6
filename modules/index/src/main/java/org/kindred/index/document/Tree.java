package org.kindred.index.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Which items stand under which: those that name a parent of their own type, as topics do. It is applied to what is asked, not to what is
 * stored, so that a topic that moves takes everything along at once. An item stands under every parent that it names in any language; a ring of
 * parents does no harm, each of its items stands under all of them.
 */
public final class Tree {

    public static final Tree NONE = new Tree();

    /** By the key of an item, the slugs of those of its type right above it. */
    private final Map<String, Set<String>> parents = new HashMap<>();
    /** The same the other way round. */
    private final Map<String, Set<String>> children = new HashMap<>();

    private Tree() {
    }

    /** The one that stands in an index. */
    public static Tree of(IndexReader reader) throws IOException {
        var tree = new Tree();
        for (LeafReaderContext leaf : reader.leaves()) {
            tree.addAll(DocValues.getBinary(leaf.reader(), Names.PARENT), Optional.ofNullable(leaf.reader().getLiveDocs()));
        }
        return tree;
    }

    /** What is kept of an item that has a parent. */
    static String kept(String type, String slug, String parent) {
        return String.join("\0", List.of(type, slug, parent));
    }

    private void addAll(BinaryDocValues values, Optional<Bits> live) throws IOException {
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live.isEmpty() || live.get().get(doc)) {
                add(values.binaryValue().utf8ToString().split("\0", -1));
            }
        }
    }

    private void add(String[] typeSlugParent) {
        String type = typeSlugParent[0];
        parents.computeIfAbsent(Documents.key(type, typeSlugParent[1]), any -> new LinkedHashSet<>()).add(typeSlugParent[2]);
        children.computeIfAbsent(Documents.key(type, typeSlugParent[2]), any -> new LinkedHashSet<>()).add(typeSlugParent[1]);
    }

    /** An item and all that stand under it. */
    public Set<String> below(String type, String slug) {
        return reached(children, type, slug);
    }

    /** An item and all that it stands under. */
    Set<String> above(String type, String slug) {
        return reached(parents, type, slug);
    }

    private static Set<String> reached(Map<String, Set<String>> next, String type, String slug) {
        var reached = new LinkedHashSet<>(Set.of(slug));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            next.getOrDefault(Documents.key(type, open.removeFirst()), Set.of()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}
