package org.kindred.rest.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;

/** Where the items of a type name other items. */
public final class Relations {

    private Relations() {
    }

    /** The dotted path of each relation, with the singular name of the type it names; the list of references is one, and whom to call another. */
    public static Map<String, String> of(ContentType type) {
        var relations = new LinkedHashMap<String, String>();
        add("", type.delivered(), relations);
        relations.put(Members.CITATIONS.name(), Members.CITATION);
        if (!type.name().equals(Members.HELPLINE)) {
            relations.put(Members.HELPLINES.name(), Members.HELPLINE);
        }
        return relations;
    }

    private static void add(String prefix, List<Field> fields, Map<String, String> relations) {
        for (Field field : fields) {
            if (field.kind() instanceof FieldKind.Relation(var target)) {
                relations.put(prefix + field.name(), target);
            } else if (field.kind() instanceof FieldKind.Group(var inner)) {
                add(prefix + field.name() + ".", inner, relations);
            }
        }
    }
}
