package org.kindred.markdown.html;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
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
        rendering.citations().separate(reference, html);
        mark(rendering.notes().use(reference), true, rendering.wording(), html);
    }

    /** Writes the number of a note in the text; within a link it is none itself. */
    static void mark(Notes.Use use, boolean linked, Wording wording, HtmlWriter html) {
        String number = Integer.toString(use.number());
        html.tag("sup", linked ? Map.of() : attributes("id", AllowList.OURS + id(use), "class", VisibleText.MARK));
        if (linked) {
            html.tag("a", attributes("href", "#fn-" + number, "id", AllowList.OURS + id(use), "role", "doc-noteref", "aria-label",
                    wording.word("footnote", number)));
        }
        html.text(number);
        if (linked) {
            html.tag("/a");
        }
        html.tag("/sup");
    }

    private static String id(Notes.Use use) {
        return "fnref-" + use.number() + (use.occurrence() == 1 ? "" : "-" + use.occurrence());
    }

    /** Writes all notes, where there are any. */
    void list() {
        var notes = rendering.notes().all();
        if (notes.isEmpty()) {
            return;
        }
        html.line();
        html.tag("section", attributes("class", "footnotes", "role", "doc-endnotes", "aria-label", rendering.wording().word("footnotes")));
        html.line();
        html.tag("ol");
        html.line();
        for (int number = 1; number <= notes.size(); number++) {
            note(notes.get(number - 1), number);
        }
        html.tag("/ol");
        html.line();
        html.tag("/section");
        html.line();
    }

    private void note(Notes.Note note, int number) {
        html.tag("li", Map.of("id", AllowList.OURS + "fn-" + number));
        html.line();
        switch (note) {
            case Notes.Note.Written(var footnote) -> written(footnote, number, rendering.notes().references(number));
            case Notes.Note.Cited(var citation) -> {
                html.tag("p");
                rendering.citations().writeNote(citation, html);
                backLinks(number, 1);
                html.tag("/p");
            }
        }
        html.line();
        html.tag("/li");
        html.line();
    }

    private void written(Node note, int number, int references) {
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
    }

    private void backLinks(int number, int references) {
        for (int i = 1; i <= references; i++) {
            html.text(" ");
            String label = i == 1 ? rendering.wording().word("back-to-text", number)
                    : rendering.wording().word("back-to-text-again", number, i);
            html.tag("a", attributes("href", "#" + id(new Notes.Use(number, i)), "role", "doc-backlink", "aria-label", label));
            arrow(i, html);
            html.tag("/a");
        }
    }

    /** The sign of a link back, with a number from the second one on, as GitHub has it. */
    static void arrow(int place, HtmlWriter html) {
        html.text("↩");
        if (place > 1) {
            html.tag("sup");
            html.text(Integer.toString(place));
            html.tag("/sup");
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
