package org.kindred.markdown.html;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.markdown.syntax.FootnoteList;
import org.kindred.markdown.syntax.FootnoteReference;

/** Writes footnotes: marks in the text that lead to the list at its end, and links back. */
final class FootnoteHtml {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Rendering rendering;

    FootnoteHtml(HtmlNodeRendererContext context, Rendering rendering) {
        this.context = context;
        this.html = context.getWriter();
        this.rendering = rendering;
    }

    void reference(FootnoteReference reference) {
        rendering.footnotes().ifPresent(list -> mark(list.use(reference)));
    }

    private void mark(FootnoteList.Use use) {
        html.tag("sup");
        html.tag("a", attributes("href", "#fn-" + use.number(), "id", AllowList.OURS + id(use), "role", "doc-noteref", "aria-label",
                rendering.wording().word("footnote", use.number())));
        html.text(Integer.toString(use.number()));
        html.tag("/a");
        html.tag("/sup");
    }

    private static String id(FootnoteList.Use use) {
        return "fnref-" + use.number() + (use.occurrence() == 1 ? "" : "-" + use.occurrence());
    }

    void list(FootnoteList list) {
        html.line();
        html.tag("section", attributes("class", "footnotes", "role", "doc-endnotes", "aria-label", rendering.wording().word("footnotes")));
        html.line();
        html.tag("ol");
        html.line();
        int number = 1;
        for (Node note = list.getFirstChild(); note != null; note = note.getNext()) {
            note(note, number, list.references(number));
            number++;
        }
        html.tag("/ol");
        html.line();
        html.tag("/section");
        html.line();
    }

    private void note(Node note, int number, int references) {
        html.tag("li", Map.of("id", AllowList.OURS + "fn-" + number));
        html.line();
        for (Node child = note.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getNext() == null && child instanceof Paragraph) {
                html.tag("p");
                children(child);
                backLinks(number, references);
                html.tag("/p");
            } else {
                context.render(child);
            }
        }
        if (!(note.getLastChild() instanceof Paragraph)) {
            backLinks(number, references);
        }
        html.line();
        html.tag("/li");
        html.line();
    }

    private void backLinks(int number, int references) {
        for (int i = 1; i <= references; i++) {
            html.text(" ");
            html.tag("a", attributes("href", "#" + id(new FootnoteList.Use(number, i)), "role", "doc-backlink", "aria-label",
                    rendering.wording().word("back-to-text", number)));
            html.text("↩");
            html.tag("/a");
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    /** Attributes in the order they are given. */
    static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
