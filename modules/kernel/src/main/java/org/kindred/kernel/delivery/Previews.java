package org.kindred.kernel.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.problem.Refused;
import org.kindred.kernel.store.Item;

/** The port to previews: an item's newest text, shown as it would be if it were public now, to whoever holds a link. Safe for threads. */
public interface Previews {

    /**
     * A preview, and what opens it.
     *
     * @param token of whoever holds it; told by nobody else, and kept nowhere
     */
    record Issued(Preview preview, String token) {
    }

    /**
     * Gives leave to see the newest text of an item, as it is whenever somebody looks.
     *
     * @param until not yet come, and at most {@link Preview#LONGEST} away
     * @throws NotFound       if there is no such item
     * @throws InvalidRequest if it would be over already, or last too long; it names {@code #/until}
     * @throws Conflict       if the item is archived, or has as many previews as it may
     */
    Issued issue(Caller caller, ItemRef ref, Instant until);

    /**
     * The previews of an item in a locale, newest first; those that ended long ago are forgotten.
     *
     * @throws NotFound if there is no such item
     */
    List<Preview> of(ItemRef ref);

    /**
     * Takes one back; nothing happens if it was already.
     *
     * @throws NotFound if the item has none of that id
     * @throws Refused  if it is another's, and the caller may not write
     */
    void revoke(Caller caller, ItemRef ref, String id);

    /**
     * Answers from what is public, with the newest text of one item in its place.
     *
     * @throws Refused if the token is none, was made for another item or locale, has ended or was taken back, or if the item is archived
     */
    <T> T open(String token, ItemRef ref, Function<? super View, T> work);

    /** What is public, and one text that need not be. It ends with the call that opened it. */
    interface View {

        /** By which it was opened. */
        Preview preview();

        /** Items; of the previewed one its newest text, in its locale. */
        PublicContent content();

        /** How the item stood when its text was read from {@link #content}; empty if it was not read. */
        Optional<Item> shown();
    }
}
