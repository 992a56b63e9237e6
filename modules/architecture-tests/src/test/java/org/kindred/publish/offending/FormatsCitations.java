package org.kindred.publish.offending;

import org.kindred.csl.Processor;

/** Goes past the plugin. */
public record FormatsCitations(Processor it) {
}
