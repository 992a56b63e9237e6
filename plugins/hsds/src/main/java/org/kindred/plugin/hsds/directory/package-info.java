/** What is in the directory: its services, organizations and vocabularies, kept in memory from one change to the next. */
@NullMarked
package org.kindred.plugin.hsds.directory;

import org.jspecify.annotations.NullMarked;
