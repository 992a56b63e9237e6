package org.kindred.publish.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.Places;

/** What is wrong with the reviews of an item on a day: the approval is due again, or is one of other words. */
public final class ReviewFindings {

    private ReviewFindings() {
    }

    public static List<Finding> in(Candidate candidate, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var place = Places.of(new String(candidate.file().bytes(), UTF_8), "reviews:");
        candidate.approval().flatMap(review -> review.text("nextDue")).map(LocalDate::parse).filter(today::isAfter)
                .ifPresent(due -> findings.add(Finding.warning("review-overdue", candidate.path(), place,
                        "Its newest approving review was due again on %s.".formatted(due), "Have it reviewed, or take it away.")));
        candidate.changedSinceReview().filter(changed -> changed).ifPresent(changed -> findings.add(Finding.info("changed-since-review",
                candidate.path(), place, "Its words are others than those that were approved.",
                "See whether it should be reviewed again.")));
        return findings;
    }
}
