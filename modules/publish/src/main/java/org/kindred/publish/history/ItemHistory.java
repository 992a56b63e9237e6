package org.kindred.publish.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.history.Attestation;
import org.kindred.kernel.history.Difference;
import org.kindred.kernel.history.FieldChange;
import org.kindred.kernel.history.Publication;
import org.kindred.kernel.history.Saved;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.publish.Publishing;
import org.kindred.publish.editing.Staleness;
import org.kindred.publish.publication.Revisions;
import org.kindred.publish.publication.Revisions.Addition;
import org.kindred.publish.workflow.Statement;

/** Reads the history of items from the store, and tells their revisions apart. */
public final class ItemHistory implements History {

    private final Publishing publishing;
    private final Store store;
    private final ContentFormat content;
    private final TextComparison comparison;

    /** The history of what a node keeps. */
    public ItemHistory(Publishing publishing, TextComparison comparison) {
        this.publishing = publishing;
        this.store = publishing.ports().store();
        this.content = publishing.ports().content();
        this.comparison = comparison;
    }

    @Override
    public Revisions revisions(ItemRef ref, int size, int number) {
        return store.read(session -> {
            int total = item(session, ref).revision();
            int last = (int) Math.max(0, total - (long) size * (number - 1));
            var page = session.revisions(ref, Math.max(1, last - size + 1), last);
            var publications = session.chronicle().of(ref);
            return new Revisions(page.reversed().stream()
                    .map(revision -> new Saved(revision, Optional.empty(), of(revision, publications))).toList(), total);
        });
    }

    @Override
    public Saved revision(ItemRef ref, int number) {
        return store.read(session -> saved(session, ref, number));
    }

    @Override
    public Difference difference(ItemRef ref, int from, int to) {
        return store.read(session -> difference(saved(session, ref, from), saved(session, ref, to)));
    }

    @Override
    public Saved restore(Caller caller, ItemRef ref, Precondition precondition, int number, String message) {
        var revisions = publishing.revisions();
        return revisions.draft(session -> {
            var item = item(session, ref);
            staleness().refuse(session, precondition, item);
            var former = saved(session, ref, number).revision();
            String why = message.isBlank() ? "Revision " + number + " restored" : message;
            var added = revisions.add(session, new Addition(ref, restored(session, item, former), caller.name(), why), State.DRAFT);
            session.audit().record(Act.of(caller.name(), "item.restored", ref).with("revision", added.revision().number())
                    .with("restored", number));
            return new Saved(added.revision(), Optional.of(added.draft()), List.of());
        });
    }

    /** Its words; reviews and corrections are said of the item, and nobody takes them back by bringing words back. */
    private byte[] restored(ReadSession session, Item item, Revision former) {
        return session.revision(item.ref(), item.revision()).flatMap(newest -> content.outline(newest.file()))
                .flatMap(newest -> content.amend(former.file(), Statement.standing(newest.fields()), Optional.empty()))
                .orElse(former.source());
    }

    @Override
    public Saved review(Caller caller, ItemRef ref, Precondition precondition, Attestation attestation) {
        var revisions = publishing.revisions();
        return revisions.write(session -> {
            var item = item(session, ref);
            staleness().refuse(session, precondition, item);
            var newest = new Attesting(publishing.ports(), revisions, publishing.site()).review(session, caller, item, attestation);
            return saved(session, ref, newest);
        });
    }

    private Staleness staleness() {
        return new Staleness(content, comparison, publishing.site());
    }

    private Difference difference(Saved from, Saved to) {
        String first = text(from.revision());
        String second = text(to.revision());
        var gone = new LinkedHashSet<>(references(from));
        gone.removeAll(references(to));
        var come = new LinkedHashSet<>(references(to));
        come.removeAll(references(from));
        return new Difference(from, to, comparison.unified(name(from), first, name(to), second), comparison.words(first, second),
                fields(from, to), List.copyOf(gone), List.copyOf(come));
    }

    private static List<FieldChange> fields(Saved from, Saved to) {
        return from.draft().flatMap(before -> to.draft().map(after -> FieldComparison.of(before, after))).orElse(List.of());
    }

    private static String name(Saved saved) {
        return saved.revision().path() + "\trevision " + saved.revision().number();
    }

    private static String text(Revision revision) {
        return new String(revision.source(), UTF_8);
    }

    private static Set<ItemKey> references(Saved saved) {
        return saved.draft().map(Draft::body).map(body -> body.references().stream().map(Reference::target)).orElseGet(Stream::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Saved saved(ReadSession session, ItemRef ref, int number) {
        int newest = item(session, ref).revision();
        var revision = session.revision(ref, number).orElseThrow(() -> new NotFound(
                "There is no revision " + number + " of " + ref.key() + "; there are 1 to " + newest + "."));
        return new Saved(revision, draft(revision), of(revision, session.chronicle().of(ref)));
    }

    private Optional<Draft> draft(Revision revision) {
        return content.parse(revision.file(), publishing.site()) instanceof Parsed.Readable(var draft) ? Optional.of(draft)
                : Optional.empty();
    }

    private static List<Publication> of(Revision revision, Collection<Publication> publications) {
        var own = new ArrayList<>(publications);
        own.removeIf(publication -> publication.revision() != revision.number());
        return own;
    }

    private static Item item(ReadSession session, ItemRef ref) {
        return session.item(ref)
                .orElseThrow(() -> new NotFound("There is no " + ref.type() + " " + ref.slug() + " in " + ref.locale() + "."));
    }
}
