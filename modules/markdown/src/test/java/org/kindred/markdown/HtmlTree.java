package org.kindred.markdown;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as a browser reads it, written so that only what readers or programs would notice makes a difference. */
final class HtmlTree {

    private HtmlTree() {
    }

    static String of(String html) {
        var out = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, false, out));
        return out.toString().replaceAll("\\s+\n", "\n").strip();
    }

    private static void write(Node node, boolean preformatted, StringBuilder out) {
        switch (node) {
            case TextNode text -> text(text, preformatted, out);
            case Element element -> {
                out.append("\n<").append(element.normalName()).append(element.attributes().asList().stream()
                        .filter(attribute -> !isAnchor(element, attribute)).map(HtmlTree::attribute).sorted().collect(Collectors.joining()))
                        .append('>');
                boolean pre = preformatted || element.normalName().equals("pre");
                element.childNodes().forEach(child -> write(child, pre, out));
                out.append("\n</").append(element.normalName()).append('>');
            }
            case Comment comment -> out.append("\n<!--").append(comment.getData()).append("-->");
            default -> out.append('\n').append(node);
        }
    }

    private static void text(TextNode text, boolean preformatted, StringBuilder out) {
        String words = preformatted ? text.getWholeText() : text.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " ");
        boolean between = !preformatted && words.isBlank() && (isBlock(text.nextSibling()) || isBlock(text.previousSibling())
                || text.nextSibling() == null || text.previousSibling() == null);
        if (!between) {
            out.append("\n\"").append(preformatted ? words : words.strip()).append('"');
        }
    }

    private static boolean isBlock(@org.jspecify.annotations.Nullable Node node) {
        return node instanceof Element element && element.isBlock();
    }

    /** Headings have anchors here, which the specification's do not. */
    private static boolean isAnchor(Element element, Attribute attribute) {
        return attribute.getKey().equals("id") && element.normalName().matches("h[1-6]");
    }

    private static String attribute(Attribute attribute) {
        return " " + attribute.getKey() + "='" + attribute.getValue() + "'";
    }
}
