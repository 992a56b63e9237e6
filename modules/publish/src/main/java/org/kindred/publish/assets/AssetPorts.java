package org.kindred.publish.assets;

import java.nio.file.Path;
import org.kindred.kernel.asset.AssetInspector;
import org.kindred.kernel.asset.SidecarFormat;

/**
 * What assets stand on.
 *
 * @param inspector knows the formats of files
 * @param sidecars  the format of the files with their words
 * @param scratch   a folder of this node for files while they are looked over; it need not be there
 * @param limit     how many bytes an asset may have
 */
public record AssetPorts(AssetInspector inspector, SidecarFormat sidecars, Path scratch, long limit) {

    /** How many bytes an asset may have, unless an operator says otherwise. */
    public static final long USUAL_LIMIT = 25L << 20;
}
