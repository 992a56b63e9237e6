package org.kindred.assets.format;

import java.io.IOException;
import java.util.Set;

/** A format of files that we know. */
public interface Format {

    /** All of them. */
    java.util.List<Format> ALL = java.util.List.of(new Jpeg(), new Png(), new Gif(), new Webp(), new Avif(), new Pdf(), new Svg());

    /** How HTTP names it. */
    String mediaType();

    /** What names of such files end with, in lower case. */
    Set<String> suffixes();

    /** Whether a file that begins so is one, by its first 64 bytes or more. */
    boolean begins(byte[] head);

    /**
     * Reads the structure of a file.
     *
     * @throws Damaged if it is not built as the format wants
     * @throws Unsafe  if it does what it must not
     */
    Found read(Source source) throws IOException, Damaged, Unsafe;
}
