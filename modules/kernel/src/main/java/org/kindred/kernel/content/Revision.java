package org.kindred.kernel.content;

import java.time.Instant;

/**
 * One saved version of an item: the whole content file, byte for byte.
 *
 * @param ref     the item
 * @param number  from 1, without gaps
 * @param path    the file's path in the content folder, which links in its body are relative to
 * @param source  the file as it was saved
 * @param author  who saved it: {@code import}, or the name of a token
 * @param savedAt when
 * @param message why, or {@code ""}
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes are passed on, never compared
public record Revision(ItemRef ref, int number, String path, byte[] source, String author, Instant savedAt, String message) {

    /** This revision as a file to be read. */
    public SourceFile file() {
        return new SourceFile(ref, path, source);
    }
}
