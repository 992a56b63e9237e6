package org.kindred.plugin.hsds.document;

/** How much of a service is told. */
public enum Depth {
    /** Whether it has changed. */
    MINIMAL,
    /** What is one to one. */
    LIST,
    /** Everything, nested. */
    FULL
}
