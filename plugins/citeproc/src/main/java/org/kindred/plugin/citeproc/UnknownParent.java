package org.kindred.plugin.citeproc;

/** A dependent style names a parent that nobody has, or that depends on yet another one. */
final class UnknownParent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownParent(String parent) {
        super("the style depends on “" + parent + "”, which is no independent style known here");
    }
}
