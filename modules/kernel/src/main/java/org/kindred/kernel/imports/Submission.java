package org.kindred.kernel.imports;

import java.util.Set;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;

/**
 * A file handed in to be imported.
 *
 * @param payload its bytes
 * @param order   what is to become of it
 */
public record Submission(Payload payload, Order order) {

    /** The most bytes that are taken at once, of formats that do not say otherwise. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** A small file, of which the bytes are there; not copied. */
    public Submission(byte[] bytes, ImportFormat format, String name, Options options, String author) {
        this(Payload.of(bytes), new Order(format, name, options, author));
    }

    /** All bytes, of a format that is known to have few. */
    public byte[] bytes() {
        return payload.all();
    }

    /** What it is. */
    public ImportFormat format() {
        return order.format();
    }

    /** What its sender calls it. */
    public String name() {
        return order.name();
    }

    /** How. */
    public Options options() {
        return order.options();
    }

    /** Who hands it in. */
    public String author() {
        return order.author();
    }

    /** Who hands it in, with what they may do. */
    public Caller caller() {
        return order.caller();
    }

    /**
     * What is to become of a file.
     *
     * @param format  what it is
     * @param name    what its sender calls it, or {@code ""}: the name of an article, and the file that findings on a terminal name
     * @param options how
     * @param caller  who hands it in, with what they may do: what an import publishes obeys the workflow as they would have to
     */
    public record Order(ImportFormat format, String name, Options options, Caller caller) {

        /** Of somebody at the service itself, who may do anything. */
        public Order(ImportFormat format, String name, Options options, String author) {
            this(format, name, options, new Caller(author, Set.of(Scope.ADMIN)));
        }

        /** Who hands it in, as it will stand in revisions: the name of a token. */
        public String author() {
            return caller.name();
        }
    }

    /**
     * How an import goes about it.
     *
     * @param duplicates what to do with a reference that is there already
     * @param dryRun     whether to change nothing and show everything
     * @param publish    whether what comes in is published, and no mere draft
     * @param images     whether images at other addresses are fetched and kept
     * @param site       whether the {@code site.yaml} of a content folder takes the place of the site's
     */
    public record Options(Duplicates duplicates, boolean dryRun, boolean publish, boolean images, boolean site) {

        /** Drafts, and nothing of what is there already. */
        public static final Options USUAL = new Options(Duplicates.SKIP, false, false);

        /** Without images and settings. */
        public Options(Duplicates duplicates, boolean dryRun, boolean publish) {
            this(duplicates, dryRun, publish, false, false);
        }
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
