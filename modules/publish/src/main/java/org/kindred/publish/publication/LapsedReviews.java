package org.kindred.publish.publication;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.node.Ports;
import org.kindred.publish.surroundings.Candidate;

/**
 * Takes items from readers whose review was due so long ago that the site says so, and hands them to the reviewers. The index finds them; what
 * it finds is looked at again inside the transaction, so that each goes once however many nodes there are.
 */
public final class LapsedReviews {

    private static final System.Logger LOG = System.getLogger(LapsedReviews.class.getName());
    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String FIELD = "nextReview";

    private final Ports ports;
    private final Supplier<Publisher> publisher;
    private final Supplier<? extends Catalogue> catalogue;
    private Instant next = Instant.MIN;

    public LapsedReviews(Ports ports, Supplier<Publisher> publisher, Supplier<? extends Catalogue> catalogue) {
        this.ports = ports;
        this.publisher = publisher;
        this.catalogue = catalogue;
    }

    /**
     * Looks whether there are any, once a minute, as days begin.
     *
     * @return whether anything was withdrawn
     */
    public boolean withdraw() {
        var now = ports.clock().instant();
        if (publisher.get().site().reviewGrace().isEmpty() || now.isBefore(next)) {
            return false;
        }
        next = now.plus(PAUSE);
        return dueBefore(now).map(this::found).filter(refs -> !refs.isEmpty())
                .map(refs -> ports.store().<Boolean>write(session -> withdraw(session, refs, now))).orElse(false);
    }

    /** The day that must not lie behind the one on which the review is due. */
    private Optional<String> dueBefore(Instant now) {
        var site = publisher.get().site();
        return site.reviewGrace().map(grace -> LocalDate.ofInstant(now, site.timeZone()).minus(grace).toString());
    }

    private List<ItemRef> found(String day) {
        try {
            return publisher.get().site().locales().stream().flatMap(locale -> found(day, locale)).toList();
        } catch (Overloaded whileTheIndexIsMade) {
            return List.of();
        }
    }

    private Stream<ItemRef> found(String day, String locale) {
        var filter = new Filter.All(List.of(new Filter.Test(FIELD, Operator.LT, List.of(day)),
                new Filter.Test("locale", Operator.EQ, List.of(locale))));
        return catalogue.get().search(new Query(Optional.empty(), locale, Optional.empty(), filter, List.of(),
                new Page.Numbered(BATCH, 1), List.of())).hits().stream().map(hit -> hit.ref());
    }

    private boolean withdraw(WriteSession session, List<ItemRef> refs, Instant now) {
        session.holdChanges();
        String day = dueBefore(now).orElse("");
        session.items(refs);
        var going = session.publicRevisions(refs).stream().filter(revision -> isLapsed(revision, day)).map(Revision::ref).toList();
        var judged = publisher.get().judge(session, Publisher.Wish.of(List.of(), going));
        session.items(going).forEach(item -> {
            var over = Transitions.over(item, now);
            session.put(over.state() == State.ARCHIVED ? Transitions.hidden(item, State.IN_REVIEW) : over);
            tell(session, item);
        });
        publisher.get().publish(session, judged);
        return !going.isEmpty();
    }

    private void tell(WriteSession session, Item item) {
        LOG.log(Level.INFO, "{0} is withdrawn: its review is overdue for longer than the site allows.", item.ref());
        session.audit().record(Act.of("schedule", "item.unpublished", item.ref()).with("revision", item.publishedRevision())
                .with("reason", "review-overdue"));
    }

    private boolean isLapsed(Revision revision, String day) {
        return ports.content().parse(revision.file(), publisher.get().site()) instanceof Parsed.Readable(var draft)
                && new Candidate(draft, revision.file(), revision.number(), revision.savedAt(), revision.savedAt()).approval()
                        .flatMap(review -> review.text("nextDue")).filter(due -> due.compareTo(day) < 0).isPresent();
    }
}
