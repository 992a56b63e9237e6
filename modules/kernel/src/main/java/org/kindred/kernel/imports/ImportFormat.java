package org.kindred.kernel.imports;

import java.util.List;
import java.util.Locale;

/**
 * A format that can be imported.
 *
 * @param name       for people: {@code BibTeX}
 * @param mediaTypes under which it is sent, its own one first, in lower case and without parameters
 * @param suffixes   of its files, without a dot
 */
public record ImportFormat(String name, List<String> mediaTypes, List<String> suffixes) {

    public ImportFormat {
        mediaTypes = mediaTypes.stream().map(ImportFormat::bare).distinct().toList();
        suffixes = List.copyOf(suffixes);
    }

    /** Whether it is sent under a media type, whose parameters do not matter. */
    public boolean isSentAs(String mediaType) {
        return mediaTypes.contains(bare(mediaType));
    }

    /** Whether a file of that name is one of this format; the longest suffix that fits is meant. */
    public boolean isNamed(String file) {
        return length(file) > 0;
    }

    /** How many characters of a file's name say that it is of this format, 0 for none. */
    public int length(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return suffixes.stream().filter(suffix -> lower.endsWith("." + suffix)).mapToInt(String::length).max().orElse(0);
    }

    private static String bare(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
