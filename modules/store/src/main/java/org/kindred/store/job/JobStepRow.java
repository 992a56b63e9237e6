package org.kindred.store.job;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.kindred.kernel.imports.JobStep;
import org.kindred.kernel.imports.Outcome;
import org.kindred.store.column.LargeColumn;

/** One thing in a job's file. */
@Entity(name = "JobStep")
@Table(name = "job_step")
@IdClass(PlaceInJob.class)
class JobStepRow {

    @Id
    String job;
    @Id
    int number;
    boolean done;
    @Enumerated(EnumType.STRING)
    Outcome.Action action;
    @Convert(converter = LargeColumn.class)
    byte[] outcome;
    @Convert(converter = LargeColumn.class)
    byte[] plan;

    @SuppressWarnings("NullAway.Init") // filled by Jakarta Persistence
    protected JobStepRow() {
    }

    @SuppressWarnings("NullAway.Init") // the rest by take
    JobStepRow(String job, JobStep step) {
        this.job = job;
        this.number = step.number();
        take(step);
    }

    /** What changes of it. */
    final void take(JobStep step) {
        done = step.done();
        action = step.action();
        outcome = step.outcome();
        plan = step.plan();
    }

    JobStep step() {
        return new JobStep(number, done, action, outcome, plan);
    }
}
