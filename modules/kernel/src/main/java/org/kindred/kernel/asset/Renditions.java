package org.kindred.kernel.asset;

import java.util.Optional;

/** The port to pictures in other sizes. Safe for threads. */
public interface Renditions {

    /**
     * A picture made smaller: made once on this node, kept as long as there is room.
     *
     * @param file    the picture; one of which {@link AssetAddresses#isResized} is true
     * @param width   in pixels
     * @param quality from 1 to 100
     * @return empty if the picture cannot be decoded here
     * @throws org.kindred.kernel.problem.Overloaded if too many wait for theirs
     */
    Optional<Rendition> of(AssetFile file, int width, int quality);
}
