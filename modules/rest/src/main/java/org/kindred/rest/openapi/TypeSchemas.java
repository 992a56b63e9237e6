package org.kindred.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.query.Members;

/**
 * The schemas of one content type: {@code ArticlePart} with every member, none of them required, as {@code fields} gives it;
 * {@code ArticleCard} with those of a card; {@code Article} with all.
 */
final class TypeSchemas {

    private final ContentType type;

    TypeSchemas(ContentType type) {
        this.type = type;
    }

    /** {@code Article} of {@code article}. */
    static String name(ContentType type) {
        var name = new StringBuilder();
        for (String word : type.name().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    void addTo(GroupBuilder schemas) {
        String name = name(type);
        var cardMembers = new ArrayList<>(type.delivered());
        cardMembers.addAll(Members.made(type));
        cardMembers.addAll(Members.VERSION);
        schemas.put(name + "Part",
                Schemas.type("object").put("description", type.description() + " Only the members that fields asked for.")
                        .put("properties", part()).build());
        schemas.put(name + "Card", whole(name + "Part", cardMembers, type.description()));
        schemas.put(name, whole(name + "Card", List.of(Members.BODY, Members.CITATIONS), type.description()));
    }

    private Value.Group part() {
        var properties = Value.group().putAll(Schemas.properties(Members.of(type)));
        properties.put("type", Schemas.type("string").put("const", type.name()).put("description", "The content type.").build());
        properties.put(Members.BODY.name(), Schemas.ref("Body"));
        properties.put(Members.CITATIONS.name(), Schemas.array(Schemas.ref("CitedEntry")));
        if (type.name().equals(Members.CITATION)) {
            properties.put(Members.CITED_BY.name(),
                    Schemas.array(Schemas.ref("CitingItem")).with("description", Value.of(Members.CITED_BY.description())));
            properties.put(Members.CITED_BY_TOTAL.name(), Schemas.delivered(Members.CITED_BY_TOTAL));
        }
        if (!type.name().equals(Members.HELPLINE)) {
            properties.put(Members.HELPLINES.name(), Schemas.delivered(Members.HELPLINES));
        }
        return properties.build();
    }

    private static Value.Group whole(String base, List<Field> required, String description) {
        var names = Value.texts(required.stream().map(Field::name).toList());
        return Value.group().put("description", description)
                .put("allOf", Value.list(List.of(Schemas.ref(base), Value.group().put("required", names).build()))).build();
    }

    /** Formulas come to fractions, which no field has; all that cannot be counted in a language is null. */
    private static Value.Group readability() {
        var properties = Value.group();
        Members.READABILITY.inner().forEach(field -> properties.put(field.name(), field.kind() instanceof FieldKind.Whole
                ? Value.group().put("type", Value.texts(List.of("number", "null"))).put("description", field.description()).build()
                : Schemas.type("string").put("description", field.description()).build()));
        return Value.group().put("type", Value.texts(List.of("object", "null"))).put("description", Members.READABILITY.description())
                .put("properties", properties.build()).build();
    }

    /** What all types share. */
    static void addShared(GroupBuilder schemas) {
        schemas.put("Reference", Schemas.type("object")
                .put("description", "Another item; with include, all members of its card.")
                .put("properties", Value.group().put("slug", Schemas.type("string").put("pattern", Schemas.SLUG).build())
                        .put("title", Schemas.type("string").build()).build())
                .build());
        schemas.put("Body", Schemas.type("object").put("description", Members.BODY.description() + " What it holds is said by format.")
                .put("properties", Schemas.properties(Members.BODY.inner()).with("readability", Schemas.ref("Readability"))).build());
        schemas.put("Readability", readability());
        schemas.put("CitedEntry", Schemas.type("object").put("description", "An entry of the list of references.")
                .put("properties", Schemas.properties(Members.CITATIONS.inner())).build());
    }
}
