package org.kindred.kernel.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.State;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;

/**
 * Which items are wanted.
 *
 * @param type   the singular name of their type
 * @param filter on {@link #FIELDS} and on {@link #WORDS}
 * @param sort   by one of {@link #FIELDS}; what has no value comes last
 * @param after  behind this place
 * @param skip   so many first
 * @param size   how many at most
 */
public record WorkQuery(String type, Filter filter, Sort sort, Optional<Worked.Cursor> after, int skip, int size) {

    /** What an item has: by a test of it with {@code =}, words that must all stand in its title or slug. */
    public static final String WORDS = "q";

    /** What items can be filtered and sorted by. */
    public static final List<Field> FIELDS = List.of(
            Field.of("slug", new FieldKind.Keyword(), "Its name in addresses."),
            Field.of("locale", new FieldKind.Language(), "The language it is in."),
            Field.of("title", new FieldKind.Text(), "The title of its newest text."),
            Field.of("state", new FieldKind.Choice(Stream.of(State.values()).map(State::word).toList()), "Where it stands."),
            Field.of("updatedAt", new FieldKind.Moment(), "When its newest text was saved."),
            Field.of("updatedBy", new FieldKind.Keyword(), "Who saved that."),
            Field.of("revision", new FieldKind.Whole(), "The number of its newest text."),
            Field.of("publishedRevision", new FieldKind.Whole(), "The number of its public text."),
            Field.of("publishAt", new FieldKind.Moment(), "When what waits becomes public."),
            Field.of("expireAt", new FieldKind.Moment(), "When it goes."),
            Field.of("firstPublishedAt", new FieldKind.Moment(), "When it first became public."),
            Field.of("file", new FieldKind.Keyword(), "The file of the content folder that owns it."));
}
