package org.kindred.kernel.asset;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;

/**
 * Which assets are wanted, by their names in order.
 *
 * @param filter on {@link #FIELDS} and on {@link #WORDS}
 * @param after  only names behind this one
 * @param skip   so many first
 * @param size   how many at most
 */
public record AssetQuery(Filter filter, Optional<String> after, int skip, int size) {

    /** What an asset has: by a test of it with {@code =}, words that must all stand in its name or what is said of it. */
    public static final String WORDS = "q";

    /** Whether anybody has said what it shows. */
    public static final String DESCRIBED = "described";

    /** What assets can be filtered by. */
    public static final List<Field> FIELDS = List.of(
            Field.of("name", new FieldKind.Keyword(), "Where it lies, from the content folder."),
            Field.of("mediaType", new FieldKind.Keyword(), "What it is: image/jpeg."),
            Field.of("size", new FieldKind.Whole(), "How many bytes readers get."),
            Field.of("width", new FieldKind.Whole(), "How wide it is, in pixels."),
            Field.of("height", new FieldKind.Whole(), "How high it is, in pixels."),
            Field.of("credit", new FieldKind.Keyword(), "Whom to name."),
            Field.of("license", new FieldKind.Keyword(), "Under which it may be used."),
            Field.of("decorative", new FieldKind.Flag(), "Whether it tells nothing."),
            Field.of(DESCRIBED, new FieldKind.Flag(), "Whether it is decorative or has an alternative text."),
            Field.of("changedAt", new FieldKind.Moment(), "When it was last changed."),
            Field.of("changedBy", new FieldKind.Keyword(), "Who changed it."));
}
