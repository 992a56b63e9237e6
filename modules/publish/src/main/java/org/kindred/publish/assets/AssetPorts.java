package org.kindred.publish.assets;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
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

    private static final System.Logger LOG = System.getLogger(AssetPorts.class.getName());

    /** How many bytes an asset may have, unless an operator says otherwise. */
    public static final long USUAL_LIMIT = 25L << 20;

    /** Throws away what a process that was killed has left in the folder; before anything is brought. */
    public void clear() {
        if (Files.isDirectory(scratch)) {
            try (var left = Files.newDirectoryStream(scratch)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the folder {0} cannot be cleared: {1}", scratch, e.getMessage());
            }
        }
    }

    /** Leaves no folder behind; one in which somebody has something still stays. */
    public void tidy() {
        try {
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the folder {0} is in use", scratch);
        }
    }
}
