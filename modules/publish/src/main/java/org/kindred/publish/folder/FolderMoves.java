package org.kindred.publish.folder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Item.Origin;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.Publisher;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.surroundings.Candidate;

/** Gives items the names that their moved files have now: the history goes with them, and the former slug leads to the new one. */
final class FolderMoves {

    private final Ports ports;
    private final Publisher publisher;
    private final FileBatch manner;

    FolderMoves(Ports ports, Publisher publisher, FileBatch manner) {
        this.ports = ports;
        this.publisher = publisher;
        this.manner = manner;
    }

    /**
     * One move, worked out.
     *
     * @param from      the item's former name
     * @param item      as it will be
     * @param revision  the newest one, as it is written at the new path
     * @param candidate what will be public, if something was
     */
    private record Step(ItemRef from, Item item, Revision revision, Optional<Candidate> candidate) {
    }

    /**
     * Moves items. The session holds the change log.
     *
     * @return what was compiled; moves that cannot be made as such are left for their files to be imported anew
     */
    List<Compiled> make(List<ImportPlan.Move> moves, WriteSession session, Instant now) {
        var steps = moves.stream().flatMap(move -> step(move, session, now).stream()).toList();
        var coming = steps.stream().flatMap(step -> step.candidate().stream()).toList();
        var going = steps.stream().map(Step::from).toList();
        var judged = publisher.judge(session, new Publisher.Wish(coming, going, manner.hasFile(), manner.atOnce()));
        if (!judged.blocked().isEmpty()) {
            var kept = judged.blocked().stream().map(Compiled::ref).toList();
            return make(moves.stream().filter(move -> !kept.contains(move.to().ref())).toList(), session, now);
        }
        steps.forEach(step -> write(step, session));
        var compiled = new ArrayList<>(judged.published());
        compiled.addAll(publisher.publish(session, judged));
        return compiled;
    }

    private static void write(Step step, WriteSession session) {
        session.withdraw(step.from());
        session.rename(step.from(), step.item().ref());
        session.put(step.item());
        session.add(step.revision());
    }

    private Optional<Step> step(ImportPlan.Move move, ReadSession session, Instant now) {
        var to = move.to().ref();
        if (session.item(to).isPresent()) {
            return Optional.empty();
        }
        return session.item(move.from().ref()).flatMap(item -> step(item, move.to(), session, now));
    }

    private Optional<Step> step(Item item, FolderFile file, ReadSession session, Instant now) {
        var newest = session.revision(item.ref(), item.revision()).orElseThrow();
        var moved = new Revision(file.ref(), item.revision() + 1, file.path(), newest.source(), Intake.AUTHOR, now,
                "moved from " + newest.path());
        var origin = item.origin().orElseThrow();
        int imported = item.changedSinceImport() ? origin.revision() : moved.number();
        var named = Transitions.from(Transitions.repeated(Transitions.named(item, file.ref()), moved.number()),
                new Origin(file.path(), origin.digest(), imported));
        if (item.publishedRevision() == 0) {
            return Optional.of(new Step(item.ref(), named, moved, Optional.empty()));
        }
        boolean newestIsPublic = item.publishedRevision() == item.revision();
        var shown = newestIsPublic ? moved : session.revision(item.ref(), item.publishedRevision()).orElseThrow();
        return candidate(shown, file, item, now).map(candidate -> new Step(item.ref(),
                newestIsPublic ? Transitions.published(named, now, item.expireAt()) : named, moved, Optional.of(candidate)));
    }

    private Optional<Candidate> candidate(Revision shown, FolderFile file, Item item, Instant now) {
        var source = new SourceFile(file.ref(), file.path(), shown.source());
        return ports.content().parse(source, publisher.site()) instanceof Parsed.Readable(var draft)
                ? Optional.of(new Candidate(draft, source, shown.number(), shown.savedAt(), item.firstPublished().orElse(now)))
                : Optional.empty();
    }
}
