/** Keeps every revision as the editor wrote it, beside the snapshots, links and change log derived from it. */
@NullMarked
package org.kindred.store;

import org.jspecify.annotations.NullMarked;
