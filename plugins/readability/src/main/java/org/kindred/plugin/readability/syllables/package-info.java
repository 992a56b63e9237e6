/** How many syllables words have, by the spelling of their language, and figures as they are read aloud. */
@NullMarked
package org.kindred.plugin.readability.syllables;

import org.jspecify.annotations.NullMarked;
