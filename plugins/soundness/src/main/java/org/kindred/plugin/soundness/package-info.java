/** Rules that keep texts sound and kind: what they claim, how they speak of people, what they give away, what could do harm. */
@NullMarked
package org.kindred.plugin.soundness;

import org.jspecify.annotations.NullMarked;
