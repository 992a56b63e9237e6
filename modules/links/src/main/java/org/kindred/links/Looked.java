package org.kindred.links;

import org.kindred.kernel.link.WebLink;
import org.kindred.links.look.Seen;

/**
 * A link that was looked at.
 *
 * @param link as it was before
 * @param seen what was seen
 */
record Looked(WebLink link, Seen seen) {
}
