package org.kindred.plugin.referenceparser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The references in {@code src/training/tagged-references.xml}, cut by their hashes into those to learn from and those held back. */
final class TaggedReferences {

    private static final Pattern SEQUENCE = Pattern.compile("<sequence>(.*?)</sequence>", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("<([a-z-]+)>(.*?)</\\1>", Pattern.DOTALL);

    private TaggedReferences() {
    }

    /** All of them, each part parted from the next by a blank. */
    static List<Tagged> all() {
        var all = new ArrayList<Tagged>();
        var sequences = SEQUENCE.matcher(file());
        while (sequences.find()) {
            var writer = new Tagged.Writer();
            var parts = PART.matcher(sequences.group(1));
            while (parts.find()) {
                writer.gap(writer.isEmpty() ? "" : " ").part(parts.group(1), unescaped(parts.group(2)).strip());
            }
            all.add(writer.tagged());
        }
        return all;
    }

    /** Those of a tenth, from 0 to 9. The last is held back: nothing ever learns from it. */
    static List<Tagged> tenth(int tenth) {
        return all().stream().filter(reference -> tenthOf(reference) == tenth).toList();
    }

    /** Those to learn from. */
    static List<Tagged> toLearnFrom() {
        return all().stream().filter(reference -> tenthOf(reference) != 9).toList();
    }

    static List<Tagged> heldBack() {
        return tenth(9);
    }

    /** Equal letters and digits give equal tenths, so that no twin of a held-back reference is learned. */
    static int tenthOf(Tagged reference) {
        String letters = reference.text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return (int) Long.remainderUnsigned(Hash.of(letters, 0, letters.length()), 10);
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
    }

    private static String file() {
        try {
            return Files.readString(Path.of("src/training/tagged-references.xml"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
