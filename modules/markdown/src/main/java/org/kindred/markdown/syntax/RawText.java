package org.kindred.markdown.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Elements whose content is no HTML: {@code text <script>*x*</script>} holds no emphasis. */
public final class RawText implements ParserExtension {

    private static final Set<String> NAMES = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
            "noscript",
            "plaintext");
    private static final Pattern START = Pattern.compile("<([A-Za-z]+)[\\s/>].*", Pattern.DOTALL);

    /** Whether an element, named in lower case, holds no HTML. */
    public static boolean isRawText(String element) {
        return NAMES.contains(element);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(document -> {
            var dropping = new Dropping();
            document.accept(dropping);
            dropping.drop();
            return document;
        });
    }

    /** Drops what stands between a start tag and its end tag, if that comes in the same row. */
    private static final class Dropping extends AbstractVisitor {

        /** The end tags that a row is known to lack from here on, so that it is searched once and not for every start tag. */
        private final Map<Node, Set<String>> lacking = new IdentityHashMap<>();

        private final List<HtmlInline> tags = new ArrayList<>();

        @Override
        public void visit(HtmlInline tag) {
            tags.add(tag);
        }

        void drop() {
            for (HtmlInline start : tags) {
                Matcher tag = START.matcher(start.getLiteral());
                if (start.getParent() != null && tag.matches() && isRawText(tag.group(1).toLowerCase(Locale.ROOT))) {
                    dropContent(start, "</" + tag.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }

        private void dropContent(HtmlInline start, String endTag) {
            var lacks = lacking.computeIfAbsent(start.getParent(), row -> new HashSet<>());
            if (lacks.contains(endTag)) {
                return;
            }
            if (Stream.iterate(start.getNext(), Objects::nonNull, Node::getNext).noneMatch(node -> isTag(node, endTag))) {
                lacks.add(endTag);
                return;
            }
            for (Node next = start.getNext(); next != null && !isTag(next, endTag); next = start.getNext()) {
                next.unlink();
            }
        }

        private static boolean isTag(Node node, String tag) {
            return node instanceof HtmlInline inline && inline.getLiteral().regionMatches(true, 0, tag, 0, tag.length());
        }
    }
}
