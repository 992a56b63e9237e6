/** What the management API asks of the house: items in every state, their changes and transitions, and who may do what when. */
@NullMarked
package org.kindred.kernel.editing;

import org.jspecify.annotations.NullMarked;
