package org.kindred.rest.offending;

import org.eclipse.microprofile.config.Config;

/** Reads settings for itself. */
public record ReadsASetting(Config it) {
}
