package org.kindred.publish.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.publish.surroundings.Target;

/** Which content types are leaned on most, by the relations that types declare. */
public final class TypeOrder {

    private TypeOrder() {
    }

    /** By how many other types each type is referred to; the body of any of them may cite. */
    public static Map<String, Integer> ranks(ContentTypes types) {
        var ranks = new HashMap<String, Integer>();
        for (ContentType type : types.all()) {
            Stream.concat(relations(type.written()), Stream.of(Target.CITATION)).distinct().filter(other -> !other.equals(type.name()))
                    .forEach(other -> ranks.merge(other, 1, Integer::sum));
        }
        return ranks;
    }

    private static Stream<String> relations(List<Field> fields) {
        return fields.stream().flatMap(
                field -> field.kind() instanceof Relation(var type) ? Stream.of(type) : relations(field.inner()));
    }
}
