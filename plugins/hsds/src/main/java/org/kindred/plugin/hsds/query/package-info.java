/** What is asked of the directory. */
@NullMarked
package org.kindred.plugin.hsds.query;

import org.jspecify.annotations.NullMarked;
