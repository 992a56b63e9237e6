/**
 * Single files that come in from elsewhere: the queue of jobs, and what an {@link org.kindred.publish.incoming.Importer} of a format is asked
 * for. An importer works out what a file comes to; what is written is written in one place, whatever the format.
 */
@NullMarked
package org.kindred.publish.incoming;

import org.jspecify.annotations.NullMarked;
