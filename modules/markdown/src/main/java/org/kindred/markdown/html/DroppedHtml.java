package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.source.Lines;
import org.kindred.markdown.syntax.MarkdownTree;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Tells what the sanitiser took out, and where it was written. The sanitiser knows no lines; so, only if it took out anything, each tag of
 * the raw HTML is shown to the same policy by itself.
 */
final class DroppedHtml implements HtmlChangeListener<Object> {

    private static final int MOST_FINDINGS = 100;
    private static final Pattern TAG = Pattern.compile("<[A-Za-z][^<>]{0,2000}+>?");

    private final MarkdownTree tree;
    private final Source source;
    private final Set<String> dropped = new LinkedHashSet<>();

    DroppedHtml(MarkdownTree tree, Source source) {
        this.tree = tree;
        this.source = source;
    }

    @Override
    public void discardedTag(@Nullable Object context, String element) {
        dropped.add("<" + element + ">");
    }

    @Override
    public void discardedAttributes(@Nullable Object context, String element, String... attributes) {
        for (String attribute : attributes) {
            dropped.add(attribute + " of <" + element + ">");
        }
    }

    /** One finding for each thing taken out of raw HTML, at its place. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (dropped.isEmpty()) {
            return findings;
        }
        Set<String> placed = new LinkedHashSet<>();
        for (Node raw : tree.rawHtml()) {
            locate(raw, placed, findings);
        }
        for (String what : dropped) {
            if (!placed.contains(what) && !tree.rawHtml().isEmpty()) {
                findings.add(finding(what, source.of(tree.rawHtml().getFirst())));
            }
        }
        return findings;
    }

    private void locate(Node raw, Set<String> placed, List<Finding> findings) {
        String literal = Fragments.literal(raw);
        var lines = new Lines(literal);
        Matcher tag = TAG.matcher(literal);
        while (tag.find() && findings.size() < MOST_FINDINGS) {
            var place = place(raw, lines.at(tag.start()));
            judge(tag.group()).forEach(what -> {
                placed.add(what);
                findings.add(finding(what, place));
            });
        }
    }

    private Place place(Node raw, Place within) {
        List<SourceSpan> spans = raw.getSourceSpans();
        if (spans.isEmpty()) {
            return source.of(raw);
        }
        var span = spans.get(Math.min(within.line(), spans.size()) - 1);
        var start = source.of(span);
        return new Place(start.line(), start.column() + within.column() - 1);
    }

    private static Set<String> judge(String tag) {
        Set<String> found = new LinkedHashSet<>();
        HtmlSanitizer.sanitize(tag, AllowList.POLICY.apply(new Nowhere(), new HtmlChangeListener<Set<String>>() {
            @Override
            public void discardedTag(@Nullable Set<String> context, String element) {
                found.add("<" + element + ">");
            }

            @Override
            public void discardedAttributes(@Nullable Set<String> context, String element, String... attributes) {
                for (String attribute : attributes) {
                    found.add(attribute + " of <" + element + ">");
                }
            }
        }, found));
        return found;
    }

    private Finding finding(String what, Place place) {
        return Finding.warning("html-dropped", source.file(), place, "%s is not allowed in HTML here and is left out.".formatted(what),
                "Write it in Markdown, or remove it.");
    }

    /** Where nothing is written. */
    private static final class Nowhere implements HtmlStreamEventReceiver {
        @Override
        public void openDocument() {
            // nothing is written
        }

        @Override
        public void closeDocument() {
            // nothing is written
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            // nothing is written
        }

        @Override
        public void closeTag(String element) {
            // nothing is written
        }

        @Override
        public void text(String text) {
            // nothing is written
        }
    }
}
