package org.kindred.plugin.offending;

import org.kindred.plugin.other.Other;

/** A plugin that cannot stay when another goes. */
public record LeansOnAnother(Other it) {
}
