package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.folder.ToldStates;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;
import org.kindred.publish.publication.StandingFile;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.publication.Workshop;

/** Holds content files that came in against what is stored. */
final class FileComparison {

    private final Workshop workshop;
    private final Site site;
    private final Submission submission;
    private final Instant now;
    private final StandingFile standing;
    private final ToldStates states;

    /**
     * @param site   by whose settings files are read
     * @param states where items are to stand, as far as their files have no word for it
     */
    FileComparison(Workshop workshop, Site site, Submission submission, ToldStates states) {
        this.workshop = workshop;
        this.site = site;
        this.submission = submission;
        this.states = states;
        this.now = workshop.ports().clock().instant();
        this.standing = new StandingFile(workshop.ports().content(), site, now);
    }

    /** Items, as they are known, with their newest texts. */
    record Known(Map<ItemRef, Item> items, Map<ItemRef, Revision> texts) {
    }

    /** What a file comes to. */
    record Judged(Step step, List<Finding> findings) {
    }

    /** Writes a difference: of a path, from a text to another. */
    interface Diff {
        String of(String path, String before, String after);
    }

    /** What is stored of items. */
    Known known(List<ItemRef> refs) {
        return workshop.ports().store().read(session -> new Known(
                session.items(refs).stream().collect(Collectors.toMap(Item::ref, Function.identity())),
                session.newestRevisions(refs).stream().collect(Collectors.toMap(Revision::ref, Function.identity()))));
    }

    /** What a file comes to. */
    Judged judge(SourceFile file, Known known, Diff diff) {
        String text = new String(file.bytes(), UTF_8);
        return switch (workshop.ports().content().parse(file, site)) {
            case Parsed.Bad(var findings) -> new Judged(refused(file, ""), findings);
            case Parsed.Readable(var draft) when !Arrays.equals(text.getBytes(UTF_8), file.bytes()) ->
                    new Judged(refused(file, draft.title()), List.of(Finding.error("not-utf8", file.path(), Place.START,
                            "The file is not UTF-8; it was not imported.", "Save it as UTF-8.")));
            case Parsed.Readable(var draft) -> new Judged(step(file, text, draft, known, diff), draft.findings());
        };
    }

    private static Step refused(SourceFile file, String title) {
        return new Step(Outcome.ofFile(Action.REFUSED, Optional.of(file.ref()), title, file.path()), Optional.empty());
    }

    private Step step(SourceFile file, String text, Draft draft, Known known, Diff diff) {
        var item = Optional.ofNullable(known.items().get(file.ref()));
        var newest = Optional.ofNullable(known.texts().get(file.ref()));
        if (item.isEmpty() || newest.isEmpty()) {
            return step(Action.CREATED, file, text, draft, 0, "");
        }
        boolean says = says(item.get(), newest.get(), file.bytes());
        if (says && stands(item.get(), draft, states.of(file.path()))) {
            return new Step(Outcome.ofFile(Action.UNCHANGED, Optional.of(file.ref()), draft.title(), file.path()), Optional.empty());
        }
        String before = new String(newest.get().source(), UTF_8);
        return step(Action.CHANGED, file, text, draft, item.get().revision(), diff.of(file.path(), before, text));
    }

    private boolean says(Item item, Revision newest, byte[] file) {
        return Arrays.equals(newest.source(), file)
                || Arrays.equals(standing.ofAny(item, newest), file);
    }

    /** Whether it is where it is to be: what is archived is taken up again, and what is to be published is public. */
    private boolean stands(Item item, Draft draft, Optional<State> told) {
        if (told.isPresent()) {
            return item.state() == told.get();
        }
        if (!submission.options().publish()) {
            return item.state() != State.ARCHIVED;
        }
        var wanted = Transitions.byDates(item, draft, now);
        return item.state() == wanted.state() && (wanted.state() != State.PUBLISHED || item.publishedRevision() == item.revision());
    }

    private Step step(Action action, SourceFile file, String text, Draft draft, int basedOn, String diff) {
        var outcome = Outcome.ofFile(action, Optional.of(file.ref()), draft.title(), file.path()).withDiff(diff);
        String message = submission.name().isEmpty() ? "Imported" : "Imported from " + submission.name();
        return new Step(action == Action.CREATED ? outcome.withFile(text) : outcome,
                Optional.of(new Write(file.ref(), text, basedOn, message, Optional.of(file.path()),
                        states.of(file.path()).orElse(State.DRAFT))));
    }
}
