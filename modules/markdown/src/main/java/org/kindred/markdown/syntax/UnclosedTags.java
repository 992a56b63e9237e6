package org.kindred.markdown.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * Counts the start tags in authors' HTML that nothing closes: a sanitiser, as browsers do, opens them again in each block that follows, and
 * so many of them cost more than the text is long.
 */
final class UnclosedTags {

    private static final int MOST = 1_000;
    private static final Pattern TAG = Pattern.compile("<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)");
    /** Elements that end by themselves. */
    private static final Set<String> CLOSED = Set.of("area", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
            "option", "p", "rp", "rt", "source", "td", "th", "tr", "wbr");

    private final Map<String, Integer> open = new HashMap<>();
    private int unclosed;

    private UnclosedTags() {
    }

    /** The piece of HTML in which there are too many. */
    static Optional<Node> tooMany(List<Node> rawHtml) {
        var tags = new UnclosedTags();
        return rawHtml.stream().filter(tags::areTooManyWith).findFirst();
    }

    private boolean areTooManyWith(Node raw) {
        Matcher tag = TAG
                .matcher(raw instanceof HtmlBlock block ? block.getLiteral() : raw instanceof HtmlInline inline ? inline.getLiteral() : "");
        while (tag.find()) {
            count(tag.group("name").toLowerCase(Locale.ROOT), tag.group("end").isEmpty());
        }
        return unclosed > MOST;
    }

    private void count(String name, boolean starts) {
        if (CLOSED.contains(name)) {
            return;
        }
        int before = open.getOrDefault(name, 0);
        int after = Math.max(0, before + (starts ? 1 : -1));
        open.put(name, after);
        unclosed += after - before;
    }
}
