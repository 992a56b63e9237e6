/**
 * Everything that a database holds, as a file that belongs to no database: a zip of one part for each table, and a manifest. Knows tables by
 * their names and what the database says of their columns, so that a new column needs nothing here, and a new table its name in
 * {@link org.kindred.store.backup.Tables}.
 */
@NullMarked
package org.kindred.store.backup;

import org.jspecify.annotations.NullMarked;
