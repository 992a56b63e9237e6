package org.kindred.index.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.kindred.index.document.Names;

/**
 * What means the same: the title and the synonyms of every public item that lists some, in the language it is written in. They are applied
 * to what is typed, not to what is stored, so that a new synonym finds old items.
 */
public final class Synonyms {

    public static final Synonyms NONE = new Synonyms();

    private static final int MOST_WAYS = 20;

    /** By language and first word, longest first. */
    private final Map<String, Map<String, List<Name>>> names = new HashMap<>();

    /** One of the names of something, and all of them. */
    private record Name(List<String> terms, List<Sequence> all) {
    }

    private Synonyms() {
    }

    /** Those that stand in an index. */
    public static Synonyms of(IndexReader reader) throws IOException {
        var synonyms = new Synonyms();
        for (LeafReaderContext leaf : reader.leaves()) {
            synonyms.addAll(DocValues.getBinary(leaf.reader(), Names.SYNONYMS), Optional.ofNullable(leaf.reader().getLiveDocs()));
        }
        synonyms.names.values().forEach(byFirst -> byFirst.values()
                .forEach(list -> list.sort((one, other) -> other.terms().size() - one.terms().size())));
        return synonyms;
    }

    private void addAll(BinaryDocValues values, Optional<Bits> live) throws IOException {
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live.isEmpty() || live.get().get(doc)) {
                add(values.binaryValue().utf8ToString().split("\0", -1));
            }
        }
    }

    private void add(String[] languageAndNames) throws IOException {
        String language = languageAndNames[0];
        Map<List<String>, Sequence> all = new LinkedHashMap<>();
        for (int i = 1; i < languageAndNames.length; i++) {
            var name = Sequence.of(languageAndNames[i], language);
            if (!name.isEmpty()) {
                all.putIfAbsent(name.terms(), name);
            }
        }
        var sequences = List.copyOf(all.values());
        all.keySet().forEach(terms -> names.computeIfAbsent(language, any -> new HashMap<>())
                .computeIfAbsent(terms.getFirst(), any -> new ArrayList<>()).add(new Name(terms, sequences)));
    }

    /** What typed words want: each by itself, but names of something in any of its names. */
    List<Wanted> wanted(List<Sequence> typed, String language) {
        var wanted = new ArrayList<Wanted>();
        for (int i = 0; i < typed.size();) {
            List<Name> named = at(typed.subList(i, typed.size()), language);
            int length = named.isEmpty() ? 1 : length(typed.subList(i, typed.size()), named.getFirst().terms());
            wanted.add(named.isEmpty() ? Wanted.of(typed.get(i)) : wanted(typed.subList(i, i + length), named));
            i += length;
        }
        return wanted;
    }

    /** The longest names that the typed words begin with: all of one length. */
    private List<Name> at(List<Sequence> typed, String language) {
        var candidates = names.getOrDefault(language, Map.of()).getOrDefault(typed.getFirst().terms().getFirst(), List.of()).stream()
                .filter(name -> length(typed, name.terms()) > 0).toList();
        return candidates.stream().filter(name -> name.terms().size() == candidates.getFirst().terms().size()).toList();
    }

    /** How many of the typed sequences make up the terms; 0 if they do not. */
    private static int length(List<Sequence> typed, List<String> terms) {
        var so = new ArrayList<String>();
        for (int i = 0; i < typed.size() && so.size() < terms.size(); i++) {
            so.addAll(typed.get(i).terms());
            if (so.equals(terms)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Wanted wanted(List<Sequence> typed, List<Name> named) {
        Map<List<String>, List<Sequence>> ways = new LinkedHashMap<>();
        ways.put(named.getFirst().terms(), List.copyOf(typed));
        named.stream().flatMap(name -> name.all().stream()).forEach(other -> ways.putIfAbsent(other.terms(), List.of(other)));
        return new Wanted(ways.values().stream().limit(MOST_WAYS).toList());
    }
}
