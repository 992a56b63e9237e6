package org.kindred.kernel.query;

/** Which part of the hits. */
public sealed interface Page {

    /** How many, 1 to 100; for a list that is taken away whole, 10,000. */
    int size();

    /** A page by its number, from 1; {@code number × size} is at most 10,000. */
    record Numbered(int size, int number) implements Page {
    }

    /** What follows a cursor that an earlier page gave. */
    record After(int size, String cursor) implements Page {
    }
}
