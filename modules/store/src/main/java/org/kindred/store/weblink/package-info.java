/** What is kept of addresses outside to which the content leads. */
@NullMarked
package org.kindred.store.weblink;

import org.jspecify.annotations.NullMarked;
