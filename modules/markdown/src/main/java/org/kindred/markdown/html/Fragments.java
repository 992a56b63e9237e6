package org.kindred.markdown.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.kindred.markdown.syntax.MarkdownTree;

/** Keeps an author's links within the page whole: {@code #note} becomes {@code #user-note} where the id it leads to did. */
record Fragments(Set<String> authors) {

    private static final Pattern ID = Pattern.compile("(?i)\\bid\\s{0,9}=\\s{0,9}[\"']?([^\\s\"'<>&`=]{1,200})");

    /** The ids in a body's raw HTML that are not those of headings. */
    static Fragments of(MarkdownTree tree) {
        if (tree.rawHtml().isEmpty()) {
            return new Fragments(Set.of());
        }
        Set<String> ids = new HashSet<>();
        for (Node raw : tree.rawHtml()) {
            Matcher id = ID.matcher(literal(raw));
            while (id.find()) {
                ids.add(id.group(1));
            }
        }
        tree.headings().forEach(heading -> ids.remove(tree.anchor(heading)));
        return new Fragments(ids);
    }

    static String literal(Node raw) {
        return raw instanceof HtmlBlock block ? block.getLiteral() : raw instanceof HtmlInline inline ? inline.getLiteral() : "";
    }

    String resolve(String href) {
        boolean within = !authors.isEmpty() && href.startsWith("#") && authors.contains(href.substring(1));
        return within ? "#" + AllowList.USER + href.substring(1) : href;
    }
}
