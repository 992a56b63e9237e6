package org.kindred.publish.editing;

import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Outline;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Editing;
import org.kindred.kernel.editing.Edition;
import org.kindred.kernel.editing.Move;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Saving;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.Ports;
import org.kindred.publish.Publishing;
import org.kindred.publish.Revisions;

/** Items in every state, as people save them and bring them from one state into another. Safe for threads. */
public final class ItemEditing implements Editing {

    private final Publishing publishing;
    private final Ports ports;
    private final Revisions revisions;

    /** The use cases on a node. */
    public ItemEditing(Publishing publishing) {
        this.publishing = publishing;
        this.ports = publishing.ports();
        this.revisions = publishing.revisions();
    }

    @Override
    public Edition item(ItemRef ref) {
        return ports.store().read(session -> edition(session, known(session, ref)));
    }

    @Override
    public Saved save(Caller caller, Saving saving) {
        return revisions.draft(session -> {
            var known = session.item(saving.ref());
            check(saving.precondition(), saving.ref(), known);
            var added = revisions.add(session,
                    new Revisions.Addition(saving.ref(), source(saving.text()), caller.name(), saving.message()), State.DRAFT);
            return new Saved(edition(added), known.isEmpty());
        });
    }

    private byte[] source(Saving.Text text) {
        return switch (text) {
            case Saving.Text.Whole(var markdown) -> markdown;
            case Saving.Text.Parts(var fields, var body) -> throw new IllegalStateException("not yet");
        };
    }

    @Override
    public Edition move(Caller caller, Move move) {
        return revisions.write(session -> {
            var item = known(session, move.ref());
            check(move.precondition(), move.ref(), Optional.of(item));
            switch (move.to()) {
                case PUBLISHED, SCHEDULED -> revisions.publish(session, item, move.until());
                case ARCHIVED -> revisions.hide(session, item, State.ARCHIVED);
                case DRAFT, IN_REVIEW -> revisions.stand(session, item, move.to());
            }
            return edition(session, known(session, move.ref()));
        });
    }

    private static void check(Precondition precondition, ItemRef ref, Optional<Item> known) {
        boolean holds = switch (precondition) {
            case Precondition.Absent() -> known.isEmpty();
            case Precondition.Present() -> known.isPresent();
            case Precondition.Unchanged(var versions) -> known.filter(item -> versions.stream().anyMatch(version -> version.isOf(item)))
                    .isPresent();
        };
        if (!holds) {
            throw new Stale(ref + " is not what the precondition says.", Value.EMPTY);
        }
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
        var findings = ports.content().parse(revision.file(), publishing.site()).findings();
        return edition(item, revision, findings);
    }

    private Edition edition(Revisions.Added added) {
        return edition(added.item(), added.revision(), added.findings());
    }

    private Edition edition(Item item, Revision revision, java.util.List<org.kindred.kernel.content.Finding> findings) {
        var outline = ports.content().outline(revision.file()).orElse(new Outline(Value.EMPTY, ""));
        return new Edition(item, revision, outline.fields().text("title").orElse(item.ref().slug()), outline.fields(), outline.body(),
                findings);
    }
}
