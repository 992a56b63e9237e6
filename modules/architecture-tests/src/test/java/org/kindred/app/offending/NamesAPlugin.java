package org.kindred.app.offending;

import org.kindred.plugin.other.Other;

/** Cannot be built without that plugin. */
public record NamesAPlugin(Other it) {
}
