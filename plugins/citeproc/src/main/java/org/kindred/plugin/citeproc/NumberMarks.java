package org.kindred.plugin.citeproc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;

/**
 * Marks of styles with numbers: {@code [1]}, {@code [1–3]}, {@code [see 1, pp. 508–510; 2]}, {@code Heisler et al. [1]}.
 *
 * @param numbers of the list of references, by slug
 * @param works   by slug
 * @param locale  names locators
 */
record NumberMarks(ToIntFunction<String> numbers, Function<String, Work> works, LocaleFile locale) {

    private static final int WORTH_COLLAPSING = 3;

    Mark of(Cluster cluster) {
        var pieces = new ArrayList<Piece>();
        var cites = cluster.cites();
        if (cites.getFirst().authorInText()) {
            pieces.add(plain(works.apply(cites.getFirst().slug()).authors() + " "));
        }
        pieces.add(plain("["));
        if (cites.stream().allMatch(NumberMarks::isBare)) {
            bare(cites.stream().map(Cite::slug).distinct().sorted(Comparator.comparingInt(numbers)).toList(), pieces);
        } else {
            detailed(cites, pieces);
        }
        pieces.add(plain("]"));
        return new Mark(pieces);
    }

    private static boolean isBare(Cite cite) {
        return cite.prefix().isEmpty() && cite.locator().isEmpty() && cite.suffix().isEmpty();
    }

    /** Numbers in their order, three or more in a row as a range. */
    private void bare(List<String> slugs, List<Piece> pieces) {
        for (int from = 0; from < slugs.size();) {
            int to = from;
            while (to + 1 < slugs.size() && numbers.applyAsInt(slugs.get(to + 1)) == numbers.applyAsInt(slugs.get(to)) + 1) {
                to++;
            }
            if (from > 0) {
                pieces.add(plain(", "));
            }
            pieces.add(number(slugs.get(from)));
            boolean range = to - from + 1 >= WORTH_COLLAPSING;
            if (range) {
                pieces.add(plain("–"));
                pieces.add(number(slugs.get(to)));
            }
            from = range ? to + 1 : from + 1;
        }
    }

    private void detailed(List<Cite> cites, List<Piece> pieces) {
        for (int i = 0; i < cites.size(); i++) {
            var cite = cites.get(i);
            String before = (i == 0 ? "" : "; ") + (cite.prefix().isEmpty() ? "" : cite.prefix().strip() + " ");
            if (!before.isEmpty()) {
                pieces.add(plain(before));
            }
            pieces.add(number(cite.slug()));
            String after = Locators.after(cite, locale);
            if (!after.isEmpty()) {
                pieces.add(plain(after));
            }
        }
    }

    private Piece number(String slug) {
        return Piece.plain(Integer.toString(numbers.applyAsInt(slug)), Optional.of(slug));
    }

    private static Piece plain(String text) {
        return Piece.plain(text, Optional.empty());
    }
}
