package org.kindred.index.offending;

import org.kindred.testkit.offending.Kit;

/** Ships what is for tests. */
public record SeesTheTestKit(Kit it) {
}
