package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.imports.HeldBack.Handed;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;
import org.kindred.publish.publication.Publisher;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.publication.UsualPath;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.FiledUnder;

/** Writes what an import worked out: items without a file, which no import of a folder will archive. */
final class NewItems {

    private final Workshop workshop;
    private final Submission submission;
    private final UnpackedAssets assets;
    private final TextsRead texts;

    /**
     * @param assets the pictures and documents that are among what is written
     * @param texts  what is written, as it is read
     */
    NewItems(Workshop workshop, Submission submission, UnpackedAssets assets, TextsRead texts) {
        this.workshop = workshop;
        this.submission = submission;
        this.assets = assets;
        this.texts = texts;
    }

    /** What became of a batch. */
    record Result(List<Outcome> outcomes, List<Finding> findings) {
    }

    /** A file to be written, and the item as it will be; with what keeps it from what its file asks for. */
    private record Coming(Item known, Item item, Revision revision, Optional<Candidate> candidate, Optional<Finding> held) {

        ItemRef ref() {
            return item.ref();
        }

        /** As it will be where a rule of the site keeps its text from being published: what waits goes on waiting. */
        Item blocked() {
            return Transitions.in(State.DRAFT, Transitions.revised(known, revision.number()));
        }
    }

    /** Writes a batch. The session holds the change log. */
    Result write(List<Step> steps, WriteSession session) {
        var now = workshop.ports().clock().instant();
        var findings = new ArrayList<Finding>();
        var outcomes = new ArrayList<Outcome>();
        Map<ItemRef, Coming> coming = new LinkedHashMap<>();
        for (Step step : steps) {
            var ready = step.write().flatMap(write -> coming(write, session, now));
            ready.ifPresent(each -> coming.put(each.ref(), each));
            boolean late = step.write().isPresent() && ready.isEmpty();
            var end = step.asset().map(keep -> assets.keep(keep, step.outcome(), session, findings)).orElse(step.outcome().action());
            outcomes.add(step.outcome().as(late ? Action.REFUSED : end));
            step.write().filter(any -> late).ifPresent(write -> findings.add(changed(write, step.outcome().line())));
        }
        var published = publish(List.copyOf(coming.values()), session, findings);
        return new Result(outcomes.stream().map(outcome -> told(outcome, published)).toList(), List.copyOf(findings));
    }

    /** Empty where somebody changed the item since this was worked out. */
    private Optional<Coming> coming(Write write, WriteSession session, Instant now) {
        var known = session.item(write.ref());
        if (known.map(Item::revision).orElse(0) != write.basedOn()) {
            return Optional.empty();
        }
        var item = known.orElseGet(() -> Transitions.begun(write.ref()));
        String path = known.flatMap(Item::origin).map(Item.Origin::path).or(write::path)
                .or(() -> session.revision(item.ref(), item.revision()).map(Revision::path))
                .orElseGet(() -> UsualPath.of(write.ref(), workshop.ports().plugins().types(), workshop.current().site()));
        String source = Pictured.source(write, path, submission.author(), session);
        var revision = new Revision(write.ref(), item.revision() + 1, path, source.getBytes(UTF_8), submission.author(), now,
                write.message());
        var text = new Handed(item, Transitions.revised(item, revision.number()), write.as(), isNewest(session, item, revision));
        return Optional.of(settle(text, revision, source, heldBack(session)));
    }

    private boolean isNewest(WriteSession session, Item known, Revision coming) {
        return submission.options().publish() && session.revision(known.ref(), known.revision()).map(Revision::source)
                .filter(newest -> Arrays.equals(newest, coming.source())).isPresent();
    }

    private Coming settle(Handed text, Revision revision, String source, HeldBack heldBack) {
        var now = revision.savedAt();
        var draft = draft(revision, source);
        var fate = draft.map(read -> heldBack.fate(text, read, now)).orElseGet(() -> heldBack.fate(text));
        var item = fate.item();
        var candidate = draft.filter(any -> item.state() == State.PUBLISHED).map(
                read -> new Candidate(read, revision.file(), revision.number(), now, item.firstPublished().orElse(now)));
        return new Coming(text.known(), item, revision, candidate, fate.held());
    }

    private HeldBack heldBack(ReadSession session) {
        return new HeldBack(workshop.current().workflow(), submission.caller(),
                draft -> FiledUnder.all(session, draft, workshop.ports(), workshop.current().site()));
    }

    /** The text, if it is to be published. */
    private Optional<Draft> draft(Revision revision, String source) {
        return submission.options().publish()
                && texts.parsed(revision.ref(), revision.path(), source) instanceof Parsed.Readable(Draft draft) ? Optional.of(draft)
                        : Optional.empty();
    }

    /** @return the items that are public now */
    private Set<ItemRef> publish(List<Coming> coming, WriteSession session, List<Finding> findings) {
        var publisher = workshop.current().publisher();
        var candidates = coming.stream().flatMap(each -> each.candidate().stream()).toList();
        var going = coming.stream().filter(each -> each.known().publishedRevision() > 0 && each.item().publishedRevision() == 0)
                .map(Coming::ref).toList();
        var judged = publisher.judge(session, Publisher.Wish.of(candidates, going));
        var blocked = judged.blocked().stream().map(Compiled::ref).collect(Collectors.toSet());
        for (Coming each : coming) {
            session.put(blocked.contains(each.ref()) ? each.blocked() : each.item());
            session.add(each.revision(), title(each.revision()));
            session.audit().record(Act.of(submission.author(), "item.imported", each.ref()).with("revision", each.revision().number())
                    .with("format", submission.format().name()));
        }
        publisher.publish(session, judged);
        coming.forEach(each -> each.held().ifPresent(findings::add));
        judged.blocked().forEach(each -> findings.add(blocked(each, publisher.gates())));
        judged.published().forEach(each -> each.findings().stream().filter(NewItems::isTrueForGood).forEach(findings::add));
        return judged.published().stream().map(Compiled::ref).collect(Collectors.toSet());
    }

    private String title(Revision revision) {
        return workshop.ports().content().outline(revision.file()).flatMap(outline -> outline.fields().text("title"))
                .orElse(revision.ref().slug());
    }

    private static Outcome told(Outcome outcome, Set<ItemRef> published) {
        boolean isNew = outcome.action() == Action.CREATED || outcome.action() == Action.PUBLISHED;
        boolean isPublic = outcome.ref().filter(published::contains).isPresent();
        return isNew ? outcome.as(isPublic ? Action.PUBLISHED : Action.CREATED) : outcome;
    }

    /** Pictures come before what shows them. What else an item refers to may come with a later batch. */
    private static boolean isTrueForGood(Finding finding) {
        return finding.rule().equals("image-missing");
    }

    private static Finding blocked(Compiled compiled, Set<String> rules) {
        String why = compiled.findings().stream().filter(finding -> rules.contains(finding.rule())).map(Finding::message)
                .collect(Collectors.joining(" "));
        return Finding.warning("publish-blocked", "", Place.START,
                "%s stays a draft, as a rule of the site keeps it from being published: %s".formatted(compiled.ref().slug(), why), "");
    }

    private static Finding changed(Write write, int line) {
        return Finding.error("changed-meanwhile", "", new Place(line, 1),
                "%s was made or changed by somebody else while this import was worked out; nothing was written."
                        .formatted(write.ref().slug()),
                "Hand the file in once more.");
    }
}
