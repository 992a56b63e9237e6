package org.kindred.csl.render;

import org.kindred.csl.item.Position;

/**
 * Where a cite stands.
 *
 * @param nearNote  whether the same work was cited a few notes before
 * @param firstNote the note that cited it first; 0 if none did
 */
record Place(Position position, boolean nearNote, int firstNote) {
    /** Cited for the first time. */
    static final Place FIRST = new Place(Position.FIRST, false, 0);
    /** Cited before, but not just before. */
    static final Place SUBSEQUENT = new Place(Position.SUBSEQUENT, false, 0);
}
