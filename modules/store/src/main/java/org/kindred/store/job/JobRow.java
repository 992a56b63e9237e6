package org.kindred.store.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Submission;

/** An import. */
@Entity(name = "Job")
@Table(name = "job")
class JobRow {

    @Id
    String id;
    String format;
    String name;
    @Enumerated(EnumType.STRING)
    Submission.Duplicates duplicates;
    @Column(name = "dry_run")
    boolean dryRun;
    boolean publishes;
    boolean images;
    boolean settings;
    String author;
    /** What the author might do when they handed it in, as words between commas. */
    String scopes;
    long size;
    boolean arrived;
    @Enumerated(EnumType.STRING)
    Job.State state;
    boolean planned;
    boolean cancelling;
    int attempts;
    int total;
    /** How many were added so far, so that the next one has its number. */
    int findings;
    String reason;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected JobRow() {
    }

    @SuppressWarnings("NullAway.Init") // the rest by take
    JobRow(Job job) {
        id = job.id();
        format = job.format();
        name = job.name();
        duplicates = job.options().duplicates();
        dryRun = job.options().dryRun();
        publishes = job.options().publish();
        images = job.options().images();
        settings = job.options().site();
        author = job.author();
        scopes = job.caller().scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(","));
        createdAt = job.createdAt();
        take(job);
    }

    /** What changes of it. */
    final void take(Job job) {
        state = job.state();
        planned = job.planned();
        cancelling |= job.cancelling(); // whoever works on it may not have heard yet
        attempts = job.attempts();
        total = job.total();
        reason = job.reason();
        endedAt = job.endedAt().orElse(null);
    }

    Job job(int done, SortedMap<String, Integer> counts) {
        var options = new Submission.Options(duplicates, dryRun, publishes, images, settings);
        return new Job(id, format, name, options, caller(), size, state, planned, cancelling, attempts, done, total, counts, reason,
                createdAt,
                Optional.ofNullable(endedAt));
    }

    private Caller caller() {
        var words = Set.of(scopes.split(","));
        return new Caller(author, Stream.of(Scope.values()).filter(scope -> words.contains(scope.word())).collect(Collectors.toSet()));
    }
}
