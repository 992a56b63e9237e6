package org.kindred.rest.manage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Conflict;
import org.kindred.kernel.imports.Outcome.Edit;
import org.kindred.kernel.imports.Outcome.Match;
import org.kindred.kernel.imports.Outcome.Reading;
import org.kindred.kernel.value.Value;

/** A job as the API tells it. */
final class JobDocument {

    private JobDocument() {
    }

    static Value of(Job job) {
        return Value.group().put("id", job.id()).put("state", job.state().word()).put("format", job.format())
                .put("name", job.name().isEmpty() ? Value.NOTHING : Value.of(job.name())).put("dryRun", job.options().dryRun())
                .put("done", job.done()).put("total", job.total()).put("findings", Value.list(job.findings(), Finding::told))
                .put("items", Value.list(job.outcomes(), JobDocument::item))
                .put("reason", job.reason().isEmpty() ? Value.NOTHING : Value.of(job.reason())).put("createdAt", job.createdAt().toString())
                .put("endedAt", Value.ofText(job.endedAt().map(Instant::toString))).build();
    }

    private static Value item(Outcome outcome) {
        return Value.group().put("action", outcome.action().word()).put("type", Value.ofText(outcome.ref().map(ItemRef::type)))
                .put("slug", Value.ofText(outcome.ref().map(ItemRef::slug))).put("locale", Value.ofText(outcome.ref().map(ItemRef::locale)))
                .put("title", outcome.title()).put("line", outcome.line()).put("file", Value.ofText(outcome.file()))
                .put("match", outcome.match().map(JobDocument::match).orElse(Value.NOTHING))
                .put("reading", outcome.reading().map(JobDocument::reading).orElse(Value.NOTHING))
                .put("edits", Value.list(outcome.edits(), JobDocument::edit)).build();
    }

    private static Value match(Match match) {
        return Value.group().put("slug", match.ref().slug()).put("locale", match.ref().locale()).put("inFile", match.inFile())
                .put("because", match.because()).put("agreeing", Value.texts(match.agreeing())).put("added", Value.texts(match.added()))
                .put("conflicts", Value.list(match.conflicts(), JobDocument::conflict)).put("file", Value.ofText(match.file())).build();
    }

    private static Value conflict(Conflict conflict) {
        return Value.group().put("field", conflict.field()).put("stored", conflict.stored()).put("incoming", conflict.incoming()).build();
    }

    private static Value reading(Reading reading) {
        var confidence = Value.group();
        for (Map.Entry<String, Double> variable : reading.confidence().entrySet()) {
            confidence.put(variable.getKey(), new Value.Number(BigDecimal.valueOf(variable.getValue()).setScale(3, RoundingMode.HALF_UP)));
        }
        return Value.group().put("text", reading.text()).put("confidence", confidence.build()).put("unread", Value.texts(reading.unread()))
                .build();
    }

    private static Value edit(Edit edit) {
        return Value.group().put("line", edit.line()).put("column", edit.column()).put("before", edit.before()).put("after", edit.after())
                .build();
    }
}
