package org.kindred.kernel.asset;

import java.nio.file.Path;

/**
 * A picture in another size.
 *
 * @param path      where it lies on this node's disk, for now
 * @param mediaType what it is
 * @param tag       of its bytes, to tell them from others
 */
public record Rendition(Path path, String mediaType, String tag) {
}
