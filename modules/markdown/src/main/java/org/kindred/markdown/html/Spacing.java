package org.kindred.markdown.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.kindred.markdown.syntax.CitationNode;
import org.kindred.markdown.syntax.FootnoteReference;

/**
 * How the text around marks changes, as Pandoc does it: raised marks follow the word without a space, the marks of notes follow its
 * punctuation, and a full stop is not written twice.
 */
final class Spacing {

    /** Punctuation that a note's mark comes after; dashes, opening brackets and opening quotation marks are none. */
    private static final Pattern CLOSING = Pattern.compile("[\\p{P}&&[^\\p{Pd}\\p{Ps}\\p{Pi}\"'@#*_&]]+");
    private static final Pattern STOP = Pattern.compile("[.,;:!?。、，；：！？،؛؟].*", Pattern.DOTALL);

    private final Citations citations;
    private final Map<Node, String> changed = new IdentityHashMap<>();
    private final Map<CitationNode, String> leading = new IdentityHashMap<>();

    private Spacing(Citations citations) {
        this.citations = citations;
    }

    static Spacing of(List<CitationNode> nodes, Citations citations) {
        var spacing = new Spacing(citations);
        nodes.forEach(spacing::around);
        return spacing;
    }

    private void around(CitationNode node) {
        if (citations.isRaised(node)) {
            boolean spaced = !node.isInSentence() && takeSpace(node);
            if (citations.notes().isNote(node)) {
                movePunctuation(node, spaced);
            }
        } else {
            citations.mark(node).filter(mark -> PieceHtml.endWithStop(citations.inText(node, mark))).ifPresent(mark -> dropStop(node));
        }
    }

    /** Takes the space before a mark away; false where there was none. */
    private boolean takeSpace(CitationNode node) {
        Node before = node.getPrevious();
        if (before instanceof SoftLineBreak) {
            changed.put(before, "");
            return true;
        }
        if (before instanceof Text text && words(text).endsWith(" ")) {
            changed.put(text, words(text).stripTrailing());
            return true;
        }
        return false;
    }

    private void movePunctuation(CitationNode node, boolean spaced) {
        if (node.getNext() instanceof Text after) {
            Matcher run = CLOSING.matcher(words(after));
            if (run.lookingAt() && (spaced || STOP.matcher(run.group()).matches())) {
                changed.put(after, words(after).substring(run.end()));
                lead(node, run.group());
            }
        }
    }

    /** Puts punctuation before a mark or, where several marks stand in a row, before the first of them. */
    private void lead(CitationNode node, String punctuation) {
        CitationNode first = node;
        for (Node before = behind(first); before instanceof CitationNode mark && citations.notes().isNote(mark); before = behind(first)) {
            first = mark;
        }
        boolean there = leading(first).equals(punctuation)
                || !first.isInSentence() && first.getPrevious() instanceof Text text && words(text).endsWith(punctuation);
        leading.merge(first, there ? "" : behindAuthor(first, punctuation), (one, other) -> other + one);
    }

    /** “Doe et al.” ends with a full stop of its own. */
    private String behindAuthor(CitationNode node, String punctuation) {
        boolean stops = node.isInSentence() && citations.mark(node).filter(mark -> PieceHtml.endWithStop(mark.inText())).isPresent();
        return stops && punctuation.startsWith(".") && !punctuation.startsWith("..") ? punctuation.substring(1) : punctuation;
    }

    /** What comes right before a node, once spaces have been taken away. */
    private Node behind(Node node) {
        Node before = node.getPrevious();
        while (before != null && (before instanceof Text || before instanceof SoftLineBreak)
                && changed.getOrDefault(before, " ").isEmpty()) {
            before = before.getPrevious();
        }
        return before == null ? node.getParent() : before;
    }

    private void dropStop(CitationNode node) {
        if (node.getNext() instanceof Text after && words(after).startsWith(".") && !words(after).startsWith("..")) {
            changed.put(after, words(after).substring(1));
        }
    }

    private String words(Text text) {
        return changed.getOrDefault(text, text.getLiteral());
    }

    /** What is written for a text or a line's end, if it is not what stands there. */
    Optional<String> changed(Node node) {
        return Optional.ofNullable(changed.get(node));
    }

    /** Whether anything is written otherwise than it stands there. */
    boolean changesText() {
        return !changed.isEmpty();
    }

    /** The punctuation that comes before a note's mark. */
    String leading(CitationNode node) {
        return leading.getOrDefault(node, "");
    }

    /** Whether a raised mark comes right behind another one, so that their numbers would run together. */
    boolean followsMark(Node node) {
        Node before = behind(node);
        return before instanceof FootnoteReference || before instanceof CitationNode mark && citations.isRaised(mark);
    }
}
