package org.kindred.publish.numbered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kindred.kernel.imports.Outcome.Edit;

/** A body with some stretches replaced, and what was replaced. */
final class Rewriting {

    private final ArticleText article;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int from, int to, String after) {
    }

    Rewriting(ArticleText article, ArticleName name) {
        this.article = article;
        if (name.titleTo() > name.titleFrom()) {
            replace(name.titleFrom(), name.titleTo(), "");
        }
    }

    /** Replaces a stretch that no other change touches. */
    void replace(int from, int to, String after) {
        changes.add(new Change(from, to, after));
        changes.sort(Comparator.comparingInt(Change::from));
    }

    /** The same, for a stretch that another change may have taken out already. */
    void replaceUnlessGone(int from, int to, String after) {
        if (changes.stream().noneMatch(change -> change.from() < to && from < change.to())) {
            replace(from, to, after);
        }
    }

    /** The body as it is now. */
    String body() {
        var body = new StringBuilder();
        int at = article.bodyFrom();
        for (Change change : changes) {
            body.append(article.text(), at, change.from()).append(change.after());
            at = change.to();
        }
        return body.append(article.text(), at, article.text().length()).toString();
    }

    /** Every change, in the order of the text. */
    List<Edit> edits() {
        return changes.stream().map(change -> {
            var place = article.place(change.from());
            return new Edit(place.line(), place.column(), article.text().substring(change.from(), change.to()), change.after());
        }).toList();
    }
}
