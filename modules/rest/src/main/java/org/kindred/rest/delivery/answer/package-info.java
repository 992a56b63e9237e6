/** Answers for one item, for lists, for searches, as references to take away and in the forms that plugins write. */
@NullMarked
package org.kindred.rest.delivery.answer;

import org.jspecify.annotations.NullMarked;
