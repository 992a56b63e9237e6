package org.kindred.markdown.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two parts of a content file.
 *
 * @param frontMatter the YAML between the {@code ---} lines, if the file begins with such a line; it starts in line 2
 * @param closed      whether the front matter ends; without its second {@code ---} line all is front matter
 * @param body        what follows
 * @param bodyLine    the line in which the body begins, from 1
 */
public record ContentFile(Optional<String> frontMatter, boolean closed, String body, int bodyLine) {

    private static final Pattern OPENING = Pattern.compile("---[ \\t]*(\\r\\n|\\n|\\r|$)");
    private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*(\\r\\n|\\n|\\r|\\z)");

    /** Splits a decoded file. */
    public static ContentFile split(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return new ContentFile(Optional.empty(), true, text, 1);
        }
        Matcher closing = CLOSING.matcher(text);
        if (!closing.find(opening.end())) {
            return new ContentFile(Optional.of(text.substring(opening.end())), false, "", 2);
        }
        var yaml = text.substring(opening.end(), closing.start());
        return new ContentFile(Optional.of(yaml), true, text.substring(closing.end()), 2 + lineEnds(yaml) + 1);
    }

    private static int lineEnds(String yaml) {
        return new Lines(yaml).at(yaml.length()).line() - 1;
    }
}
