package org.kindred.plugin.hsds.incoming;

import org.kindred.kernel.value.Value;

/**
 * A service in a file, as HSDS has it.
 *
 * @param line    where it begins, from 1
 * @param service its members
 */
record FoundService(int line, Value.Group service) {
}
