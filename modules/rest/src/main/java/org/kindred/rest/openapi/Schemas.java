package org.kindred.rest.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.value.Value;

/** The shapes of answers. */
final class Schemas {

    private static final Value.Group STRING = Json.type("string");
    private static final Value.Group COUNT = Json.type("integer").with("minimum", Value.of(0));

    private final ContentTypes types;

    Schemas(ContentTypes types) {
        this.types = types;
    }

    Value.Group all() {
        var schemas = Value.group();
        types.all().forEach(type -> {
            schemas.put(name(type), item(type));
            schemas.put(name(type) + "Card", card(type));
        });
        shared(schemas);
        return schemas.build();
    }

    /** {@code article} is {@code Article}, {@code care-home} is {@code CareHome}. */
    static String name(ContentType type) {
        return Stream.of(type.name().split("-")).map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .reduce("", String::concat);
    }

    private static Value.Group card(ContentType type) {
        var properties = FieldSchemas.properties(fields(type))
                .with("digest", Json.described("string", "Changes whenever anything in the item does.")
                        .with("pattern", Value.of("^sha256-[0-9a-f]{64}$")))
                .with("revision", Json.described("integer", "The number of the public revision."));
        return Json.object(properties, FieldSchemas.names(fields(type)))
                .with("description", Value.of(type.description() + " Without its body. Only `fields` leaves members out."));
    }

    /** Its delivered fields, with the one value that {@code type} can have. */
    private static List<Field> fields(ContentType type) {
        return type.delivered().stream()
                .map(field -> field.name().equals("type")
                        ? new Field("type", new Choice(List.of(type.name())), false, true, field.description()) : field)
                .toList();
    }

    private static Value.Group item(ContentType type) {
        var whole = Json.object(Value.group()
                .put("body", Json.ref("schemas", "Body"))
                .put("citations", Json.array(Json.ref("schemas", "CitedEntry")))
                .build(), Value.NONE);
        return Value.group()
                .put("description", type.description())
                .put("allOf", Value.list(List.of(Json.ref("schemas", name(type) + "Card"), whole)))
                .build();
    }

    private void shared(Value.GroupBuilder schemas) {
        schemas.put("Related", Json.object(
                Value.group().put("slug", STRING).put("title", STRING).build(), Value.texts(List.of("slug", "title")))
                .with("description", Value.of("Another public item. With `include`, the members of its card stand here too.")));
        schemas.put("Body", body());
        schemas.put("CitedEntry", Json.whole(Value.group()
                .put("number", Json.described("integer", "Its place in the list, from 1."))
                .put("slug", STRING).put("text", STRING)
                .put("html", Json.described("string", "Safe inline HTML."))
                .put("DOI", Json.orNull(STRING)).build()));
        schemas.put("AnyCard", Value.group()
                .put("anyOf", Value.list(types.all(), type -> Json.ref("schemas", name(type) + "Card"))).build());
        schemas.put("Hit", hit());
        schemas.put("ItemMeta", itemMeta());
        schemas.put("ListMeta", listMeta());
        schemas.put("Change", change());
        schemas.put("Suggestion", Json.whole(Value.group()
                .put("text", STRING).put("type", STRING).put("slug", STRING).build()));
        schemas.put("Rendered", rendered());
        schemas.put("Problem", problem());
    }

    private static Value.Group body() {
        var heading = Json.whole(Value.group().put("level", Json.type("integer")).put("id", STRING).put("text", STRING).build());
        return Json.object(Value.group()
                .put("html", Json.described("string", "Safe HTML; there unless `format` asks for another."))
                .put("markdown", Json.described("string", "With `format=markdown`."))
                .put("text", Json.described("string", "With `format=text`."))
                .put("headings", Json.array(heading))
                .put("words", COUNT).build(), Value.NONE);
    }

    private static Value.Group hit() {
        var found = Json.object(Value.group()
                .put("score", Json.type("number"))
                .put("highlight", Json.whole(Value.group()
                        .put("title", Json.described("string", "Escaped text with `<mark>` around what was found."))
                        .put("body", Json.array(STRING)).build()))
                .build(), Value.texts(List.of("score", "highlight")));
        return Value.group().put("allOf", Value.list(List.of(Json.ref("schemas", "AnyCard"), found))).build();
    }

    private static Value.Group itemMeta() {
        return Json.object(Value.group()
                .put("locale", Json.described("string", "The language it is in."))
                .put("localeFallback", Json.described("boolean", "Whether that is another than was asked for."))
                .put("refreshing", Json.described("boolean", "True while a change of something it embeds is still being worked in."))
                .build(), Value.texts(List.of("locale", "localeFallback")));
    }

    private static Value.Group listMeta() {
        var pagination = Json.object(Value.group()
                .put("size", COUNT)
                .put("number", Json.described("integer", "The page's number; not there with a cursor."))
                .put("pages", COUNT).put("total", COUNT)
                .put("after", Json.orNull(Json.described("string", "The cursor of the next page; null at the end.")))
                .build(), Value.texts(List.of("size", "total", "after")));
        var count = Json.whole(Value.group().put("value", STRING).put("title", STRING).put("count", COUNT).build());
        var facets = Json.type("object").with("additionalProperties", Json.array(count));
        return Json.object(Value.group()
                .put("pagination", pagination)
                .put("facets", facets)
                .put("suggestion", Json.orNull(Json.described("string", "In a search: a better spelling.")))
                .build(), Value.texts(List.of("pagination")));
    }

    private static Value.Group change() {
        return Json.whole(Value.group()
                .put("change", STRING.with("enum", Value.texts(List.of("published", "withdrawn"))))
                .put("type", STRING).put("slug", STRING).put("locale", STRING)
                .put("digest", Json.orNull(STRING))
                .put("at", STRING.with("format", Value.of("date-time"))).build());
    }

    private static Value.Group rendered() {
        var finding = Json.whole(Value.group()
                .put("severity", STRING.with("enum", Value.texts(List.of("info", "warning", "error"))))
                .put("rule", STRING).put("message", STRING).put("line", COUNT).put("column", COUNT).put("help", STRING).build());
        return Json.whole(Value.group()
                .put("html", STRING).put("text", STRING)
                .put("headings", Json.array(Json.type("object")))
                .put("findings", Json.array(finding))
                .put("citations", Json.array(Json.ref("schemas", "CitedEntry"))).build());
    }

    private static Value.Group problem() {
        var fault = Json.object(Value.group()
                .put("parameter", Json.described("string", "The parameter, as it was sent."))
                .put("pointer", Json.described("string", "The place in the body, as a JSON pointer."))
                .put("detail", STRING).build(), Value.texts(List.of("detail")));
        return Json.object(Value.group()
                .put("type", STRING.with("format", Value.of("uri-reference")))
                .put("title", STRING).put("status", Json.type("integer")).put("detail", STRING)
                .put("errors", Json.array(fault)).build(), Value.texts(List.of("type", "title", "status")))
                .with("description", Value.of("A problem document, RFC 9457; its `type` is a page that explains it."));
    }
}
