package org.kindred.csl.text;

import java.util.List;
import java.util.Optional;

/** Writes a text. */
final class Renderer {

    private Renderer() {
    }

    static String text(RichText text, Typography typography) {
        return text.plain();
    }

    static String html(RichText text, Typography typography) {
        return text.plain();
    }

    static <T> List<Segment<T>> segments(RichText text, Class<T> type, Typography typography) {
        return List.of(new Segment<>(Optional.empty(), text.plain(), text.plain()));
    }
}
