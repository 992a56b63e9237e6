package org.kindred.rest.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;

/** What a body can be written in, in the order in which it holds them. */
public enum Format {
    /** As the editor wrote it. */
    MARKDOWN,
    /** As the web shows it. */
    HTML,
    /** Plain text. */
    TEXT;

    /** As in {@code format=markdown}, and as the member of {@code body}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code format}. */
    static List<Format> read(Optional<String> text) {
        return text.map(words -> Commas.split(words).stream().map(Format::named).distinct().sorted().toList()).orElse(List.of(HTML));
    }

    private static Format named(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst()
                .orElseThrow(() -> InvalidRequest.parameter("invalid-value", "format",
                        Wording.quoted(word) + " is not one of markdown, html, text"
                                + Spelling.hint(word, Stream.of(values()).map(Format::word).toList())));
    }
}
