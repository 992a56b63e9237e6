package org.kindred.kernel.imports;

import java.util.List;
import java.util.Locale;

/**
 * A format that can be imported.
 *
 * @param name       for people: {@code BibTeX}
 * @param mediaTypes under which it is sent, its own one first, in lower case and without parameters
 * @param suffixes   of its files, without a dot
 * @param mostBytes  how many a file may have
 * @param marks      what stands in the beginning of its files and tells them from those of other formats with that suffix or media type; none
 *                   for a format that is taken to be meant where nothing else is
 */
public record ImportFormat(String name, List<String> mediaTypes, List<String> suffixes, long mostBytes, List<String> marks) {

    /** How many bytes of a file its beginning is. */
    public static final int BEGINNING = 4096;

    /** The most bytes that a file of many items may have. */
    public static final long LARGE = 512L * 1024 * 1024;

    public ImportFormat {
        mediaTypes = mediaTypes.stream().map(ImportFormat::bare).distinct().toList();
        suffixes = List.copyOf(suffixes);
        marks = List.copyOf(marks);
    }

    /** One of small files. */
    public ImportFormat(String name, List<String> mediaTypes, List<String> suffixes) {
        this(name, mediaTypes, suffixes, Submission.MAX_BYTES, List.of());
    }

    /** Whether a file begins as those of this format do, of which that can be told. */
    boolean isMarked(String beginning) {
        return marks.stream().anyMatch(beginning::contains);
    }

    /** Whether it is sent under a media type, whose parameters do not matter. */
    public boolean isSentAs(String mediaType) {
        return mediaTypes.contains(bare(mediaType));
    }

    /** How many characters of a file's name say that it is of this format, 0 for none; the longest suffix that fits is meant. */
    public int length(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return suffixes.stream().filter(suffix -> lower.endsWith("." + suffix)).mapToInt(String::length).max().orElse(0);
    }

    private static String bare(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
