package org.kindred.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.value.Written.Place;

/** Takes files in and keeps them, so that a test can see what came; each job is done at once, with one thing of each kind in it. */
public final class TakenFiles implements Imports {

    public final List<Submission> submissions = new CopyOnWriteArrayList<>();

    @Override
    public List<ImportFormat> formats() {
        return List.of(new ImportFormat("CSL-JSON", List.of("application/vnd.citationstyles.csl+json"), List.of("csl.json", "json")),
                new ImportFormat("an article", List.of("text/markdown"), List.of("md")));
    }

    @Override
    public Job start(Submission submission) {
        submissions.add(submission);
        return job("7").orElseThrow();
    }

    @Override
    public Optional<Job> job(String id) {
        var submission = submissions.isEmpty() ? Optional.<Submission>empty() : Optional.of(submissions.getLast());
        return submission.filter(any -> id.equals("7")).map(TakenFiles::job);
    }

    private static Job job(Submission submission) {
        var ref = new ItemRef("citation", "heisler-2010", "en");
        var match = new Outcome.Match(ref, false, "DOI", List.of("title"), List.of("volume"),
                List.of(new Outcome.Conflict("page", "1", "2")), Optional.of("---\n"));
        var reading = new Outcome.Reading("Heisler M. 2010.", Map.of("author", 0.98765), List.of("2010."));
        var outcome = new Outcome(Action.DUPLICATE, Optional.of(ref), "T", 3, Optional.empty(), Optional.of(match), Optional.of(reading),
                List.of(new Outcome.Edit(4, 5, "[1]", "[@heisler-2010]")));
        return new Job("7", submission.format().name(), submission.name(), submission.options(), Job.State.DONE, 1, 2,
                List.of(Finding.warning("merge-conflict", "", new Place(3, 1), "No.", "")), List.of(outcome, Outcome.refused("", 9)), "",
                Instant.EPOCH, Optional.of(Instant.EPOCH));
    }
}
