/**
 * How hard a text is to read: counts by the language, formulas that were published for it, the sentences and words that make it hard. A number
 * is an opinion here, never a gate.
 */
@NullMarked
package org.kindred.plugin.readability;

import org.jspecify.annotations.NullMarked;
