package org.kindred.markdown.words;

import java.util.Map;
import java.util.Optional;

/** A piece of an author's HTML. */
sealed interface HtmlToken {

    /** Where it begins. */
    int from();

    /** Characters between tags, entities as they are written. */
    record Characters(int from, int to) implements HtmlToken {
    }

    /**
     * A start tag.
     *
     * @param name       in lower case
     * @param attributes by their names in lower case, the first of each; values without entities
     */
    record Opening(int from, String name, Map<String, String> attributes) implements HtmlToken {

        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }
    }

    /** An end tag, by its name in lower case. */
    record Closing(int from, String name) implements HtmlToken {
    }
}
