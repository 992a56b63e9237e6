package org.kindred.markdown.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonmark.node.Node;
import org.kindred.markdown.syntax.CitationNode;
import org.kindred.markdown.syntax.Footnote;
import org.kindred.markdown.syntax.FootnoteList;
import org.kindred.markdown.syntax.FootnoteReference;
import org.kindred.markdown.syntax.MarkdownTree;

/**
 * The notes of a body under one numbering, in the order of the text: what its author wrote as footnotes and, where a style cites in notes, its
 * citations. Notes that only other notes refer to come last; a citation within a note makes no other one.
 */
final class Notes {

    /** A note. */
    sealed interface Note {

        /** A footnote as its author wrote it. */
        record Written(Footnote footnote) implements Note {
        }

        /** A citation. */
        record Cited(CitationNode citation) implements Note {
        }
    }

    /** A reference's number, and which reference to that note it is, both from 1. */
    record Use(int number, int occurrence) {
    }

    private final Predicate<CitationNode> inNote;
    private final List<Note> notes = new ArrayList<>();
    private final List<Integer> references = new ArrayList<>();
    private final Map<Footnote, Integer> footnotes = new IdentityHashMap<>();
    private final Map<FootnoteReference, Use> uses = new IdentityHashMap<>();
    private final Map<CitationNode, Integer> citations = new IdentityHashMap<>();
    private final Deque<Footnote> waiting = new ArrayDeque<>();

    private Notes(Predicate<CitationNode> inNote) {
        this.inNote = inNote;
    }

    /** Numbers the notes of a body; {@code inNote} tells the citations that become notes. */
    static Notes of(MarkdownTree tree, Predicate<CitationNode> inNote) {
        var notes = new Notes(inNote);
        notes.walk(tree.document(), 0);
        while (!notes.waiting.isEmpty()) {
            var footnote = notes.waiting.remove();
            notes.walk(footnote, notes.footnotes.getOrDefault(footnote, 0));
        }
        return notes;
    }

    private void walk(Node parent, int within) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case FootnoteList list -> {
                    // comes when it is referred to
                }
                case FootnoteReference reference -> refer(reference);
                case CitationNode citation when within > 0 -> citations.put(citation, within);
                case CitationNode citation when inNote.test(citation) -> citations.put(citation, add(new Note.Cited(citation)));
                default -> walk(node, within);
            }
        }
    }

    private void refer(FootnoteReference reference) {
        int number = footnotes.computeIfAbsent(reference.footnote(), footnote -> {
            waiting.add(footnote);
            return add(new Note.Written(footnote));
        });
        int occurrence = references.get(number - 1) + 1;
        references.set(number - 1, occurrence);
        uses.put(reference, new Use(number, occurrence));
    }

    private int add(Note note) {
        notes.add(note);
        references.add(note instanceof Note.Cited ? 1 : 0);
        return notes.size();
    }

    /** All of them; the first is number 1. */
    List<Note> all() {
        return notes;
    }

    /** Which note a reference leads to. */
    Use use(FootnoteReference reference) {
        return uses.getOrDefault(reference, new Use(0, 0));
    }

    /** How often a note is referred to. */
    int references(int number) {
        return references.get(number - 1);
    }

    /** The number of the note that a citation is, or stands in; 0 in running text. */
    int number(CitationNode citation) {
        return citations.getOrDefault(citation, 0);
    }

    /** Whether a citation is a note by itself. */
    boolean isNote(CitationNode citation) {
        int number = number(citation);
        return number > 0 && notes.get(number - 1) instanceof Note.Cited;
    }
}
