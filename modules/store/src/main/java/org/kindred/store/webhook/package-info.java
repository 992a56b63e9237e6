/** Webhooks and their deliveries, in three tables. */
@NullMarked
package org.kindred.store.webhook;

import org.jspecify.annotations.NullMarked;
