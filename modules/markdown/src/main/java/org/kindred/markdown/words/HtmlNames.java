package org.kindred.markdown.words;

import java.util.Set;

/** What elements of HTML are, by their names. */
final class HtmlNames {

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "caption", "center", "dd", "details",
            "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
            "label",
            "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot",
            "th",
            "thead", "tr", "ul");

    private HtmlNames() {
    }

    /** Whether an element's words are no part of a row of words around it. */
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }
}
