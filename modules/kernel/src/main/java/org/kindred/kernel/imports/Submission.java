package org.kindred.kernel.imports;

/**
 * A file handed in to be imported.
 *
 * @param bytes   the whole file; not copied
 * @param format  what it is
 * @param name    what its sender calls it, or {@code ""}: the name of an article, and the file that findings on a terminal name
 * @param options how
 * @param author  who hands it in, as it will stand in revisions: the name of a token
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Submission(byte[] bytes, ImportFormat format, String name, Options options, String author) {

    /** The most bytes that are taken at once. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /**
     * How an import goes about it.
     *
     * @param duplicates what to do with a reference that is there already
     * @param dryRun     whether to change nothing and show everything
     * @param publish    whether what comes in is published, and no mere draft
     */
    public record Options(Duplicates duplicates, boolean dryRun, boolean publish) {

        /** Drafts, and nothing of what is there already. */
        public static final Options USUAL = new Options(Duplicates.SKIP, false, false);
    }

    /** What to do with a reference that is there already. */
    public enum Duplicates {
        /** Leave it out, and say what merging it would change. */
        SKIP,
        /** Give the stored one what it lacks. What the two say differently stays as it is stored, and is reported. */
        MERGE,
        /** Take it in beside the other, under a name of its own. */
        ADD
    }
}
