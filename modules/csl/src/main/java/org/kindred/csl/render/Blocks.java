package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kindred.csl.text.Display;
import org.kindred.csl.text.RichText;

/** Finds and changes the blocks in a text. */
final class Blocks {

    private Blocks() {
    }

    /** The content of the first block of a kind. */
    static Optional<RichText> first(RichText text, Display display) {
        if (text instanceof RichText.Block block && block.display() == display) {
            return Optional.of(block.content());
        }
        return parts(text).stream().map(part -> first(part, display)).flatMap(Optional::stream).findFirst();
    }

    /** Whether nothing follows the last block. */
    static boolean endsInBlock(RichText text) {
        return text instanceof RichText.Block || !parts(text).isEmpty() && endsInBlock(parts(text).getLast());
    }

    /** The text with the content of the block it ends in changed. */
    static RichText mapLast(RichText text, UnaryOperator<RichText> change) {
        if (text instanceof RichText.Block block) {
            return change.apply(block.content()).display(block.display());
        }
        List<RichText> parts = parts(text);
        return parts.isEmpty() ? text
                : rebuilt(text, index -> index == parts.size() - 1 ? mapLast(parts.get(index), change) : parts.get(index));
    }

    /** The text without what is in the margin, and its other blocks in one line. */
    static RichText inline(RichText text) {
        if (text instanceof RichText.Block block) {
            return block.display() == Display.LEFT_MARGIN ? RichText.EMPTY : inline(block.content());
        }
        List<RichText> parts = parts(text);
        if (text instanceof RichText.Sequence && parts.stream().anyMatch(RichText.Block.class::isInstance)) {
            return RichText.join(parts.stream().map(Blocks::inline).toList(), " ");
        }
        return parts.isEmpty() ? text : rebuilt(text, index -> inline(parts.get(index)));
    }

    private static List<RichText> parts(RichText text) {
        return switch (text) {
            case RichText.Sequence sequence -> sequence.parts();
            case RichText.Joined joined -> joined.parts();
            case RichText.Affixed affixed -> List.of(affixed.content());
            case RichText.Formatted formatted -> List.of(formatted.content());
            case RichText.Tagged tagged -> List.of(tagged.content());
            default -> List.of();
        };
    }

    private static RichText rebuilt(RichText text, Function<Integer, RichText> part) {
        return switch (text) {
            case RichText.Sequence sequence -> RichText.concat(all(sequence.parts().size(), part));
            case RichText.Joined joined -> new RichText.Joined(all(joined.parts().size(), part), joined.delimiter(), joined.yielding());
            case RichText.Affixed affixed -> new RichText.Affixed(affixed.prefix(), part.apply(0), affixed.suffix());
            case RichText.Formatted formatted -> part.apply(0).formatted(formatted.formatting());
            case RichText.Tagged tagged -> part.apply(0).tagged(tagged.tag());
            default -> text;
        };
    }

    private static List<RichText> all(int size, Function<Integer, RichText> part) {
        List<RichText> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parts.add(part.apply(i));
        }
        return parts;
    }
}
