package org.kindred.publish.offending;

import javax.imageio.ImageReader;

/** Decodes pictures by itself. */
public record DrawsAPicture(ImageReader it) {
}
