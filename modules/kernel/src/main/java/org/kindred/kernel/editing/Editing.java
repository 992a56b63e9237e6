package org.kindred.kernel.editing;

import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.ItemRef;

/**
 * The port to work on items before readers see them. Everything happens whole or not at all, and nobody's work is written over. Callers
 * were let in already; what they may do depends on the item and is asked here. Safe for threads.
 */
public interface Editing {

    /**
     * An item in whatever state.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is none; the detail names the locales it is in
     */
    Edition item(ItemRef ref);

    /**
     * Saves a text as a draft: what is public stays. What it says in {@code reviews} and {@code corrections} is what the newest text says there,
     * unless the caller may review, or publish, the item.
     *
     * @throws org.kindred.kernel.problem.Stale          if the precondition does not hold
     * @throws org.kindred.kernel.problem.InvalidContent if the text is no content file
     * @throws org.kindred.kernel.problem.InvalidRequest if a field cannot be
     * @throws org.kindred.kernel.problem.Refused        if it states what takes another scope
     */
    Saved save(Caller caller, Saving saving);

    /**
     * Brings an item into another state.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is none
     * @throws org.kindred.kernel.problem.Stale    if the precondition does not hold
     * @throws org.kindred.kernel.problem.Refused  if the caller lacks the scope that the transition needs
     * @throws org.kindred.kernel.problem.Conflict if there is no such transition from where the item stands, or something is missing
     */
    Edition move(Caller caller, Move move);

    /**
     * Takes an item away from readers and out of the work; its history stays.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is none
     * @throws org.kindred.kernel.problem.Stale    if the precondition does not hold
     * @throws org.kindred.kernel.problem.Refused  if the caller lacks the scope that the transition needs
     * @throws org.kindred.kernel.problem.Conflict if published items still refer to it
     */
    Edition archive(Caller caller, ItemRef ref, Precondition precondition);

    /**
     * What became of a text.
     *
     * @param created whether the item is new
     */
    record Saved(Edition edition, boolean created) {
    }
}
