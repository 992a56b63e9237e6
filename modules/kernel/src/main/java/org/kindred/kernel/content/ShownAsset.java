package org.kindred.kernel.content;

import java.util.Optional;

/**
 * A picture or another file of the content as a text shows it.
 *
 * @param src    its address
 * @param width  as shown, in pixels; 0 where that is not known
 * @param height as shown, in pixels; 0 with {@code width}
 * @param srcset in which sizes it is to be had, as HTML has them; {@code ""} if in its own alone
 * @param slot   how wide it stands in the page, as HTML has it in {@code sizes}
 * @param alt    what it tells, in the language of the text or the nearest one; {@code ""} if it is decorative; empty if nobody has said
 */
public record ShownAsset(String src, int width, int height, String srcset, String slot, Optional<String> alt) {
}
