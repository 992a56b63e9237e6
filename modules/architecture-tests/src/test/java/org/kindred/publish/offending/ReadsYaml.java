package org.kindred.publish.offending;

import org.snakeyaml.engine.v2.api.Load;

/** Reads YAML outside the stage that does. */
public record ReadsYaml(Load it) {
}
