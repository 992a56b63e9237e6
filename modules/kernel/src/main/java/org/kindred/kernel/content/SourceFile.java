package org.kindred.kernel.content;

/**
 * A content file's bytes and the item its path names.
 *
 * @param ref   the item
 * @param path  in the content folder, with {@code /}: {@code articles/peer-support-works.es.md}
 * @param bytes the whole file as it is; not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes are passed on, never compared
public record SourceFile(ItemRef ref, String path, byte[] bytes) {

    /** The most bytes a content file may have: some 40,000 words, more than any article. */
    public static final int MAX_BYTES = 256 * 1024;
}
