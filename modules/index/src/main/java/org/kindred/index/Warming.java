package org.kindred.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kindred.index.document.Completions;
import org.kindred.index.document.Layout;
import org.kindred.index.document.Leaf;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.query.Words;

/**
 * Asks what readers are going to ask, without their limit of time: the first questions load classes, dictionaries and pages of the index,
 * which takes longer than a reader should wait.
 */
final class Warming {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Page SOME = new Page.Numbered(10, 1);
    private static final int TYPED = 3;
    private static final int FACETS = 5;
    /** In characters: a title may be as long as a page, but no question is. */
    private static final int LONGEST_QUESTION = 100;

    private final Layout layout;
    private final Generation state;
    private final String locale;

    private Warming(Layout layout, Generation state, String locale) {
        this.layout = layout;
        this.state = state;
        this.locale = locale;
    }

    /** Asks, and says whether there was anything to ask about. */
    static boolean of(Generation state, Layout layout) throws IOException {
        for (String locale : layout.site().locales()) {
            var warming = new Warming(layout, state, locale);
            warming.ask();
            for (String type : layout.ranked()) {
                warming.lookThrough(type);
            }
        }
        return state.getIndexReader().numDocs() > 0;
    }

    /** For the newest items, as somebody would who looks for them: by their titles, and by a slip in one word of them. */
    private void ask() throws IOException {
        for (Hits.Hit newest : find(Optional.empty()).hits()) {
            String title = state.title(newest.ref().type(), newest.ref().slug(), locale).orElse("");
            List<String> words = List.of(beginning(title.strip(), LONGEST_QUESTION).split("\\s+"));
            find(Optional.of(new Words(words, List.of(), List.of())));
            find(Optional.of(new Words(List.of(words.getLast() + "x"), List.of(), List.of())));
            Completions.of(beginning(title, TYPED), SOME.size(), state.shown(Optional.empty(), locale),
                    state.until(new Deadline(PATIENCE)));
        }
    }

    /** As somebody would who looks for a place in a directory: all of it, then by what most have in common, each time with counts. */
    private void lookThrough(String type) throws IOException {
        var facets = layout.of(type).stream().filter(Leaf::isOfFew).map(Leaf::path).limit(FACETS).toList();
        var counts = find(type, Filter.EVERYTHING, facets).facets();
        var most = counts.entrySet().stream().flatMap(facet -> facet.getValue().stream().limit(1)
                .map(count -> new Filter.Test(facet.getKey(), Operator.EQ, List.of(count.value())))).toList();
        find(type, new Filter.All(List.copyOf(most)), facets);
    }

    private Hits find(String type, Filter filter, List<String> facets) throws IOException {
        var order = layout.ranking(type).map(ranking -> Sort.all(ranking.order())).orElse(List.of());
        return find(new Query(Optional.of(type), locale, Optional.empty(), filter, order, SOME, facets));
    }

    private static String beginning(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private Hits find(Optional<Words> words) throws IOException {
        return find(new Query(Optional.empty(), locale, words, Filter.EVERYTHING, List.of(), SOME, List.of("topics")));
    }

    private Hits find(Query query) throws IOException {
        return new Finder(query, layout, state, new Deadline(PATIENCE)).find(Optional.empty());
    }
}
