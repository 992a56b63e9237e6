package org.kindred.plugin.citeproc;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.citation.Formatting.Warning;

/** Collects what a request hardly meant, each at its pointer. */
final class Warnings {

    /** So many are told; who has more has made the same mistake again and again. */
    private static final int MOST = 50;

    private final List<Warning> all = new ArrayList<>();

    void add(String pointer, String detail) {
        if (all.size() < MOST) {
            all.add(new Warning(pointer, detail));
        }
    }

    List<Warning> all() {
        return all;
    }
}
