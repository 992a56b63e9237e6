package org.kindred.kernel.editing;

import java.util.List;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.history.Attestation;
import org.kindred.kernel.history.Difference;
import org.kindred.kernel.history.Saved;

/** The use cases of an item's history. Safe for threads. */
public interface History {

    /**
     * An item's revisions, newest first.
     *
     * @param size   how many make a page
     * @param number which page, from 1
     * @throws org.kindred.kernel.problem.NotFound if there is no such item
     */
    Revisions revisions(ItemRef ref, int size, int number);

    /**
     * One of them.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is no such item or revision
     */
    Saved revision(ItemRef ref, int number);

    /**
     * How one revision became another one.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is no such item or revision
     */
    Difference difference(ItemRef ref, int from, int to);

    /**
     * Makes a former text the newest one again, as a draft: what is public stays. Nothing of what was written since is lost. Its
     * {@code reviews} and {@code corrections} are those of the newest one, as they are said of the item.
     *
     * @param precondition of which state of the item it is meant
     * @param message      why, or {@code ""}
     * @return the new revision
     * @throws org.kindred.kernel.problem.NotFound       if there is no such item or revision
     * @throws org.kindred.kernel.problem.Stale          if the precondition does not hold
     * @throws org.kindred.kernel.problem.InvalidContent if that text can no longer be read
     */
    Saved restore(Caller caller, ItemRef ref, Precondition precondition, int number, String message);

    /**
     * Writes down what a person attests of a revision, which is the newest or the public one. It makes a new revision that differs in its
     * reviews alone. Of the public one, what is public has it at once; a newer draft beside it gets it too.
     *
     * @param precondition of which state of the item it is meant
     * @return the newest revision
     * @throws org.kindred.kernel.problem.NotFound       if there is no such item
     * @throws org.kindred.kernel.problem.Stale          if the precondition does not hold
     * @throws org.kindred.kernel.problem.InvalidRequest if something of it cannot be, named by a pointer
     * @throws org.kindred.kernel.problem.Conflict       if it is about another revision, or the item is archived
     */
    Saved review(Caller caller, ItemRef ref, Precondition precondition, Attestation attestation);

    /**
     * A page of revisions.
     *
     * @param revisions newest first, without their drafts
     * @param total     how many the item has
     */
    record Revisions(List<Saved> revisions, int total) {
        public Revisions {
            revisions = List.copyOf(revisions);
        }
    }
}
