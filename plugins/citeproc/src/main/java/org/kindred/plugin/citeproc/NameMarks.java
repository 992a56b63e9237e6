package org.kindred.plugin.citeproc;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.Cluster.Cite;
import org.kindred.kernel.citation.FormattedReferences.Mark;
import org.kindred.kernel.citation.FormattedReferences.Piece;

/**
 * Marks of styles with authors and years: {@code (see Heisler et al., 2010, pp. 508–510; Wilson & Wong, 2011)}, {@code Heisler (2010)}.
 *
 * @param works by slug
 * @param text  how the style cites a work alone: {@code (Heisler et al., 2010)}
 */
record NameMarks(Function<String, Work> works, Function<Cite, String> text) {

    /** The year and all that follows it, or the words that stand for a year. */
    private static final Pattern YEAR = Pattern.compile("(\\d{4}|n\\.d\\.|in press).*$", Pattern.DOTALL);

    Mark of(Cluster cluster) {
        var pieces = new ArrayList<Piece>();
        var first = cluster.cites().getFirst();
        pieces.add(plain(first.authorInText() ? works.apply(first.slug()).authors() + " (" : "("));
        for (Cite cite : cluster.cites()) {
            String before = (pieces.size() == 1 ? "" : "; ") + (cite.prefix().isEmpty() ? "" : cite.prefix().strip() + " ");
            if (!before.isEmpty()) {
                pieces.add(plain(before));
            }
            pieces.add(Piece.plain(words(cite), Optional.of(cite.slug())));
            if (!cite.suffix().isBlank()) {
                pieces.add(plain(Locators.suffix(cite)));
            }
        }
        pieces.add(plain(")"));
        return new Mark(pieces);
    }

    private String words(Cite cite) {
        String cited = text.apply(cite).strip();
        boolean bracketed = cited.matches("(?s)[(\\[].*[)\\]]");
        String inside = bracketed ? cited.substring(1, cited.length() - 1) : cited;
        var year = YEAR.matcher(inside);
        return (cite.suppressAuthor() || cite.authorInText()) && year.find() ? year.group() : inside;
    }

    private static Piece plain(String text) {
        return Piece.plain(text, Optional.empty());
    }
}
