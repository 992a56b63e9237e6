package org.kindred.markdown.html;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Finds the addresses of what a piece of an author's HTML may show or lead to, before it is known what of it readers get. */
public final class RawSources {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:src|href)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private RawSources() {
    }

    /** The addresses, as they are written. */
    public static Stream<String> in(Node html) {
        return ADDRESS.matcher(Fragments.literal(html)).results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3));
    }
}
