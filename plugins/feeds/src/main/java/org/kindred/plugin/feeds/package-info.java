/** Writes lists as Atom 1.0 (RFC 4287, RFC 5005) and as JSON Feed 1.1. */
@NullMarked
package org.kindred.plugin.feeds;

import org.jspecify.annotations.NullMarked;
