package org.kindred.csl.text;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Text with fonts, quotations, blocks, links and tags: an immutable tree that knows nothing yet of how it will be
 * written. Quotation marks, the flip-flop of nested fonts, colliding punctuation and colliding spaces, and the
 * punctuation that moves into quotations are settled over the whole when it is rendered; affixes and delimiters vanish
 * there beside whatever is empty. So a tree may be changed (a name replaced, an item's author dropped) and still comes
 * out right.
 */
public sealed interface RichText {

    /** No text: the one that is empty. */
    RichText EMPTY = new Sequence(List.of());

    /** Text as it is, and not empty. */
    record Literal(String text) implements RichText {
    }

    /** Texts one after another. */
    record Sequence(List<RichText> parts) implements RichText {
    }

    /**
     * The parts that are not empty, with the delimiter between them.
     *
     * @param yielding whether the delimiter gives way to one that a part brings
     */
    record Joined(List<RichText> parts, RichText delimiter, boolean yielding) implements RichText {
    }

    /** The content between its affixes, or nothing where the content is empty. */
    record Affixed(RichText prefix, RichText content, RichText suffix) implements RichText {
    }

    record Formatted(Formatting formatting, RichText content) implements RichText {
    }

    /**
     * Content between quotation marks, which are the locale's and alternate where quotations nest.
     *
     * @param continued whether its author wrote on behind it: what comes next is theirs, and no punctuation goes inside
     */
    record Quotation(RichText content, boolean continued) implements RichText {
    }

    /** Content whose letter case no style changes. */
    record CaseKept(RichText content) implements RichText {
    }

    /** Content that takes on none of the fonts around it. */
    record Undecorated(RichText content) implements RichText {
    }

    record Block(Display display, RichText content) implements RichText {
    }

    record Link(String url, RichText content) implements RichText {
    }

    /** Content that the evaluation of a style will want to find again. The tag has a good {@code equals}. */
    record Tagged(Object tag, RichText content) implements RichText {
    }

    /** Text that holds no markup. */
    static RichText of(String literal) {
        return literal.isEmpty() ? EMPTY : new Literal(literal);
    }

    /**
     * Text with the inline markup of CSL-JSON: {@code <i>}, {@code <b>}, {@code <sup>}, {@code <sub>}, {@code <sc>},
     * {@code <span style="font-variant:small-caps;">}, {@code <span class="nocase">}, {@code <span class="nodecor">}.
     * Quotation marks, straight or curly, that stand as a pair become a quotation; single ones are an apostrophe. A
     * tag without its partner, or one not known here, is text.
     */
    static RichText markup(String source) {
        return MarkupReader.read(source, Typography.ENGLISH);
    }

    /** As {@link #markup(String)}, and the quotation marks of this locale pair up, too. */
    static RichText markup(String source, Typography typography) {
        return MarkupReader.read(source, typography);
    }

    /** The parts with nothing between them. */
    static RichText concat(List<RichText> parts) {
        List<RichText> full = Joining.withoutEmpty(parts);
        return switch (full.size()) {
            case 0 -> EMPTY;
            case 1 -> full.getFirst();
            default -> new Sequence(full);
        };
    }

    /** The parts with nothing between them. */
    static RichText concat(RichText... parts) {
        return concat(List.of(parts));
    }

    /** The parts that are not empty, with the delimiter (which may hold markup) between them. */
    static RichText join(List<RichText> parts, String delimiter) {
        return Joining.of(parts, affix(delimiter), false);
    }

    /**
     * As {@link #join}, for the cites of a citation: one that starts with a comma, a semicolon or a period brings its
     * own delimiter and takes no other before it, and one that ends in a comma or a semicolon only a space behind.
     */
    static RichText joinCites(List<RichText> parts, String delimiter) {
        return Joining.of(parts, affix(delimiter), true);
    }

    /**
     * Text that a user puts before or after a cite, such as {@code see }: markup in which only straight quotation marks
     * pair up.
     */
    static RichText citeAffix(String source) {
        return MarkupReader.read(source, QuotationMarks.STRAIGHT);
    }

    /** Text that a style puts around values: its quotation marks are as its author wants them. */
    private static RichText affix(String source) {
        return MarkupReader.read(source, QuotationMarks.NONE);
    }

    /** Whether this renders to no text at all. No other node holds empty text. */
    default boolean isEmpty() {
        return this instanceof Sequence sequence && sequence.parts().isEmpty();
    }

    /**
     * All text in order, with affixes and delimiters, but without quotation marks and with no rule of punctuation: for
     * comparing and sorting.
     */
    default String plain() {
        return Walk.plain(this);
    }

    default RichText formatted(Formatting formatting) {
        return isEmpty() || formatting.equals(Formatting.NONE) ? this : new Formatted(formatting, this);
    }

    default RichText quoted() {
        return isEmpty() ? this : new Quotation(this, false);
    }

    default RichText display(Display display) {
        return isEmpty() ? this : new Block(display, this);
    }

    /** A hyperlink in HTML; the URL is written as it is, but for escaping. */
    default RichText link(String url) {
        return isEmpty() ? this : new Link(url, this);
    }

    /** This text with all its periods gone, of values, affixes and delimiters alike. */
    default RichText stripPeriods() {
        return Walk.mapLiterals(this, text -> text.indexOf('.') < 0 ? text : text.replace(".", ""));
    }

    /**
     * This text in another letter case.
     *
     * @param language the text's language as a BCP 47 tag, or empty if not known: what is not English has no title case
     */
    default RichText textCase(TextCase textCase, String language) {
        return CaseChange.apply(this, textCase, language);
    }

    /** This text between affixes, which may hold markup and vanish where this is or becomes empty. */
    default RichText affixed(String prefix, String suffix) {
        if (isEmpty() || prefix.isEmpty() && suffix.isEmpty()) {
            return this;
        }
        return new Affixed(affix(prefix), this, affix(suffix));
    }

    /** This text between affixes that are read already, such as {@link #citeAffix}. */
    default RichText affixed(RichText prefix, RichText suffix) {
        return isEmpty() || prefix.isEmpty() && suffix.isEmpty() ? this : new Affixed(prefix, this, suffix);
    }

    /** This text, to be found again under the tag. Empty text takes none. */
    default RichText tagged(Object tag) {
        return isEmpty() ? this : new Tagged(tag, this);
    }

    /** The first tag of a type, in reading order, outer before inner. */
    default <T> Optional<T> firstTag(Class<T> type) {
        return Walk.firstTagged(this, type).map(tagged -> type.cast(tagged.tag()));
    }

    /** The content under the first tag of a type. */
    default <T> Optional<RichText> firstTagged(Class<T> type) {
        return Walk.firstTagged(this, type).map(Tagged::content);
    }

    /** Every tag of a type, in reading order, outer before inner. */
    default <T> List<T> tags(Class<T> type) {
        return Walk.tags(this, type);
    }

    /**
     * This text with the content under each outermost tag of a type exchanged for what the function makes of tag and
     * content. The result stands in place of the tagged node, so a function that wants the tag kept tags it again.
     */
    default <T> RichText mapTags(Class<T> type, BiFunction<T, RichText, RichText> change) {
        return Walk.mapTags(this, type, change);
    }

    /** As {@link #mapTags}, for the first tag of the type only. */
    default <T> RichText mapFirstTag(Class<T> type, BiFunction<T, RichText, RichText> change) {
        return Walk.mapFirstTag(this, type, change);
    }

    /** The text alone, with the locale's quotation marks. */
    default String text(Typography typography) {
        return Renderer.text(this, typography);
    }

    /** HTML: text escaped, fonts as elements, blocks as {@code div}. */
    default String html(Typography typography) {
        return Renderer.html(this, typography);
    }

    /** As {@link #html}, but blocks are inline text with a space between them, to stand in a line or a list of its own. */
    default String inlineHtml(Typography typography) {
        return Renderer.inlineHtml(this, typography);
    }

    /** The content of the first block of this kind. */
    default Optional<RichText> block(Display display) {
        return Walk.block(this, display);
    }

    /** This text without its blocks of this kind. */
    default RichText withoutBlocks(Display display) {
        return Walk.withoutBlocks(this, display);
    }

    /** What {@link #text} and {@link #html} give, cut where an outermost tag of this type starts or ends. */
    default <T> List<Segment<T>> segments(Class<T> type, Typography typography) {
        return Renderer.segments(this, type, typography);
    }
}
