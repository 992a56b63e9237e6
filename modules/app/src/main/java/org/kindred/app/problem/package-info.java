/** What the container itself refuses, told as the problem documents that the rest of the API gives. */
@NullMarked
package org.kindred.app.problem;

import org.jspecify.annotations.NullMarked;
