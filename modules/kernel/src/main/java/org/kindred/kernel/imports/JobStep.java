package org.kindred.kernel.imports;

/**
 * One thing of a job's file, as it is kept.
 *
 * @param number  its place in the file, from 1
 * @param done    whether it was done
 * @param action  what became of it, or will
 * @param outcome the whole of that, as JSON
 * @param plan    what is to be written, as JSON; nothing where nothing is, and once it is done
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record JobStep(int number, boolean done, Outcome.Action action, byte[] outcome, byte[] plan) {
}
