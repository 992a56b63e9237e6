package org.kindred.publish.compile;

import java.util.List;
import java.util.Set;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.value.Value;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.Targets;

/** The content file that readers may have: declared fields as they were written, without what steers publication, and the body. */
final class PublicFile {

    private static final Set<String> STEERING = Set.of("draft", "publishDate", "expiryDate");

    private final Candidate candidate;
    private final Targets targets;

    PublicFile(Candidate candidate, Targets targets) {
        this.candidate = candidate;
        this.targets = targets;
    }

    /** The whole file. */
    String write(ContentFormat format) {
        var draft = candidate.draft();
        var fields = draft.type().written().stream().filter(field -> !STEERING.contains(field.name())).toList();
        return format.write(written(fields, draft.fields()), draft.body().publicMarkdown());
    }

    private Value.Group written(List<Field> fields, Value.Group from) {
        var members = Value.group();
        for (Field field : fields) {
            var values = from.get(field.name()).each().filter(value -> isPublic(field, value)).map(value -> element(field, value)).toList();
            if (field.kind() instanceof Composed && !values.isEmpty()) {
                members.putAll(((Value.Group) values.getFirst()).without("id"));
            } else if (!values.isEmpty()) {
                members.put(field.name(), field.many() ? Value.list(values) : values.getFirst());
            }
        }
        return members.build();
    }

    private boolean isPublic(Field field, Value value) {
        return !(field.kind() instanceof Relation(var type) && value instanceof Value.Text(var slug))
                || targets.find(new ItemKey(type, slug), candidate.ref().locale()).isPresent();
    }

    private Value element(Field field, Value value) {
        return field.kind() instanceof Group(var inner) && value instanceof Value.Group group ? written(inner, group) : value;
    }
}
