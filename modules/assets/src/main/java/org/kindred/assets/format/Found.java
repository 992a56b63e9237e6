package org.kindred.assets.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found in a file.
 *
 * @param width   as shown, in pixels; 0 where it has no size of its own
 * @param height  as shown, in pixels; 0 with {@code width}
 * @param pixels  how many must be decoded to show it, those of all frames of a moving picture aside
 * @param pieces  what readers get, if something is removed
 * @param removed what they do not get, in words
 */
public record Found(int width, int height, long pixels, List<Piece> pieces, Set<String> removed) {

    /** Where a picture was taken. */
    static final String POSITION = "the place where the picture was taken";
    /** What cameras and programs note. */
    static final String DETAILS = "what cameras and programs noted about the picture";
    /** What stands behind the end. */
    static final String BEHIND = "what stood behind the end of the picture";

    public Found {
        pieces = List.copyOf(pieces);
        removed = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(removed));
    }

    /** A picture of which nothing is removed, or what these pieces say. */
    static Found picture(int width, int height, Pieces pieces) {
        return new Found(width, height, (long) width * height, pieces.pieces, pieces.removed);
    }

    /** Collects what is kept and what is removed. */
    static final class Pieces {

        private final List<Piece> pieces = new ArrayList<>();
        private final Set<String> removed = new LinkedHashSet<>();
        private long from;
        private long to;

        /** A part is kept; what follows what was kept last is one piece with it. */
        void keep(long at, long length) {
            if (at != to) {
                close();
                from = at;
            }
            to = at + length;
        }

        void write(byte[] bytes) {
            close();
            pieces.add(new Piece.Written(bytes));
        }

        void blank(int length) {
            close();
            pieces.add(new Piece.Blank(length));
        }

        void remove(String what) {
            removed.add(what);
        }

        Pieces close() {
            if (to > from) {
                pieces.add(new Piece.Kept(from, to - from));
            }
            from = to;
            return this;
        }
    }
}
