package org.kindred.publish.numbered;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindred.kernel.citation.ReferenceParser.Parsed;

/** Whether a reference was understood well enough to do without the text it was read from. */
final class Understanding {

    private static final double SURE = 0.5;
    private static final double MOST = 0.2;
    private static final List<String> NEEDED = List.of("title", "author", "container-title", "issued");

    private Understanding() {
    }

    /** What speaks against it. */
    static Optional<String> doubt(Parsed reference) {
        var csl = reference.csl();
        if (csl.text("title").filter(title -> !title.isBlank()).isEmpty()) {
            return Optional.of("no title was found in it");
        }
        if (csl.get("author").isEmpty() && csl.get("editor").isEmpty() && csl.get("publisher").isEmpty()
                && csl.get("container-title").isEmpty()) {
            return Optional.of("nobody who wrote or published it was found in it");
        }
        var unsure = NEEDED.stream().filter(variable -> reference.confidence().getOrDefault(variable, 1.0) < SURE).findFirst();
        if (unsure.isPresent()) {
            return unsure.map(variable -> "its %s is not sure (%s)".formatted(variable,
                    String.format(Locale.ROOT, "%.2f", reference.confidence().getOrDefault(variable, 1.0))));
        }
        return letters(reference.unread()) > MOST * letters(List.of(reference.text()))
                ? Optional.of("much of it was not read: " + String.join(" … ", reference.unread()))
                : Optional.empty();
    }

    private static long letters(List<String> texts) {
        return texts.stream().flatMapToInt(String::chars).filter(Character::isLetterOrDigit).count();
    }
}
