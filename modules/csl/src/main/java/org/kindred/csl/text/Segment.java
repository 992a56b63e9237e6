package org.kindred.csl.text;

import java.util.Optional;

/**
 * A piece of what a text was rendered to: all pieces one after another are the whole.
 *
 * @param tag  the tag the piece lies under, or empty for what lies between tags
 * @param text never empty
 * @param html well-formed on its own: an element that spans several pieces is closed and opened again
 */
public record Segment<T>(Optional<T> tag, String text, String html) {
}
