package org.kindred.kernel.asset;

import java.io.IOException;
import java.nio.file.Path;

/** The port to those who know the formats of files. Looks at bytes and believes no name. Safe for threads. */
public interface AssetInspector {

    /**
     * Looks a file over, by its structure alone: nothing is decoded, so that it takes little time and memory whatever the file says of itself.
     *
     * @param file    to be looked at
     * @param name    of the asset; its ending must be one of the format that is found
     * @param cleaned where to write what readers get, if that is not the file itself
     */
    Inspected inspect(Path file, String name, Path cleaned) throws IOException;

    /**
     * Decodes a picture that was accepted, and forgets it again.
     *
     * @return whether it can be decoded, or is of a format that is not
     */
    boolean isWhole(Path file, String mediaType) throws IOException;
}
