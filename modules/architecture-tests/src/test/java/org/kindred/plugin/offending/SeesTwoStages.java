package org.kindred.plugin.offending;

import org.kindred.index.offending.SeesTheTestKit;
import org.kindred.rest.offending.SeesTheIndex;

/** A plugin of two minds. */
public record SeesTwoStages(SeesTheIndex rest, SeesTheTestKit index) {
}
