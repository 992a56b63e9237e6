package org.kindred.publish.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.editing.Workflow.ReviewRule;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.value.Value;
import org.kindred.publish.surroundings.ReviewedWords;

/** Whether as many people have approved of the words of a text as the site asks for. Only a review that names those words is known to be of them. */
public final class ReviewCheck {

    private final Workflow workflow;
    private final Function<Draft, Set<String>> filedUnder;

    /** @param filedUnder the topics that a text is about, and those above them: a rule holds for what is filed below, too */
    public ReviewCheck(Workflow workflow, Function<Draft, Set<String>> filedUnder) {
        this.workflow = workflow;
        this.filedUnder = filedUnder;
    }

    /**
     * Asks it of a text.
     *
     * @throws Conflict saying how many reviews are missing, and of whom
     */
    public void check(Draft draft) {
        var missing = missing(draft, ofItsWords(draft));
        if (!missing.isEmpty()) {
            String words = missing.stream().map(Missing::said).collect(Collectors.joining(", and "));
            throw new Conflict("reviews-missing", "Before it is published, the site asks for " + words + ".",
                    Value.group().put("missing", Value.list(missing.stream().map(Missing::told).toList())).build());
        }
    }

    /** Whether reviews are missing, and that not for want of anybody who looked: somebody's newest word on these words is no approval. */
    public boolean isObjectedTo(Draft draft) {
        var reviews = ofItsWords(draft);
        return reviewers(reviews).anyMatch(person -> !approves(reviews, person)) && !missing(draft, reviews).isEmpty();
    }

    private List<Missing> missing(Draft draft, List<Value.Group> ofItsWords) {
        var topics = workflow.namesTopics() ? filedUnder.apply(draft) : Set.<String>of();
        var missing = new ArrayList<Missing>();
        for (var rule : workflow.reviews()) {
            var asked = asked(rule, reviews(draft));
            var by = approvers(asked(rule, ofItsWords));
            if (rule.concerns(draft.ref().type(), topics) && by.size() < rule.count()) {
                missing.add(new Missing(rule, by, asked));
            }
        }
        return missing;
    }

    /**
     * What a rule asks for and does not find.
     *
     * @param by    who has approved
     * @param asked the reviews by those who are asked, of whatever words
     */
    private record Missing(ReviewRule rule, Set<String> by, List<Value.Group> asked) {

        Value told() {
            return Value.group().put("count", rule.count()).put("have", by.size()).put("by", texts(by)).put("roles", texts(rule.roles()))
                    .put("topics", texts(rule.topics())).build();
        }

        String said() {
            String roles = rule.roles().isEmpty() ? "" : " as " + rule.roles().stream().sorted().collect(Collectors.joining(" or "));
            return "%d approving %s by different people%s, of which it has %d%s".formatted(rule.count(),
                    rule.count() == 1 ? "review" : "reviews", roles, by.size(), saidOfNameless(asked));
        }
    }

    private static List<Value.Group> reviews(Draft draft) {
        return draft.fields().at("reviews").filter(Value.Group.class::isInstance).map(Value.Group.class::cast).toList();
    }

    /** Where the site has no rules, nobody has to know: a digest reads the whole text. */
    private List<Value.Group> ofItsWords(Draft draft) {
        var reviews = workflow.reviews().isEmpty() ? List.<Value.Group>of() : reviews(draft);
        if (reviews.isEmpty()) {
            return reviews;
        }
        String digest = ReviewedWords.digest(draft);
        return reviews.stream().filter(review -> review.text("digest").filter(digest::equals).isPresent()).toList();
    }

    private static List<Value.Group> asked(ReviewRule rule, List<Value.Group> reviews) {
        return reviews.stream().filter(review -> rule.roles().isEmpty() || review.text("role").filter(rule.roles()::contains).isPresent())
                .toList();
    }

    private static Value texts(Set<String> texts) {
        return Value.texts(texts.stream().sorted().toList());
    }

    /** Who wrote a review into the file by hand is told why it does not count. */
    private static String saidOfNameless(List<Value.Group> asked) {
        long nameless = asked.stream().filter(review -> approves(review) && review.text("digest").isEmpty()).count();
        return nameless == 0 ? ""
                : " (%d more %s no words: a review counts where it says which words it is of, as one made by POST …/reviews does)"
                        .formatted(nameless, nameless == 1 ? "names" : "name");
    }

    private static Set<String> approvers(List<Value.Group> reviews) {
        return reviewers(reviews).filter(person -> approves(reviews, person)).collect(Collectors.toSet());
    }

    private static Stream<String> reviewers(List<Value.Group> reviews) {
        return reviews.stream().flatMap(review -> review.text("by").stream()).distinct();
    }

    /** The newest word of each person counts. */
    private static boolean approves(List<Value.Group> reviews, String person) {
        return newest(reviews, person).filter(ReviewCheck::approves).isPresent();
    }

    private static Optional<Value.Group> newest(List<Value.Group> reviews, String person) {
        return reviews.stream().filter(review -> review.text("by").filter(person::equals).isPresent())
                .reduce((one, other) -> other.text("on").orElse("").compareTo(one.text("on").orElse("")) < 0 ? one : other);
    }

    /** One without an outcome is an approval, as everywhere. */
    private static boolean approves(Value.Group review) {
        return review.text("outcome").orElse("approved").equals("approved");
    }
}
