package org.kindred.rest.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.value.Value;

/** What can be asked: one parameter for each name, {@code filter}, {@code sort}, {@code facet} and {@code fields} for each type too. */
final class Parameters {

    private final ContentTypes types;
    private final Site site;

    Parameters(ContentTypes types, Site site) {
        this.types = types;
        this.site = site;
    }

    Value.Group all() {
        var all = Value.group();
        types.all().forEach(type -> perFields(all, Schemas.name(type), paths(type)));
        perFields(all, "Any", types.all().stream().flatMap(type -> paths(type).stream()).collect(
                java.util.stream.Collectors.toCollection(LinkedHashSet::new)));
        shared(all);
        return all.build();
    }

    private static void perFields(Value.GroupBuilder all, String type, Set<String> paths) {
        all.put("filter" + type, filter(paths));
        all.put("sort" + type, query("sort", "Fields to sort by, separated by commas; `-` before one for the greatest first. "
                + "Missing values come last.",
                list(Stream.concat(Stream.of("score"), paths.stream())
                        .flatMap(path -> Stream.of(path, "-" + path)).toList())));
        all.put("facet" + type, query("facet", "Fields whose values to count, separated by commas; a facet ignores its own field's "
                + "filter.", list(List.copyOf(paths))));
        all.put("fields" + type, query("fields", "Members to answer with, separated by commas; dots lead inside. In a list, `body` "
                + "is there only if it is named here.",
                list(Stream.concat(paths.stream(), Stream.of("body", "citations", "digest",
                        "revision")).toList())));
    }

    /** Comma-separated names, any of these or a path inside one of them. */
    private static Value.Group list(List<String> names) {
        return Json.array(Json.type("string").with("examples", Value.texts(names)));
    }

    private static Value.Group filter(Set<String> paths) {
        var test = Value.group().put("anyOf", Value.list(List.of(Json.type("string"), operators()))).build();
        var properties = Value.group();
        paths.forEach(path -> properties.put(path, test));
        properties.put("or", Json.described("object", "`filter[or][0][field]=v`: the same number is ANDed, numbers are ORed."));
        return query("filter", "`filter[field]=v` or `filter[field][op]=v`; all of them must hold, at most 20. Relations compare slugs. "
                + "A list matches if any of its values does, `ne` if none does.",
                Json.type("object").with("properties", properties.build()).with("additionalProperties", Value.of(false)))
                .with("style", Value.of("deepObject"));
    }

    private static Value.Group operators() {
        var operators = Value.group();
        for (Operator operator : Operator.values()) {
            operators.put(operator.word(), Json.type("string"));
        }
        return Json.type("object").with("properties", operators.build()).with("additionalProperties", Value.of(false));
    }

    private void shared(Value.GroupBuilder all) {
        all.put("slug", path("slug", "The item's name in addresses.").with("schema",
                Json.type("string").with("pattern", Value.of("^[a-z0-9]+(-[a-z0-9]+)*$")).with("maxLength", Value.of(200))));
        all.put("problem", path("name", "The problem's name, as at the end of its `type`."));
        all.put("locale", query("locale", "The language wanted; where an item is not in it, it comes in a more general or the default one.",
                Json.type("string").with("enum", Value.texts(site.locales()))));
        all.put("include", query("include", "Relations to fill with the members of their cards, separated by commas; at most two deep.",
                Json.array(Json.type("string"))));
        all.put("format", query("format", "What `body` holds.",
                Json.array(Json.type("string").with("enum", Value.texts(List.of("markdown", "html", "text"))))));
        all.put("references", query("references", "`omit` leaves the list of references out of the HTML.",
                Json.type("string").with("enum", Value.texts(List.of("omit")))));
        all.put("page", page());
        all.put("q", query("q", "Words, \"phrases\" and -words that must not occur.", Json.type("string").with("maxLength", Value.of(256)))
                .with("required", Value.of(true)));
        all.put("type", query("type", "Only items of this type.",
                Json.type("string").with("enum", Value.list(types.all(), type -> Value.of(type.name())))));
        all.put("since", query("since", "`meta.next` of the last answer; without it, from the beginning.", Json.type("string")));
        all.put("path", query("path", "An old path or a former address.", Json.type("string")).with("required", Value.of(true)));
    }

    private static Value.Group page() {
        var whole = Json.type("integer").with("minimum", Value.of(1));
        var properties = Value.group()
                .put("size", whole.with("maximum", Value.of(100)).with("default", Value.of(20)))
                .put("number", whole.with("default", Value.of(1)))
                .put("after", Json.described("string", "The `after` of the page before; not together with a number."))
                .build();
        return query("page", "Which part; size times number is at most 10,000, beyond that go on with `page[after]`.",
                Json.type("object").with("properties", properties).with("additionalProperties", Value.of(false)))
                .with("style", Value.of("deepObject"));
    }

    private static Value.Group query(String name, String description, Value.Group schema) {
        var parameter = Value.group().put("name", name).put("in", "query").put("description", description).put("schema", schema);
        return schema.text("type").filter("array"::equals).isPresent() ? parameter.put("explode", false).build() : parameter.build();
    }

    private static Value.Group path(String name, String description) {
        return Value.group().put("name", name).put("in", "path").put("required", true).put("description", description)
                .put("schema", Json.type("string")).build();
    }

    /** Every path of a type that holds a value, such as {@code evidence.design}. */
    static Set<String> paths(ContentType type) {
        var paths = new LinkedHashSet<String>();
        type.delivered().forEach(field -> collect("", field, paths));
        return paths;
    }

    private static void collect(String before, Field field, Set<String> paths) {
        if (field.kind() instanceof Group || field.kind() instanceof Composed) {
            field.inner().forEach(inner -> collect(before + field.name() + ".", inner, paths));
        } else {
            paths.add(before + field.name());
        }
    }
}
