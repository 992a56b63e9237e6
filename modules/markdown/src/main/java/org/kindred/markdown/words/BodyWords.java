package org.kindred.markdown.words;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.kindred.kernel.check.BodyText;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.TextBlock.Inside;
import org.kindred.kernel.check.TextBlock.Kind;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.syntax.Alert;
import org.kindred.markdown.syntax.CitationNode;
import org.kindred.markdown.syntax.FootnoteList;
import org.kindred.markdown.syntax.FootnoteReference;
import org.kindred.markdown.syntax.MarkdownTree;
import org.kindred.markdown.syntax.PlainText;

/** Reads the words of a body off its tree. */
public final class BodyWords {

    private final Lineage lines;
    private final WordsReader reader;

    private BodyWords(int bodyLine) {
        this.lines = new Lineage(bodyLine);
        this.reader = new WordsReader(new Place(bodyLine, 1));
    }

    /** The words, with places in a file in which the body begins in that line. */
    public static BodyText of(MarkdownTree tree, int bodyLine) {
        var words = new BodyWords(bodyLine);
        words.blocks(tree.document(), EnumSet.noneOf(Inside.class));
        return words.reader.done();
    }

    private void blocks(Node parent, Set<Inside> inside) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, inside);
        }
    }

    private void block(Node node, Set<Inside> inside) {
        switch (node) {
            case Heading heading -> row(heading, Kind.HEADING, heading.getLevel(), inside);
            case Paragraph paragraph -> row(paragraph, Kind.PARAGRAPH, 0, inside);
            case FencedCodeBlock code -> code(code, code.getLiteral(), inside);
            case IndentedCodeBlock code -> code(code, code.getLiteral(), inside);
            case HtmlBlock html -> {
                reader.begin(Kind.PARAGRAPH, 0, inside, place(html));
                reader.html(html.getLiteral(), place(html), html.getSourceSpans(), lines);
                reader.end();
            }
            case BlockQuote quote -> blocks(quote, with(inside, Inside.QUOTE));
            case Alert alert -> blocks(alert,
                    with(inside, alert.kind() == Alert.Kind.TIP ? Inside.TIP : Inside.ALERT));
            case ListBlock list -> blocks(list, with(inside, Inside.LIST));
            case FootnoteList notes -> blocks(notes, with(inside, Inside.FOOTNOTE));
            case TableBlock table -> table(table, with(inside, Inside.TABLE));
            default -> other(node, inside);
        }
    }

    /** What a plugin added may hold blocks or words. */
    private void other(Node node, Set<Inside> inside) {
        if (node.getFirstChild() instanceof Block) {
            blocks(node, inside);
        } else if (node.getFirstChild() != null) {
            row(node, Kind.PARAGRAPH, 0, inside);
        }
    }

    private void table(TableBlock table, Set<Inside> inside) {
        boolean headed = false;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                    boolean header = part instanceof TableHead;
                    headed |= header && !PlainText.of(cell).isEmpty();
                    row(cell, header ? Kind.HEADER_CELL : Kind.CELL, 0, cell instanceof TableCell ? inside : Set.of());
                }
            }
        }
        reader.table(place(table), headed);
    }

    private void code(Node node, String literal, Set<Inside> inside) {
        reader.begin(Kind.CODE, 0, inside, place(node));
        reader.row().add(literal, place(node));
        reader.end();
    }

    private void row(Node node, Kind kind, int level, Set<Inside> inside) {
        reader.begin(kind, level, inside, place(node));
        inlines(node);
        reader.end();
    }

    private void inlines(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node);
        }
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> reader.row().add(text.getLiteral(), place(text));
            case SoftLineBreak ignored -> reader.row().space(' ');
            case HardLineBreak ignored -> reader.row().space('\n');
            case Code code -> {
                int from = reader.row().length();
                reader.row().add(code.getLiteral(), place(code));
                reader.row().add(new Mark.Code(from, reader.row().length()));
            }
            case Link link -> {
                int from = reader.row().length();
                inlines(link);
                reader.row().add(new Mark.Link(Math.min(from, reader.row().length()), reader.row().length(), place(link),
                        address(link)));
            }
            case Image image -> reader.row()
                    .add(new Mark.Image(reader.row().length(), place(image), image.getDestination(),
                            Optional.of(PlainText.of(image)).filter(alt -> !alt.isEmpty())));
            case HtmlInline html -> reader.html(html.getLiteral(), place(html), html.getSourceSpans(), lines);
            case FootnoteReference ignored -> reader.row().add(new Mark.Note(reader.row().length()));
            case CitationNode citation -> cited(citation);
            default -> inlines(node);
        }
    }

    /** A bare {@code @name} may cite, and may be a name. */
    private void cited(CitationNode citation) {
        reader.row().add(new Mark.Citation(reader.row().length()));
        if (!citation.isMeant()) {
            inlines(citation);
        }
    }

    private static String address(Link link) {
        return link.getDestination() == null ? "" : link.getDestination();
    }

    private Place place(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? new Place(lines.bodyLine(), 1) : lines.of(spans.getFirst());
    }

    private static Set<Inside> with(Set<Inside> inside, Inside more) {
        var all = EnumSet.of(more);
        all.addAll(inside);
        return all;
    }
}
