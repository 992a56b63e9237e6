/** What is wrong with an item among its surroundings, whatever its text looks like by itself. */
@NullMarked
package org.kindred.publish.findings;

import org.jspecify.annotations.NullMarked;
