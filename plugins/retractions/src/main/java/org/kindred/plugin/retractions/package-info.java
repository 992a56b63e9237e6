/** Reads lists of retracted works; without this plugin, only editors tell of retractions. */
@NullMarked
package org.kindred.plugin.retractions;

import org.jspecify.annotations.NullMarked;
