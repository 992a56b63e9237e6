package org.kindred.markdown.html;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.kindred.markdown.syntax.Comments;
import org.kindred.markdown.syntax.MarkdownTree;

/** Takes the HTML comments out of a body, and nothing else: what stands in code stays. */
public final class PublicMarkdown {

    private final String markdown;
    private final StringBuilder kept;
    private int done;

    private PublicMarkdown(String markdown) {
        this.markdown = markdown;
        this.kept = new StringBuilder(markdown.length());
    }

    /** The body as readers may see it. */
    public static String of(String markdown, MarkdownTree tree) {
        if (!markdown.contains("<!--")) {
            return markdown;
        }
        var text = new PublicMarkdown(markdown);
        tree.rawHtml().stream().filter(raw -> Fragments.literal(raw).contains("<!--")).sorted(java.util.Comparator
                .comparingInt(raw -> raw.getSourceSpans().getFirst().getInputIndex())).forEach(text::drop);
        return text.kept.append(markdown, text.done, markdown.length()).toString();
    }

    /** Walks the lines of a piece of HTML: a comment may go on over several, each with a prefix of its own, as in a quotation. */
    private void drop(Node raw) {
        String literal = Fragments.literal(raw);
        for (int start = literal.indexOf("<!--"); start >= 0;) {
            int end = Comments.end(literal, start);
            dropRange(raw.getSourceSpans(), literal, start, end);
            start = literal.indexOf("<!--", end);
        }
    }

    private void dropRange(List<SourceSpan> spans, String literal, int from, int to) {
        int offset = 0;
        for (SourceSpan span : spans) {
            int lineEnd = offset + span.getLength();
            int start = Math.max(from, offset);
            int end = Math.min(to, lineEnd);
            if (start < end) {
                cut(span.getInputIndex() + start - offset, span.getInputIndex() + end - offset);
            }
            offset = Math.min(lineEnd + 1, literal.length() + 1); // the line's end
        }
    }

    private void cut(int from, int to) {
        if (from >= done) {
            kept.append(markdown, done, from);
            done = to;
        }
    }
}
