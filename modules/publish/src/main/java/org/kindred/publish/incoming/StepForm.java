package org.kindred.publish.incoming;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.JobStep;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.OutcomeDocument;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.publish.incoming.Plan.Fetch;
import org.kindred.publish.incoming.Plan.Keep;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;

/** Steps of a plan and findings in the form in which they are kept. */
final class StepForm {

    private static final byte[] NOTHING = {};

    private final Json json;

    StepForm(Json json) {
        this.json = json;
    }

    /** A step that is to be done. */
    JobStep planned(int number, Step step) {
        boolean writes = step.write().isPresent() || step.settings().isPresent() || step.asset().isPresent();
        return new JobStep(number, false, step.outcome().action(), json.write(OutcomeDocument.of(step.outcome())),
                writes ? json.write(plan(step)) : NOTHING);
    }

    /** A step that was done. */
    JobStep done(int number, Outcome outcome) {
        return new JobStep(number, true, outcome.action(), json.write(OutcomeDocument.of(outcome)), NOTHING);
    }

    byte[] kept(Finding finding) {
        return json.write(OutcomeDocument.of(finding));
    }

    Finding finding(byte[] kept) {
        return OutcomeDocument.finding((Value.Group) json.read(kept));
    }

    Outcome outcome(JobStep step) {
        return OutcomeDocument.outcome((Value.Group) json.read(step.outcome()));
    }

    Step step(JobStep kept) {
        var outcome = outcome(kept);
        if (kept.plan().length == 0) {
            return new Step(outcome, Optional.empty());
        }
        var plan = (Value.Group) json.read(kept.plan());
        return new Step(outcome, plan.text("type").map(type -> write(type, plan)), plan.text("settings"),
                plan.text("asset").map(name -> keep(name, plan)));
    }

    private static Value plan(Step step) {
        var plan = Value.group().put("settings", Value.ofText(step.settings()));
        step.write().ifPresent(write -> plan.put("type", write.ref().type()).put("slug", write.ref().slug())
                .put("locale", write.ref().locale()).put("source", write.source()).put("basedOn", write.basedOn())
                .put("message", write.message()).put("path", Value.ofText(write.path())).put("as", write.as().name())
                .put("images", images(write)));
        step.asset().ifPresent(keep -> plan.put("asset", keep.name()).put("file", keep.file()).put("size", keep.size()).put("basedOn",
                keep.basedOn()).put("fetch", keep.fetch().map(StepForm::fetch).orElse(Value.NOTHING)));
        return plan.build();
    }

    private static Keep keep(String name, Value.Group plan) {
        return new Keep(name, plan.text("file").orElseThrow(), number(plan, "size"), (int) number(plan, "basedOn"),
                plan.get("fetch") instanceof Value.Group fetch ? Optional.of(fetch(fetch)) : Optional.empty());
    }

    private static Value fetch(Fetch fetch) {
        return Value.group().put("address", fetch.address()).put("alt", fetch.alt()).put("shownBy", fetch.shownBy()).build();
    }

    private static Fetch fetch(Value.Group plan) {
        return new Fetch(plan.text("address").orElseThrow(), plan.text("alt").orElse(""), plan.text("shownBy").orElse(""));
    }

    private static Value images(Write write) {
        var images = Value.group();
        write.images().forEach(images::put);
        return images.build();
    }

    private static Map<String, String> images(Value.Group plan) {
        var images = new HashMap<String, String>();
        if (plan.get("images") instanceof Value.Group kept) {
            kept.members().forEach((address, name) -> kept.text(address).ifPresent(text -> images.put(address, text)));
        }
        return images;
    }

    private static long number(Value.Group plan, String name) {
        return plan.get(name) instanceof Value.Number(var number) ? number.longValueExact() : 0;
    }

    private static Write write(String type, Value.Group plan) {
        var ref = new ItemRef(type, plan.text("slug").orElseThrow(), plan.text("locale").orElseThrow());
        return new Write(ref, plan.text("source").orElseThrow(), (int) number(plan, "basedOn"), plan.text("message").orElse(""),
                plan.text("path"),
                State.valueOf(plan.text("as").orElseThrow().toUpperCase(Locale.ROOT)), images(plan));
    }
}
