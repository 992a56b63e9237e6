package org.kindred.publish.folder;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Item.Origin;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.publication.StandingFile;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.surroundings.Candidate;

/**
 * What one changed file makes of its item, worked out and not yet written.
 *
 * @param known     the item as it is; begun just now, if it is new
 * @param item      as it will be
 * @param title     that the file gives it
 * @param revision  to be added; none where the file's bytes are the newest revision already
 * @param candidate to be published; none where it is a draft, waits, or is over
 * @param findings  what there is to tell
 */
record Intake(Item known, Item item, String title, Optional<Revision> revision, Optional<Candidate> candidate, List<Finding> findings) {

    /** By whom a folder is imported, as it stands in revisions and in the audit. */
    static final String AUTHOR = "import";

    /** Works it out from the item as it is known now. */
    static Intake of(FileRead.Good file, Optional<Item> known, ReadSession session, StandingFile standing, Instant now) {
        var item = known.orElseGet(() -> Transitions.begun(file.draft().ref()));
        if (item.changedSinceImport() && hasDigest(item, file.digest())) {
            return moved(item, file);
        }
        var newest = newest(item, session);
        if (newest.filter(text -> isExported(item, text, file, standing)).isPresent()) {
            return adopted(item, file);
        }
        var same = newest.filter(text -> isSame(text, file));
        var revision = same.orElseGet(
                () -> new Revision(item.ref(), item.revision() + 1, file.source().path(), file.source().bytes(), AUTHOR, now, ""));
        var revised = Transitions.from(Transitions.revised(item, revision.number()),
                new Origin(revision.path(), file.digest(), revision.number()));
        boolean conflict = same.isEmpty() && belongsToSomebodyElse(item);
        var settled = conflict ? Transitions.in(State.DRAFT, revised) : Transitions.byDates(revised, file.draft(), now);
        return new Intake(item, settled, file.draft().title(), same.isPresent() ? Optional.empty() : Optional.of(revision),
                candidate(settled, revision, file, now),
                conflict ? List.of(conflict(file)) : List.of());
    }

    /** The same, kept from readers by a rule of the site. It is tried again at each import, as if its file had changed. */
    Intake blocked() {
        var draft = Transitions.toBeTriedAgain(Transitions.drafted(item));
        var asItWas = new Item(draft.ref(), draft.state(), draft.revision(), known.publishedRevision(), known.firstPublished(),
                Optional.empty(), known.expireAt(), draft.origin());
        return new Intake(known, asItWas, title, revision, Optional.empty(), findings);
    }

    ItemRef ref() {
        return item.ref();
    }

    /** Whether what is public of the item must go. */
    boolean withdraws() {
        return known.publishedRevision() > 0 && item.publishedRevision() == 0;
    }

    /** Writes what is new; nothing where nothing is. */
    void write(WriteSession session) {
        if (!item.equals(known)) {
            session.put(item);
        }
        revision.ifPresent(added -> session.add(added, title));
    }

    /** Somebody changed the item and nobody the file; only its path is another. */
    private static Intake moved(Item item, FileRead.Good file) {
        var origin = item.origin().orElseThrow();
        var moved = Transitions.from(item, new Origin(file.source().path(), origin.digest(), origin.revision()));
        return new Intake(item, moved, file.draft().title(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Whether the file is what an export makes of an item that people work on: then it says nothing new. */
    private static boolean isExported(Item item, Revision newest, FileRead.Good file, StandingFile standing) {
        return (item.origin().isEmpty() || item.changedSinceImport()) && newest.path().equals(file.source().path())
                && standing.of(item, newest).filter(bytes -> Arrays.equals(bytes, file.source().bytes())).isPresent();
    }

    /** From now on the file owns the item, which stays as it is. */
    private static Intake adopted(Item known, FileRead.Good file) {
        var item = Transitions.from(known, new Origin(file.source().path(), file.digest(), known.revision()));
        return new Intake(known, item, file.draft().title(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The newest revision, where it may be what the file says already. */
    private static Optional<Revision> newest(Item item, ReadSession session) {
        boolean settled = item.origin().filter(origin -> !origin.digest().isEmpty()).isPresent() && !item.changedSinceImport();
        return settled || item.revision() == 0 ? Optional.empty() : session.revision(item.ref(), item.revision());
    }

    private static boolean isSame(Revision newest, FileRead.Good file) {
        return newest.path().equals(file.source().path()) && Arrays.equals(newest.source(), file.source().bytes());
    }

    private static boolean hasDigest(Item item, String digest) {
        return item.origin().filter(origin -> origin.digest().equals(digest)).isPresent();
    }

    private static boolean belongsToSomebodyElse(Item item) {
        boolean archivedByHand = item.changedSinceImport() && item.origin().filter(origin -> !origin.digest().isEmpty()).isPresent();
        return item.revision() > 0
                && (item.state() == State.ARCHIVED ? archivedByHand : item.origin().isEmpty() || item.changedSinceImport());
    }

    private static Optional<Candidate> candidate(Item item, Revision revision, FileRead.Good file, Instant now) {
        return item.state() == State.PUBLISHED
                ? Optional.of(new Candidate(file.draft(), file.source(), revision.number(), revision.savedAt(),
                        item.firstPublished().orElse(now)))
                : Optional.empty();
    }

    private static Finding conflict(FileRead.Good file) {
        return Finding.error("import-conflict", file.source().path(), Place.START,
                "Both this file and its item were changed since the last import; the file became a draft, and what readers see stays.",
                "Compare the two, then publish the draft or change the file again.");
    }
}
