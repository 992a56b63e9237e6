package org.kindred.markdown.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.kindred.kernel.citation.FormattedReferences.Piece;

/** Writes words with the markup that CSL knows in prefixes and suffixes: {@code <i>}, {@code <b>}, {@code <sup>}, {@code <sub>}. */
final class InlineMarkup {

    private static final Map<String, String> ELEMENTS = Map.of("i", "i", "em", "i", "b", "b", "strong", "b", "sup", "sup", "sub", "sub");
    private static final Pattern HTML = Pattern.compile("<(?<end>/?)(?<name>[A-Za-z]{1,6})>");
    /** CSL's own tags. */
    static final Pattern TAG = Pattern.compile("<(?<end>/?)(?<name>i|b|sup|sub)>");

    private InlineMarkup() {
    }

    static String of(List<Node> nodes) {
        var words = new StringBuilder();
        nodes.forEach(node -> write(node, words));
        return balanced(words.toString());
    }

    /** Markup as HTML, in which all else stands for itself. */
    static String html(String markup) {
        var html = new StringBuilder();
        int from = 0;
        for (MatchResult tag : TAG.matcher(markup).results().toList()) {
            html.append(escaped(markup.substring(from, tag.start()))).append(tag.group());
            from = tag.end();
        }
        return html.append(escaped(markup.substring(from))).toString();
    }

    private static String escaped(String words) {
        return Piece.plain(words, Optional.empty()).html();
    }

    /** The words alone. */
    static String text(String markup) {
        return TAG.matcher(markup).replaceAll("");
    }

    private static void write(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(Escapes.restored(text.getLiteral()));
            case Code code -> words.append(code.getLiteral());
            case CitationKey key -> words.append(key.source());
            case SoftLineBreak line -> words.append(' ');
            case HardLineBreak line -> words.append(' ');
            case Emphasis emphasis -> element("i", emphasis, words);
            case StrongEmphasis strong -> element("b", strong, words);
            case HtmlInline html -> words.append(tag(html.getLiteral()));
            case FootnoteReference mark -> words.append("");
            default -> inside(node, words);
        }
    }

    private static void element(String name, Node node, StringBuilder words) {
        words.append('<').append(name).append('>');
        inside(node, words);
        words.append("</").append(name).append('>');
    }

    private static void inside(Node parent, StringBuilder words) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child, words);
        }
    }

    private static String tag(String html) {
        Matcher tag = HTML.matcher(html);
        String name = tag.matches() ? ELEMENTS.getOrDefault(tag.group("name").toLowerCase(Locale.ROOT), "") : "";
        return name.isEmpty() ? "" : "<" + tag.group("end") + name + ">";
    }

    /** The same without tags that nothing closes or opens. */
    static String balanced(String markup) {
        if (markup.indexOf('<') < 0) {
            return markup;
        }
        var kept = new StringBuilder(markup);
        Deque<MatchResult> open = new ArrayDeque<>();
        List<MatchResult> lonely = new ArrayList<>();
        for (MatchResult tag : TAG.matcher(markup).results().toList()) {
            if (tag.group("end").isEmpty()) {
                open.push(tag);
            } else if (!open.isEmpty() && open.element().group("name").equals(tag.group("name"))) {
                open.pop();
            } else {
                lonely.add(tag);
            }
        }
        lonely.addAll(open);
        lonely.stream().sorted(Comparator.comparingInt((MatchResult tag) -> tag.start()).reversed())
                .forEach(tag -> kept.delete(tag.start(), tag.end()));
        return kept.toString();
    }
}
