package org.kindred.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.InvalidRequest;
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
    public Job start(Submission.Order order, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length > order.format().mostBytes()) {
            throw new InvalidRequest("too-large", "A file may have 20 MB.", List.of());
        }
        submissions.add(new Submission(Payload.of(bytes), order));
        return job("7").orElseThrow();
    }

    @Override
    public Optional<Job> job(String id) {
        var submission = submissions.isEmpty() ? Optional.<Submission>empty() : Optional.of(submissions.getLast());
        return submission.filter(any -> id.equals("7")).map(TakenFiles::job);
    }

    private static Job job(Submission submission) {
        return new Job("7", submission.format().name(), submission.name(), submission.options(), submission.caller(),
                submission.payload().size(), Job.State.DONE, true, false, 0, 1, 2, new TreeMap<>(Map.of("duplicate", 1)), "", Instant.EPOCH,
                Optional.of(Instant.EPOCH));
    }

    @Override
    public List<Job> jobs(int from, int limit) {
        return job("7").stream().skip(from).toList();
    }

    @Override
    public long count() {
        return jobs(0, 1).size();
    }

    @Override
    public List<Finding> findings(String job, int from, int limit) {
        return List.of(Finding.warning("merge-conflict", "", new Place(3, 1), "No.", ""));
    }

    @Override
    public int findingCount(String job) {
        return 1;
    }

    @Override
    public List<Outcome> outcomes(String job, int from, int limit) {
        var ref = new ItemRef("citation", "heisler-2010", "en");
        var match = new Outcome.Match(ref, false, "DOI", List.of("title"), List.of("volume"),
                List.of(new Outcome.Conflict("page", "1", "2")), Optional.of("---\n"));
        var reading = new Outcome.Reading("Heisler M. 2010.", Map.of("author", 0.98765), List.of("2010."));
        return List.of(new Outcome(Action.DUPLICATE, Optional.of(ref), "T", 3, Optional.empty(), Optional.of(match), Optional.of(reading),
                List.of(new Outcome.Edit(4, 5, "[1]", "[@heisler-2010]"))), Outcome.refused("", 9));
    }

    @Override
    public Optional<Job> cancel(String id) {
        return job(id);
    }
}
