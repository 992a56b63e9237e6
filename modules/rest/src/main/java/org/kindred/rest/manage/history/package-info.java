/** The history of items, for those who hold a token: their revisions, how those differ, and what people attested of them. */
@NullMarked
package org.kindred.rest.manage.history;

import org.jspecify.annotations.NullMarked;
