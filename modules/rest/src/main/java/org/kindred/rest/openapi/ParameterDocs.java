package org.kindred.rest.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.query.Format;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Scope;
import org.kindred.rest.query.manage.DeliveriesQuery;
import org.kindred.rest.query.manage.ExportQuery;
import org.kindred.rest.query.manage.ImportQuery;

/** Describes the parameters of an address, for the content types it is about. */
final class ParameterDocs {

    private final List<ContentType> types;
    private final ContentTypes all;

    ParameterDocs(List<ContentType> types, ContentTypes all) {
        this.types = types;
        this.all = all;
    }

    Value.Many of(Set<QueryParameter> parameters) {
        return Value.list(parameters.stream().sorted(Comparator.naturalOrder()).toList(), this::of);
    }

    private Value of(QueryParameter parameter) {
        var described = Value.group().put("name", parameter.word()).put("in", "query").put("description", parameter.description());
        switch (parameter) {
            case FILTER -> deep(described, filter());
            case PAGE -> deep(described, page());
            case SORT -> list(described, Schemas.type("string").put("enum", Value.texts(sortKeys())).build());
            case FACET -> list(described, Schemas.type("string").put("enum", Value.texts(List.copyOf(scope().orderablePaths()))).build());
            case FIELDS, INCLUDE -> list(described, Schemas.type("string").build());
            case FORMAT -> list(described, Schemas.type("string").put("enum", Value.texts(words())).build());
            case REFERENCES -> described.put("schema", Schemas.type("string").put("enum", Value.texts(List.of("omit"))).build());
            case SIZE -> described.put("schema", size());
            case NUMBER -> described.put("schema", Schemas.type("integer").put("minimum", 1).build());
            case COUNTRY -> described.put("schema", Schemas.type("string").put("pattern", Schemas.COUNTRY).build());
            case LOCALE -> described.put("schema", Schemas.type("string").put("pattern", Schemas.LANGUAGE).build());
            case STATE -> described.put("schema", Schemas.type("string").put("enum", Value.texts(DeliveriesQuery.STATES)).build());
            case TYPE -> described.put("schema", Schemas.type("string").put("enum", Value.texts(names())).build());
            case Q -> described.put("required", true).put("schema", Schemas.type("string").put("maxLength", 256).build());
            case STYLE -> described.put("schema", Schemas.type("string").build());
            case PATH -> described.put("required", true).put("schema", Schemas.type("string").build());
            case DUPLICATES -> described.put("schema", Schemas.type("string").put("enum", Value.texts(ImportQuery.DUPLICATES)).build());
            case FOLDER -> described.put("schema",
                    Schemas.type("string").put("enum", Value.texts(types.stream().map(ContentType::plural).toList())).build());
            case STANDING -> described.put("schema", Schemas.type("string").put("enum", Value.texts(ExportQuery.TEXTS)).build());
            case DRY_RUN, PUBLISH, IMAGES, SETTINGS -> described.put("schema", Schemas.type("boolean").build());
            case PART -> described.put("schema", Schemas.type("string").put("pattern", Schemas.SLUG).build());
            case FROM, TO -> described.put("schema", Schemas.type("string").put("format", "date").build());
            case AS_OF, PREVIEW, NAME, SINCE, MESSAGE -> described.put("schema", Schemas.type("string").build());
        }
        return described.build();
    }

    private static void deep(GroupBuilder described, Value.Group schema) {
        described.put("style", "deepObject").put("explode", true).put("schema", schema);
    }

    private static void list(GroupBuilder described, Value items) {
        described.put("style", "form").put("explode", false).put("schema", Schemas.array(items));
    }

    private Collection<String> paths() {
        return scope().comparablePaths();
    }

    private Scope scope() {
        return new Scope(types, Site.UNNAMED);
    }

    private List<String> sortKeys() {
        var own = types.size() != 1 ? Stream.of("score") : scope().ranking().stream().map(any -> Ranking.KEY);
        var keys = Stream.concat(own, scope().orderablePaths().stream());
        return keys.flatMap(path -> Stream.of(path, "-" + path)).toList();
    }

    private static List<String> words() {
        return Stream.of(Format.values()).map(Format::word).toList();
    }

    private List<String> names() {
        return all.all().stream().map(ContentType::name).toList();
    }

    private static Value.Group size() {
        return Schemas.type("integer").put("minimum", 1).put("maximum", 100).build();
    }

    private static Value.Group page() {
        var properties = Value.group().put("size", size()).put("number", Schemas.type("integer").put("minimum", 1).build())
                .put("after", Schemas.type("string").build()).build();
        return Schemas.type("object").put("properties", properties).put("additionalProperties", false).build();
    }

    private Value.Group filter() {
        var properties = Value.group();
        paths().forEach(path -> properties.put(path, test(path)));
        properties.put("or",
                Schemas.type("object").put("description", "Alternatives: fields under the same number are ANDed, numbers are ORed.")
                        .put("patternProperties", Value.group().put("^[0-9]+$", Schemas.type("object").build()).build())
                        .put("additionalProperties", false).build());
        return Schemas.type("object").put("properties", properties.build()).put("additionalProperties", false).build();
    }

    private Value.Group test(String path) {
        return test(valueOf(path));
    }

    /** The test of a field: its value, or values by operators. */
    static Value.Group test(Value.Group value) {
        var operators = Value.group();
        for (Operator operator : Operator.values()) {
            operators.put(operator.word(), switch (operator) {
                case EXISTS -> Schemas.type("boolean").build();
                case IN, PREFIX -> Schemas.type("string").build();
                default -> value;
            });
        }
        var byOperator = Schemas.type("object").put("properties", operators.build()).put("additionalProperties", false).build();
        return Value.group().put("anyOf", Value.list(List.of(value, byOperator))).build();
    }

    private Value.Group valueOf(String path) {
        var schemas = types.stream().flatMap(type -> type.field(path).stream()).map(Field::kind).map(Schemas::value).distinct().toList();
        return schemas.size() == 1 ? schemas.getFirst() : Value.group().put("anyOf", Value.list(schemas)).build();
    }
}
