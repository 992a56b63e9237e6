package org.kindred.markdown;

import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.source.ContentFile;
import org.kindred.markdown.source.Utf8;
import org.kindred.markdown.yaml.Yaml;

/** A file's bytes, opened: its parts, or why they cannot be had. */
sealed interface Opened {

    /** The body as text, and the front matter as written. */
    record Parts(ContentFile file, Written.Mapping frontMatter) implements Opened {
    }

    /** Why the file is bad. */
    record Refused(Finding finding) implements Opened {
    }

    static Opened of(byte[] bytes, String path) {
        if (bytes.length > SourceFile.MAX_BYTES) {
            return refused("too-large", path, Place.START, "The file has %,d bytes; at most %,d are read.".formatted(bytes.length,
                    SourceFile.MAX_BYTES), "Split it into several files.");
        }
        return switch (Utf8.decode(bytes)) {
            case Utf8.Fault(var place, var reason) -> refused("unreadable", path, place, reason, "Save the file as UTF-8 text.");
            case Utf8.Text(var text) -> parts(ContentFile.split(text), path);
        };
    }

    private static Opened parts(ContentFile file, String path) {
        if (!file.closed()) {
            return refused("invalid-front-matter", path, Place.START, "The front matter is never closed.",
                    "Put a line of three hyphens behind it, before the text begins.");
        }
        return switch (Yaml.read(file.frontMatter().orElse(""), 2)) {
            case Yaml.Wrong(var place, var message, var help) -> refused("invalid-front-matter", path, place, message, help);
            case Yaml.Understood(var mapping) -> new Parts(file, mapping);
        };
    }

    private static Opened refused(String rule, String path, Place place, String message, String help) {
        return new Refused(Finding.error(rule, path, place, message, help));
    }
}
