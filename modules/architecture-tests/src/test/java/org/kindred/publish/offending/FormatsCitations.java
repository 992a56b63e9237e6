package org.kindred.publish.offending;

import de.undercouch.citeproc.CSL;

/** Goes past the plugin. */
public record FormatsCitations(CSL it) {
}
