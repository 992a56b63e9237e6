package org.kindred.plugin.bibtex;

import java.util.Set;
import java.util.TreeSet;

/** The value of a field as text with CSL's markup. */
final class Latex {

    private Latex() {
    }

    /** A text, and the commands in it that nobody knows. */
    record Decoded(String text, Set<String> unknown) {
    }

    /** Reads a value. Braces of a title that keep its case are kept as markup. */
    static Decoded read(String latex, boolean title) {
        var unknown = new TreeSet<String>();
        return new Decoded(LatexReader.inner(title ? unwrapped(latex) : latex, title, false, unknown), unknown);
    }

    /** Plain reading, for what is no title. */
    static String text(String latex) {
        return read(latex, false).text();
    }

    /** Braces around the whole of a title say nothing about any word of it. */
    private static String unwrapped(String latex) {
        String stripped = latex.strip();
        boolean wrapped = stripped.startsWith("{") && !stripped.startsWith("{\\") && groupEnd(stripped, 0) == stripped.length() - 1;
        return wrapped ? stripped.substring(1, stripped.length() - 1) : latex;
    }

    /** Where the group that begins at an index ends; -1 if it does not. */
    static int groupEnd(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
