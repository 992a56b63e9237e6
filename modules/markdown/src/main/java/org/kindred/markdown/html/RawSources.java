package org.kindred.markdown.html;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Finds the addresses of what a piece of an author's HTML may show or lead to, before it is known what of it readers get. */
public final class RawSources {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:src|href)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private static final Pattern LINK = Pattern.compile("(?i)<a\\s[^>]*?\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private RawSources() {
    }

    /** The addresses, as they are written. */
    public static Stream<String> in(Node html) {
        return found(ADDRESS, html);
    }

    /** Where links lead, as it is written. */
    public static Stream<String> links(Node html) {
        return found(LINK, html);
    }

    private static Stream<String> found(Pattern pattern, Node html) {
        return pattern.matcher(Fragments.literal(html)).results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3));
    }
}
