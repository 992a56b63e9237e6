/** The rows of the audit. */
@NullMarked
package org.kindred.store.audit;

import org.jspecify.annotations.NullMarked;
