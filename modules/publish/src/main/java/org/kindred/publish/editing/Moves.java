package org.kindred.publish.editing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.editing.Workflow.Transition;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.publication.Revisions;
import org.kindred.publish.publication.Revisions.Addition;
import org.kindred.publish.workflow.Permission;
import org.kindred.publish.workflow.ReviewCheck;

/** Brings items from state to state, as the workflow allows it. */
public final class Moves {

    /** Clocks differ: what was "now" for the sender is not refused as past. */
    private static final Duration JUST_PAST = Duration.ofMinutes(1);

    private final Revisions revisions;
    private final Workflow workflow;
    private final ReviewCheck reviews;

    /** @param filedUnder the topics that a text is about, and those above them */
    Moves(Revisions revisions, Workflow workflow, Function<Draft, Set<String>> filedUnder) {
        this.revisions = revisions;
        this.workflow = workflow;
        this.reviews = new ReviewCheck(workflow, filedUnder);
    }

    /**
     * An item that was moved.
     *
     * @param item as it stands now
     * @param text its newest one, where that was read
     */
    record Moved(Item item, Optional<Revisions.Text> text) {

        static Moved of(Item item) {
            return new Moved(item, Optional.empty());
        }
    }

    /** Makes a transition. The session holds the change log. */
    Moved make(WriteSession session, Caller caller, Move move, Item item, Instant now) {
        var to = move.to() == State.SCHEDULED ? State.PUBLISHED : move.to();
        var from = standing(item, to);
        new Permission(workflow, caller).ask(item, from, to);
        var moved = switch (to) {
            case PUBLISHED, SCHEDULED -> publish(session, caller, move, item, now);
            case ARCHIVED -> archive(session, item);
            case DRAFT -> Moved.of(from == State.PUBLISHED ? revisions.hide(session, item, State.DRAFT)
                    : revisions.stand(session, item, State.DRAFT));
            case IN_REVIEW -> Moved.of(item.state() == State.SCHEDULED ? revisions.stand(session, item, State.IN_REVIEW)
                    : revisions.handIn(session, item));
        };
        session.audit().record(act(caller, move, item, moved.item()));
        return moved;
    }

    /** From where an item goes there: what is public or waits beside a newer draft is what an archiving or a cancelling is about. */
    static State standing(Item item, State to) {
        if (to == State.ARCHIVED && item.publishedRevision() > 0) {
            return State.PUBLISHED;
        }
        boolean cancels = item.scheduledRevision() > 0 && (to == State.ARCHIVED || to == State.DRAFT);
        boolean withdraws = item.publishedRevision() > 0 && to == State.DRAFT && item.state() == State.DRAFT;
        return cancels ? State.SCHEDULED : withdraws ? State.PUBLISHED : item.state();
    }

    /** Not what others lean on: to take that from readers all the same, there is the way back to a draft. */
    private Moved archive(WriteSession session, Item item) {
        var referrers = revisions.referrers(session, item);
        if (!referrers.isEmpty()) {
            throw new Conflict("still-referred-to",
                    "%d published %s still to it.".formatted(referrers.size(), referrers.size() == 1 ? "item refers" : "items refer"),
                    Value.group().put("referrers", Value.list(referrers, Moves::referrer)).build());
        }
        return Moved.of(revisions.hide(session, item, State.ARCHIVED));
    }

    private static Value referrer(ItemRef referrer) {
        return Value.group().put("type", referrer.type()).put("slug", referrer.slug()).put("locale", referrer.locale()).build();
    }

    private Moved publish(WriteSession session, Caller caller, Move move, Item known, Instant now) {
        var begun = move.correction().isEmpty() ? new Moved(known, Optional.of(revisions.newest(session, known)))
                : corrected(session, caller, move, known, now);
        var text = begun.text().orElseThrow();
        reviews.check(text.draft());
        var at = move.at().or(text.draft()::publishAt).filter(now::isBefore);
        refusePast(move, at, now);
        var until = move.until().or(text.draft()::expireAt);
        refuseShort(move, until, at.orElse(now));
        var item = at.isPresent() ? revisions.schedule(session, begun.item(), text, at.get(), until)
                : revisions.publish(session, begun.item(), text, until).item();
        return new Moved(item, begun.text());
    }

    /** The same with one more correction in its text, for readers, which goes wherever the file goes. */
    private Moved corrected(WriteSession session, Caller caller, Move move, Item item, Instant now) {
        var entry = Value.group().put("at", now.truncatedTo(ChronoUnit.SECONDS).toString()).put("note", move.correction()).build();
        byte[] source = revisions.withEntry(session, item, "corrections", entry);
        var added = revisions.add(session, new Addition(item.ref(), source, caller.name(), "Correction: " + move.correction()),
                item.state() == State.IN_REVIEW ? State.IN_REVIEW : State.DRAFT);
        return new Moved(added.item(), Optional.of(new Revisions.Text(added.revision(), added.draft())));
    }

    private static void refusePast(Move move, Optional<Instant> at, Instant now) {
        if (at.isEmpty() && move.to() == State.SCHEDULED) {
            throw InvalidRequest.member("missing-parameter", "#/at", "say at which moment it is to become public");
        }
        if (move.at().filter(given -> given.isBefore(now.minus(JUST_PAST))).isPresent()) {
            throw InvalidRequest.member("invalid-value", "#/at",
                    move.at().orElse(now) + " has passed; leave at out to publish it now");
        }
    }

    private static void refuseShort(Move move, Optional<Instant> until, Instant from) {
        if (until.filter(from::isBefore).isPresent() || until.isEmpty()) {
            return;
        }
        if (move.until().isPresent()) {
            throw InvalidRequest.member("invalid-value", "#/until", until.get() + " is not after the moment at which it becomes public");
        }
        throw new Conflict("conflict", "Its expiryDate, %s, has passed: change it in the text, or send until.".formatted(until.get()),
                Value.EMPTY);
    }

    private static Act act(Caller caller, Move move, Item before, Item after) {
        var act = Act.of(caller.name(), verb(before, after), after.ref()).with("revision", after.revision());
        act = after.publishAt().isPresent() ? act.with("at", after.publishAt().get().toString()) : act;
        act = after.expireAt().isPresent() ? act.with("until", after.expireAt().get().toString()) : act;
        return move.comment().isEmpty() ? act : act.with("comment", move.comment());
    }

    private static String verb(Item before, Item after) {
        return switch (after.state()) {
            case PUBLISHED -> "item.published";
            case SCHEDULED -> "item.scheduled";
            case ARCHIVED -> "item.archived";
            case IN_REVIEW -> "item.sent-to-review";
            case DRAFT -> before.publishedRevision() > after.publishedRevision() ? "item.unpublished" : "item.drafted";
        };
    }

    /** Who may do what next, for those who look at an item. */
    static Value ways(Workflow workflow, Item item) {
        return Value.list(Stream.of(State.values())
                .flatMap(to -> workflow.between(standing(item, to), to).stream()).toList(), Moves::way);
    }

    private static Value way(Transition transition) {
        return Value.group().put("to", transition.to().word()).put("scope", transition.scope().word()).build();
    }
}
