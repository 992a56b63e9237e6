package org.kindred.kernel.restyling;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.store.ReadSession;

/** Compiles public items once more, with their references in another citation style than the site's. Safe for threads; keeps nothing. */
public interface Restyling {

    /**
     * The name under which a style is kept, one for all its spellings; empty where that is the site's own.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if there is no such style
     */
    Optional<String> other(String style);

    /**
     * Items as they would be if the site had that style. Their digests are those of these bytes, not of the public ones. Those
     * that are not public, or can no longer be read, are left out.
     *
     * @param style what {@link #other} gave
     */
    Map<ItemRef, Published> compile(ReadSession session, Collection<ItemRef> refs, String style);
}
