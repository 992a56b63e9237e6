/** What an item sees of others while it is compiled: candidates and what is public beside them, live lists, retractions. */
@NullMarked
package org.kindred.publish.surroundings;

import org.jspecify.annotations.NullMarked;
