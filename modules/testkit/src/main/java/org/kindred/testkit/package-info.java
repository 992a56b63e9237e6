/** Holds the contract every plugin passes, so that a plugin is tested by one line. */
@NullMarked
package org.kindred.testkit;

import org.jspecify.annotations.NullMarked;
