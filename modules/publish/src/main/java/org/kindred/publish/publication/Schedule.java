package org.kindred.publish.publication;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.node.Ports;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.FiledUnder;
import org.kindred.publish.workflow.ReviewCheck;

/**
 * Makes items appear and go when their time has come. What is due stands in the store; it is looked up again inside the transaction that acts
 * on it, so that each moment fires once however many nodes there are.
 */
public final class Schedule {

    private static final System.Logger LOG = System.getLogger(Schedule.class.getName());
    private static final int BATCH = 100;

    private final Ports ports;
    private final Store store;
    private final Supplier<Publisher> publisher;
    private final Supplier<Workflow> workflow;

    public Schedule(Ports ports, Supplier<Publisher> publisher, Supplier<Workflow> workflow) {
        this.ports = ports;
        this.store = ports.store();
        this.publisher = publisher;
        this.workflow = workflow;
    }

    /** How long until the next item is due, if any ever is; not negative. */
    public Optional<Duration> untilNext() {
        var now = ports.clock().instant();
        return store.read(session -> session.nextDue()).map(due -> Duration.between(now, due))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /**
     * Does what is due, up to a batch.
     *
     * @return whether anything was done
     */
    public boolean fire() {
        boolean idle = store.read(session -> session.due(ports.clock().instant(), 1)).isEmpty();
        return !idle && store.write(this::fire);
    }

    private boolean fire(WriteSession session) {
        session.holdChanges();
        var now = ports.clock().instant();
        var due = session.due(now, BATCH);
        var over = due.stream().filter(item -> isOver(item, now)).toList();
        var begun = due.stream().filter(item -> !isOver(item, now)).toList();
        var coming = begun.stream().flatMap(item -> candidate(session, item, now).stream()).toList();
        var judged = publisher.get().judge(session, Publisher.Wish.of(coming, over.stream().map(Item::ref).toList()));
        var appearing = judged.published().stream().map(Compiled::ref).collect(Collectors.toSet());
        over.forEach(item -> done(session, item, Transitions.over(item, now)));
        begun.forEach(item -> done(session, item, appearing.contains(item.ref())
                ? Transitions.published(item, item.scheduledRevision(), now, item.scheduledUntil())
                : heldBack(item)));
        publisher.get().publish(session, judged);
        return !due.isEmpty();
    }

    /** Kept, and on record: what happens by itself is asked for a year later like anything else. */
    private static void done(WriteSession session, Item before, Item after) {
        session.put(after);
        session.audit().record(Act.of("schedule", verb(before, after), after.ref()).with("revision",
                Math.max(after.publishedRevision(), Math.max(before.publishedRevision(), before.scheduledRevision()))));
    }

    private static String verb(Item before, Item after) {
        if (after.publishedRevision() > 0) {
            return "item.published";
        }
        return after.state() == State.ARCHIVED ? "item.archived" : before.publishedRevision() > 0 ? "item.unpublished" : "item.drafted";
    }

    private static boolean isOver(Item item, Instant now) {
        boolean publicIsOver = item.publishedRevision() > 0 && hasCome(item.expireAt(), now);
        return publicIsOver || hasCome(item.publishAt(), now) && hasCome(item.scheduledUntil(), now);
    }

    private static boolean hasCome(Optional<Instant> moment, Instant now) {
        return moment.filter(at -> !at.isAfter(now)).isPresent();
    }

    private Optional<Candidate> candidate(ReadSession session, Item item, Instant now) {
        if (ports.plugins().types().named(item.ref().type()).isEmpty()) {
            return Optional.empty();
        }
        var file = session.revision(item.ref(), item.scheduledRevision()).orElseThrow();
        return ports.content().parse(file.file(), publisher.get().site()) instanceof Parsed.Readable(var draft)
                && !isObjectedTo(session, draft)
                        ? Optional.of(new Candidate(draft, file.file(), file.number(), file.savedAt(), item.firstPublished().orElse(now)))
                        : Optional.empty();
    }

    /**
     * Whether a reviewer whom the site asks for has spoken against it since it was scheduled. Who was not asked then (an admin's import, a file
     * of the content folder) is not asked now.
     */
    private boolean isObjectedTo(ReadSession session, Draft draft) {
        return new ReviewCheck(workflow.get(), text -> FiledUnder.all(session, text, ports, publisher.get().site())).isObjectedTo(draft);
    }

    /**
     * Back to a draft, to be tried again at each import: its plugin is gone, it cannot be read, a rule of the site blocks it, or a reviewer spoke
     * against it.
     */
    private static Item heldBack(Item item) {
        LOG.log(Level.WARNING, "{0} is due, but cannot be published; it is a draft again. Its checks or its reviews say why.", item.ref());
        return Transitions.toBeTriedAgain(Transitions.drafted(item));
    }
}
