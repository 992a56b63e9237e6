/**
 * Requests over HTTP to addresses that somebody else has chosen: the receiver of a webhook, an image of an article, a link. Whoever chooses
 * an address could choose one of our own network, or a name that leads there; {@link org.kindred.outgoing.Outgoing} looks at the very
 * address it connects to, at every step, and refuses what is not public unless the operator has named it.
 */
@NullMarked
package org.kindred.outgoing;

import org.jspecify.annotations.NullMarked;
