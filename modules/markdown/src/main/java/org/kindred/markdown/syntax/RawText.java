package org.kindred.markdown.syntax;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;

/** Elements whose content is no HTML: {@code text <script>*x*</script>} holds no emphasis. */
public final class RawText implements ParserExtension {

    private static final Set<String> NAMES = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript",
            "plaintext");
    private static final Pattern START = Pattern.compile("<([A-Za-z]+)[\\s/>].*", Pattern.DOTALL);

    /** Whether an element, named in lower case, holds no HTML. */
    public static boolean isRawText(String element) {
        return NAMES.contains(element);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(document -> {
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlInline start) {
                    Matcher tag = START.matcher(start.getLiteral());
                    if (tag.matches() && isRawText(tag.group(1).toLowerCase(Locale.ROOT))) {
                        dropContent(start, "</" + tag.group(1).toLowerCase(Locale.ROOT));
                    }
                }
            });
            return document;
        });
    }

    /** Drops what stands between a start tag and its end tag, if that comes in the same row. */
    private static void dropContent(HtmlInline start, String endTag) {
        Node end = start.getNext();
        while (end != null && !(end instanceof HtmlInline tag && tag.getLiteral().toLowerCase(Locale.ROOT).startsWith(endTag))) {
            end = end.getNext();
        }
        while (end != null && start.getNext() != end) {
            start.getNext().unlink();
        }
    }
}
