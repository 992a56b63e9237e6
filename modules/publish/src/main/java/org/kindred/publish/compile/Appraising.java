package org.kindred.publish.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.check.CheckSettings;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.check.TextMeasure;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.Target;

/** Takes from an item, when it is compiled, what reports tell of it. */
final class Appraising {

    /** A text of so many words says something that readers may want to see founded. */
    private static final int LONG = 150;
    /** What a day that passes, or a look at a link, makes another thing of without the text: reports tell it as it is when they are asked. */
    private static final List<String> PASSING = List.of("review-overdue", "web-link-");

    private final List<TextMeasure> measures;
    private final CheckSettings settings;

    /** @param settings what the site aims at */
    Appraising(List<TextMeasure> measures, CheckSettings settings) {
        this.measures = List.copyOf(measures);
        this.settings = settings;
    }

    /** @param whole the item's JSON */
    Appraisal of(Candidate candidate, Value.Group whole, List<Finding> findings) {
        return new Appraisal(candidate.ref(), whole.text("title").orElse(candidate.ref().slug()), texts(whole, "topics.slug").toList(),
                review(candidate, whole), reading(whole), sources(candidate, whole),
                findings.stream().filter(finding -> PASSING.stream().noneMatch(finding.rule()::startsWith)).toList());
    }

    private static Appraisal.Reviewed review(Candidate candidate, Value.Group whole) {
        return new Appraisal.Reviewed(day(whole, "lastReviewed"), candidate.approval().flatMap(review -> review.text("by")),
                day(whole, "nextReview"), candidate.changedSinceReview());
    }

    private Optional<ReadingScore> reading(Value.Group whole) {
        return whole.get("body") instanceof Value.Group body
                ? measures.stream().flatMap(measure -> measure.score(body.get(measure.name()), settings).stream()).findFirst()
                : Optional.empty();
    }

    private static Appraisal.Sources sources(Candidate candidate, Value.Group whole) {
        var cited = whole.get("citations").each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast).toList();
        var designs = cited.stream().flatMap(work -> texts(work, "evidence.design")).distinct().sorted().toList();
        int doubtful = (int) cited.stream().filter(work -> !work.get("retraction").isEmpty()).count();
        boolean isWork = candidate.ref().type().equals(Target.CITATION);
        return new Appraisal.Sources(cited.size(), designs, doubtful,
                cited.isEmpty() && shouldCite(candidate.draft().type()) && words(whole) >= LONG,
                texts(whole, "evidence.design").findFirst().filter(design -> isWork),
                texts(whole, "retraction.status").findFirst().filter(status -> isWork),
                texts(whole, "retraction.checked").findFirst().filter(checked -> isWork).map(LocalDate::parse));
    }

    /** Texts for readers with a condition do; what lives elsewhere, people and subjects are described. */
    private static boolean shouldCite(ContentType type) {
        return !type.livesElsewhere() && type.fields().stream().anyMatch(field -> field.name().equals("conditions"));
    }

    private static int words(Value.Group whole) {
        return whole.at("body.words").filter(Value.Number.class::isInstance).map(Value.Number.class::cast).findFirst()
                .map(words -> words.number().intValue()).orElse(0);
    }

    private static Optional<LocalDate> day(Value.Group group, String member) {
        return group.text(member).map(LocalDate::parse);
    }

    private static Stream<String> texts(Value.Group group, String path) {
        return group.at(path).filter(Value.Text.class::isInstance).map(text -> ((Value.Text) text).text());
    }
}
