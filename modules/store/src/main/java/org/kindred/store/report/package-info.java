/** What reports are made of. */
@NullMarked
package org.kindred.store.report;

import org.jspecify.annotations.NullMarked;
