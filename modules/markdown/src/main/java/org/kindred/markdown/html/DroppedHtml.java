package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.source.Lines;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Tells what the sanitiser took out, and where it was written. The sanitiser knows no lines; so each tag is shown to the same policy by
 * itself, which is done only if anything was taken out at all.
 */
final class DroppedHtml implements HtmlChangeListener<Object> {

    private static final int MOST_FINDINGS = 100;
    /** May come of a picture of Markdown, which is told by itself. */
    private static final Loss PICTURE = new Loss("img", "src");

    private final Map<Node, RawHtml> pieces;
    private final Source source;
    private final Set<Loss> dropped = new LinkedHashSet<>();

    DroppedHtml(Map<Node, RawHtml> pieces, Source source) {
        this.pieces = pieces;
        this.source = source;
    }

    @Override
    public void discardedTag(@Nullable Object context, String element) {
        dropped.add(new Loss(element, ""));
    }

    @Override
    public void discardedAttributes(@Nullable Object context, String element, String... attributes) {
        for (String attribute : attributes) {
            dropped.add(new Loss(element, attribute));
        }
    }

    /** One finding for each thing taken out, at its place. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        boolean all = pieces.values().stream().flatMap(piece -> piece.tags().stream()).allMatch(RawHtml.Tag::passedOn);
        if (dropped.isEmpty() && all) {
            return findings;
        }
        pieces.forEach((node, piece) -> locate(node, piece, findings));
        if (findings.isEmpty() && !pieces.isEmpty()) {
            dropped.stream().filter(loss -> !loss.equals(PICTURE))
                    .forEach(loss -> findings.add(finding(loss, source.of(pieces.keySet().iterator().next()))));
        }
        return findings;
    }

    private void locate(Node node, RawHtml piece, List<Finding> findings) {
        var lines = new Lines(Fragments.literal(node));
        for (RawHtml.Tag tag : piece.tags()) {
            if (findings.size() < MOST_FINDINGS) {
                var place = place(node, lines.at(tag.offset()));
                judge(tag).forEach(what -> findings.add(finding(what, place)));
            }
        }
    }

    /** A block of HTML may stand in a quotation: each of its lines begins where its span does. */
    private Place place(Node node, Place within) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return source.of(node);
        }
        var start = source.of(spans.get(Math.min(within.line(), spans.size()) - 1));
        return new Place(start.line(), start.column() + within.column() - 1);
    }

    private static Set<Loss> judge(RawHtml.Tag tag) {
        Set<Loss> found = new LinkedHashSet<>();
        if (!tag.passedOn()) {
            found.add(new Loss(tag.name(), ""));
            return found;
        }
        HtmlSanitizer.sanitize(tag.canonical(), AllowList.POLICY.apply(new Nowhere(), new HtmlChangeListener<Object>() {
            @Override
            public void discardedTag(@Nullable Object context, String element) {
                if (element.equals(tag.name())) { // and not one that it would have to stand in
                    found.add(new Loss(element, ""));
                }
            }

            @Override
            public void discardedAttributes(@Nullable Object context, String element, String... attributes) {
                for (String attribute : attributes) {
                    found.add(new Loss(element, attribute));
                }
            }
        }, found));
        return found;
    }

    private Finding finding(Loss loss, Place place) {
        return new Finding(loss.severity(), "html-dropped", source.file(), place, loss.message().in(source.locale()),
                loss.help().in(source.locale()));
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
