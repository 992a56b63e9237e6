package org.kindred.index.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Under which values a document is counted for each value it has: a topic and all those above it, as a filter by any of them finds it.
 *
 * @param slugs    all of them, by their numbers
 * @param segments by segment and ordinal of a value there, the numbers of what it counts for
 */
public record Rollup(List<String> slugs, List<int[][]> segments) {

    public static Rollup of(IndexReader reader, String path, Collection<String> types, Tree tree) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        var slugs = new ArrayList<String>();
        var segments = new ArrayList<int[][]>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Names.value(path));
            int[][] above = new int[Math.toIntExact(values.getValueCount())][];
            for (int ord = 0; ord < above.length; ord++) {
                above[ord] = above(values.lookupOrd(ord).utf8ToString(), types, tree).stream()
                        .mapToInt(slug -> numbers.computeIfAbsent(slug, next -> number(next, slugs))).toArray();
            }
            segments.add(above);
        }
        return new Rollup(slugs, segments);
    }

    private static Set<String> above(String slug, Collection<String> types, Tree tree) {
        var above = new TreeSet<String>();
        types.forEach(type -> above.addAll(tree.above(type, slug)));
        return above;
    }

    private static int number(String slug, List<String> slugs) {
        slugs.add(slug);
        return slugs.size() - 1;
    }
}
