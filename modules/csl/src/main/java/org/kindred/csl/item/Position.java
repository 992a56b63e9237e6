package org.kindred.csl.item;

/** Where a cite stands in relation to earlier cites of the same work. */
public enum Position {
    FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR
}
