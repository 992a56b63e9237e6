package org.kindred.plugin.other;

/** Something of another plugin. */
public record Other() {
}
