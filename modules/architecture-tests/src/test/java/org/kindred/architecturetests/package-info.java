/**
 * Checks the rules of ARCHITECTURE.md over the compiled classes of every module and plugin. Each rule says why it is there, and is
 * proved by an offender: a small class under {@code org.kindred.<module>.offending} that the rule must catch.
 */
@NullMarked
package org.kindred.architecturetests;

import org.jspecify.annotations.NullMarked;
