package org.kindred.kernel.check;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.value.Written.Place;

/**
 * A text as checks read it, whatever it was written in: Markdown, or HTML inside of it.
 *
 * @param blocks its words, in the order of reading
 * @param tables its tables, in the same order
 */
public record BodyText(List<TextBlock> blocks, List<Table> tables) {

    /** No text. */
    public static final BodyText NONE = new BodyText(List.of(), List.of());

    /**
     * A table.
     *
     * @param place   where it begins
     * @param headed  whether a row or a column has words as its header
     * @param layout  whether it says of itself that it holds no data
     */
    public record Table(Place place, boolean headed, boolean layout) {
    }

    public BodyText {
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
    }

    /** The same behind other blocks. */
    public BodyText after(List<TextBlock> first) {
        return new BodyText(Stream.concat(first.stream(), blocks.stream()).toList(), tables);
    }

    /** The headings of the body. */
    public Stream<TextBlock> headings() {
        return blocks.stream().filter(block -> block.kind() == TextBlock.Kind.HEADING);
    }
}
