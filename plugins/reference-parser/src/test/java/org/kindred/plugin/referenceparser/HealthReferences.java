package org.kindred.plugin.referenceparser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.kindred.plugin.referenceparser.Tagged.Writer;

/**
 * References of health content, of many kinds and styles, tagged by hand. Nothing ever learns from them. The mistakes in the first file
 * have been looked at and layouts and rules made for their like; those in the second have not, so that they judge.
 */
final class HealthReferences {

    private static final Pattern REFERENCE = Pattern.compile("<reference>(.*?)</reference>", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("<([a-z-]+)>(.*?)</\\1>", Pattern.DOTALL);

    private HealthReferences() {
    }

    /** Those looked at, just as they stand in the file. */
    static List<Tagged> known() {
        return in("health-references.xml");
    }

    /** Those that judge. */
    static List<Tagged> unseen() {
        return in("health-references-unseen.xml");
    }

    private static List<Tagged> in(String file) {
        try {
            var text = Files.readString(Path.of("src/test/resources/org/kindred/plugin/referenceparser", file));
            return REFERENCE.matcher(text).results().map(reference -> tagged(reference.group(1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tagged tagged(String reference) {
        var writer = new Writer();
        var parts = PART.matcher(reference);
        int at = 0;
        while (parts.find()) {
            writer.gap(TaggedReferences.unescaped(reference.substring(at, parts.start()))).part(parts.group(1),
                    TaggedReferences.unescaped(parts.group(2)));
            at = parts.end();
        }
        return writer.gap(TaggedReferences.unescaped(reference.substring(at))).tagged();
    }
}
