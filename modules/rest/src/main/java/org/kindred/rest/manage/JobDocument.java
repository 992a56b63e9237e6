package org.kindred.rest.manage;

import java.time.Instant;
import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.OutcomeDocument;
import org.kindred.kernel.value.Value;

/** A job as the API tells it. */
final class JobDocument {

    private JobDocument() {
    }

    /** With what was noticed and what became of the things in its file. */
    static Value of(Job job, List<Finding> findings, List<Outcome> outcomes) {
        return card(job).with("findings", Value.list(findings, OutcomeDocument::of)).with("items",
                Value.list(outcomes, OutcomeDocument::of));
    }

    /** As it stands in a list. */
    static Value.Group card(Job job) {
        var counts = Value.group();
        job.counts().forEach((action, count) -> counts.put(action, (long) count));
        return Value.group().put("id", job.id()).put("state", job.state().word()).put("format", job.format())
                .put("name", job.name().isEmpty() ? Value.NOTHING : Value.of(job.name())).put("by", job.author()).put("size", job.size())
                .put("dryRun", job.options().dryRun()).put("publish", job.options().publish()).put("done", job.done())
                .put("total", job.total()).put("counts", counts.build())
                .put("reason", job.reason().isEmpty() ? Value.NOTHING : Value.of(job.reason())).put("createdAt", job.createdAt().toString())
                .put("endedAt", Value.ofText(job.endedAt().map(Instant::toString))).build();
    }
}
