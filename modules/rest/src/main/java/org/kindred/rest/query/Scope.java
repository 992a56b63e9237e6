package org.kindred.rest.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.Ranking;

/**
 * What a query is about: which types, and so which fields can be named in it.
 *
 * @param types one for a list, all of them for a search
 * @param site  whose locales and days they are
 */
public record Scope(List<ContentType> types, Site site) {

    public Scope {
        types = List.copyOf(types);
    }

    /**
     * The fields at a dotted path that can be compared, one for each kind it has in these types; never none.
     *
     * @throws InvalidRequest naming the parameter, if there is no such field or it is a whole of several
     */
    List<Field> comparable(String parameter, String path) {
        var found = types.stream().flatMap(type -> type.field(path).stream()).distinct().toList();
        if (found.isEmpty()) {
            throw InvalidRequest.parameter("unknown-field", parameter, "no such field" + Spelling.hintOrAll(path, comparablePaths()));
        }
        var comparable = found.stream().filter(field -> field.inner().isEmpty()).toList();
        if (comparable.isEmpty()) {
            throw InvalidRequest.parameter("unknown-field", parameter,
                    path + " is a whole of several fields; name one of "
                            + String.join(", ", paths(path, found.getFirst().inner()).toList()));
        }
        return comparable;
    }

    /**
     * The same, of fields that have single values: what items can be sorted and counted by.
     *
     * @throws InvalidRequest naming the parameter, if there is no such field, or its values are spans
     */
    void orderable(String parameter, String path) {
        var fields = comparable(parameter, path);
        fields.stream().map(Field::kind).filter(FieldKind.Span.class::isInstance).map(FieldKind.Span.class::cast).findFirst()
                .ifPresent(span -> {
                    throw InvalidRequest.parameter("unknown-field", parameter,
                            path + " is for filters alone; name " + span.from() + " or " + span.to());
                });
    }

    /** The dotted paths of all fields that can be compared. */
    public Collection<String> comparablePaths() {
        return types.stream().flatMap(type -> paths(type)).distinct().toList();
    }

    /** The dotted paths of all fields that items can be sorted and counted by. */
    public Collection<String> orderablePaths() {
        return comparablePaths().stream().filter(path -> types.stream().flatMap(type -> type.field(path).stream())
                .noneMatch(field -> field.kind() instanceof FieldKind.Span)).toList();
    }

    /** The ranking by which the lists of the only type are sorted by themselves. */
    public Optional<Ranking> ranking() {
        return types.size() == 1 ? types.getFirst().ranking() : Optional.empty();
    }

    private static Stream<String> paths(ContentType type) {
        return Stream.concat(paths("", type.compared()), paths(CommonFields.CITATIONS.name(), CommonFields.OF_CITATIONS));
    }

    private static Stream<String> paths(String prefix, List<Field> fields) {
        return fields.stream().flatMap(field -> paths(prefix.isEmpty() ? field.name() : prefix + "." + field.name(), field));
    }

    private static Stream<String> paths(String path, Field field) {
        return field.inner().isEmpty() ? Stream.of(path) : paths(path, field.inner());
    }
}
