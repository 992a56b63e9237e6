package org.kindred.publish.editing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Outline;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Editing;
import org.kindred.kernel.editing.Edition;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Saving;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.Publishing;
import org.kindred.publish.editing.Moves.Moved;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.Revisions;
import org.kindred.publish.surroundings.FiledUnder;
import org.kindred.publish.workflow.Statement;

/** Items in every state, as people save them and bring them from one state into another. Safe for threads. */
public final class ItemEditing implements Editing {

    /** Two that make one item at the same moment meet in the database; who loses finds it there when they look again. */
    private static final int ATTEMPTS = 3;

    private final Publishing publishing;
    private final TextComparison comparison;
    private final Ports ports;
    private final Revisions revisions;

    /** The use cases on a node. */
    public ItemEditing(Publishing publishing, TextComparison comparison) {
        this.publishing = publishing;
        this.comparison = comparison;
        this.ports = publishing.ports();
        this.revisions = publishing.revisions();
    }

    @Override
    public Edition item(ItemRef ref) {
        return ports.store().read(session -> edition(session, known(session, ref)));
    }

    /** What came too late is told outside of the transaction that writes, as nobody else can change the item while that looks at it. */
    @Override
    public Saved save(Caller caller, Saving saving) {
        refuseStale(saving);
        var saved = attempted(() -> revisions.draft(session -> save(session, caller, saving)));
        return saved.orElseGet(() -> {
            refuseStale(saving);
            throw new Overloaded("The item changes faster than it can be compared; nothing was saved.", Duration.ofSeconds(1));
        });
    }

    private void refuseStale(Saving saving) {
        ports.store().read(session -> {
            var known = session.item(saving.ref());
            if (!Staleness.holds(saving.precondition(), known)) {
                var sent = new DraftText(ports, revisions).sent(session, known, saving);
                throw staleness().of(session, known, saving.precondition(), sent);
            }
            return known;
        });
    }

    private static <T> T attempted(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.get();
            } catch (Overloaded meeting) {
                Thread.onSpinWait(); // somebody else was at the same item: look again
            }
        }
        return work.get();
    }

    /** Empty where somebody else came in between. */
    private Optional<Saved> save(WriteSession session, Caller caller, Saving saving) {
        var known = session.item(saving.ref());
        if (!Staleness.holds(saving.precondition(), known)) {
            return Optional.empty();
        }
        var newest = known.flatMap(item -> session.revision(item.ref(), item.revision()));
        var file = new DraftText(ports, revisions).file(session, saving, newest);
        if (known.isPresent() && DraftText.isNewest(known.get(), newest, file)) {
            return Optional.of(new Saved(edition(session, known.get()), false));
        }
        var added = revisions.add(session, new Revisions.Addition(saving.ref(), file.bytes(), caller.name(), saving.message()),
                State.DRAFT);
        if (saving.text() instanceof Saving.Text.Parts(var fields, var body)) {
            FieldCheck.values(fields, added.findings());
        }
        Statement.refuse(caller, saving.ref(), () -> newest.map(this::fields).orElse(Value.EMPTY), () -> fields(added.revision()));
        session.audit().record(Act.of(caller.name(), "item.saved", saving.ref()).with("revision", added.revision().number()));
        return Optional.of(new Saved(edition(added.item(), added.revision(), added.findings()), known.isEmpty()));
    }

    private Value.Group fields(Revision revision) {
        return ports.content().outline(revision.file()).map(Outline::fields).orElse(Value.EMPTY);
    }

    private Staleness staleness() {
        return new Staleness(ports.content(), comparison, publishing.site());
    }

    @Override
    public Edition move(Caller caller, Move move) {
        return revisions.write(session -> {
            var item = known(session, move.ref());
            staleness().refuse(session, move.precondition(), item);
            var moves = new Moves(revisions, publishing.workflow(),
                    draft -> FiledUnder.all(session, draft, ports, publishing.site()));
            return edition(session, moves.make(session, caller, move, item, ports.clock().instant()));
        });
    }

    /** Of a text that was published, what is known of it is told: others wait until this transaction ends. */
    private Edition edition(ReadSession session, Moved moved) {
        return moved.text().map(text -> edition(moved.item(), text.revision(), text.draft().findings()))
                .orElseGet(() -> edition(session, known(session, moved.item().ref())));
    }

    @Override
    public Edition archive(Caller caller, ItemRef ref, Precondition precondition) {
        return move(caller, new Move(ref, precondition, State.ARCHIVED, Optional.empty(), Optional.empty(), ""));
    }

    private Item known(ReadSession session, ItemRef ref) {
        return session.item(ref).orElseThrow(() -> absent(session, ref));
    }

    private NotFound absent(ReadSession session, ItemRef ref) {
        String locales = session.items(publishing.site().locales().stream().map(ref.key()::in).toList()).stream()
                .map(item -> item.ref().locale()).collect(Collectors.joining(", "));
        return new NotFound("There is no " + ref.type() + " " + ref.slug() + " in " + ref.locale()
                + (locales.isEmpty() ? "." : "; there is one in " + locales + "."));
    }

    private Edition edition(ReadSession session, Item item) {
        var revision = session.revision(item.ref(), item.revision()).orElseThrow();
        return edition(item, revision, ports.content().parse(revision.file(), publishing.site()).findings());
    }

    private Edition edition(Item item, Revision revision, List<Finding> findings) {
        var outline = ports.content().outline(revision.file()).orElse(new Outline(Value.EMPTY, ""));
        return new Edition(item, revision, outline.fields().text("title").orElse(item.ref().slug()), outline.fields(), outline.body(),
                findings, Moves.ways(publishing.workflow(), item));
    }
}
