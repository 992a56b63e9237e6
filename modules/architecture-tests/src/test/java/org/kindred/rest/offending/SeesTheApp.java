package org.kindred.rest.offending;

import org.kindred.app.offending.NamesAPlugin;

/** Leans on what wires it. */
public record SeesTheApp(NamesAPlugin it) {
}
