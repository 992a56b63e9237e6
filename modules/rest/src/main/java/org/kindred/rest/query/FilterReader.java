package org.kindred.rest.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.FieldValue;
import org.kindred.rest.http.Parameter;

/** Reads {@code filter[field]}, {@code filter[field][op]} and {@code filter[or][i][field][op]}. */
public final class FilterReader {

    static final int MOST_FILTERS = 20;
    static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 1000;
    private static final int LONGEST_NAME = 200;

    private final BiFunction<String, String, List<Field>> comparable;
    private final Site site;

    FilterReader(Scope scope) {
        this(scope::comparable, scope.site());
    }

    /** @param comparable by the name of a parameter and a dotted path, the fields there, never none; refuses what is not there */
    public FilterReader(BiFunction<String, String, List<Field>> comparable, Site site) {
        this.comparable = comparable;
        this.site = site;
    }

    /** All filters among the parameters, as one; what is wrong goes to {@code faults}. */
    public Filter read(List<Parameter> parameters, Faults faults) {
        var filters = parameters.stream().filter(parameter -> FilterName.isFilter(parameter.name())).toList();
        if (filters.size() > MOST_FILTERS) {
            faults.add("too-many-filters", filters.get(MOST_FILTERS).name(), "at most " + MOST_FILTERS + " filters");
        }
        var all = new ArrayList<Filter>();
        Map<Integer, List<Filter>> alternatives = new TreeMap<>();
        for (Parameter parameter : filters) {
            faults.collect(() -> {
                var name = FilterName.of(parameter.name());
                var target = name.alternative().map(index -> alternatives.computeIfAbsent(index, any -> new ArrayList<>())).orElse(all);
                target.add(test(parameter, name));
            });
        }
        if (!alternatives.isEmpty()) {
            all.add(new Filter.Any(alternatives.values().stream().map(FilterReader::joined).toList()));
        }
        return joined(all);
    }

    private static Filter joined(List<Filter> filters) {
        return filters.size() == 1 ? filters.getFirst() : new Filter.All(filters);
    }

    private Filter test(Parameter parameter, FilterName name) {
        var fields = comparable.apply(parameter.name(), name.field());
        var values = name.operator() == Operator.IN ? Commas.split(parameter.value()) : List.of(parameter.value());
        if (values.size() > MOST_VALUES) {
            throw invalid(parameter, "at most " + MOST_VALUES + " values");
        }
        return new Filter.Test(name.field(), name.operator(), values.stream().map(value -> value(parameter, name, fields, value)).toList());
    }

    private String value(Parameter parameter, FilterName name, List<Field> fields, String value) {
        if (value.isEmpty()) {
            throw invalid(parameter, "a value is missing; what has no value is found by filter[" + name.field() + "][exists]=false");
        }
        if (value.length() > LONGEST_VALUE) {
            throw invalid(parameter, "a value has at most " + LONGEST_VALUE + " characters");
        }
        return switch (name.operator()) {
            case EXISTS -> canonical(parameter, List.of(new FieldKind.Flag()), value);
            case PREFIX -> prefix(parameter, fields, value);
            default -> canonical(parameter, fields.stream().map(Field::kind).toList(), known(parameter, name, value));
        };
    }

    private static String prefix(Parameter parameter, List<Field> fields, String value) {
        if (fields.stream().anyMatch(field -> field.kind() instanceof FieldKind.Span)) {
            throw invalid(parameter, "a span has no beginning; write it as the value of the filter itself");
        }
        return value;
    }

    /** An item can be in no locale but the site's. */
    private String known(Parameter parameter, FilterName name, String value) {
        return name.field().equals("locale") ? Locales.known(parameter.name(), value, site) : value;
    }

    private String canonical(Parameter parameter, List<FieldKind> kinds, String value) {
        return kinds.stream().flatMap(kind -> FieldValue.canonical(kind, value, site).stream()).findFirst()
                .orElseThrow(() -> invalid(parameter, Wording.quoted(value) + " is not " + expected(kinds) + hint(kinds, value)));
    }

    private static String expected(List<FieldKind> kinds) {
        return String.join(", or ", kinds.stream().map(FieldValue::expected).distinct().toList());
    }

    private static String hint(List<FieldKind> kinds, String value) {
        return Spelling.hint(value, kinds.stream()
                .flatMap(kind -> kind instanceof FieldKind.Choice(var values) ? values.stream() : Stream.of()).toList());
    }

    private static InvalidRequest invalid(Parameter parameter, String detail) {
        return InvalidRequest.parameter("invalid-value", parameter.name(), detail);
    }

    /**
     * The name of a filter, taken apart.
     *
     * @param alternative the index after {@code [or]}
     */
    record FilterName(Optional<Integer> alternative, String field, Operator operator) {

        static boolean isFilter(String name) {
            return name.startsWith("filter[") && name.length() <= LONGEST_NAME;
        }

        static FilterName of(String name) {
            var parts = parts(name);
            if (!parts.getFirst().equals("or")) {
                return of(name, Optional.empty(), parts);
            }
            if (parts.size() < 3) {
                throw malformed(name);
            }
            return of(name, Optional.of(index(name, parts.get(1))), parts.subList(2, parts.size()));
        }

        private static FilterName of(String name, Optional<Integer> alternative, List<String> parts) {
            return switch (parts.size()) {
                case 1 -> new FilterName(alternative, parts.get(0), Operator.EQ);
                case 2 -> new FilterName(alternative, parts.get(0), operator(name, parts.get(1)));
                default -> throw malformed(name);
            };
        }

        private static Operator operator(String name, String word) {
            var words = Stream.of(Operator.values()).map(Operator::word).toList();
            return Operator.named(word).orElseThrow(() -> InvalidRequest.parameter("unknown-operator", name,
                    "no such operator; there are " + String.join(", ", words) + Spelling.hint(word, words)));
        }

        private static int index(String name, String digits) {
            if (!digits.matches("[0-9]{1,3}")) {
                throw malformed(name);
            }
            return Integer.parseInt(digits);
        }

        private static List<String> parts(String name) {
            String inside = name.substring("filter[".length());
            if (!inside.endsWith("]") || inside.startsWith("]") || inside.contains("[]")) {
                throw malformed(name);
            }
            var parts = List.of(inside.substring(0, inside.length() - 1).split("\\]\\[", -1));
            if (parts.stream().anyMatch(part -> part.isEmpty() || part.contains("[") || part.contains("]"))) {
                throw malformed(name);
            }
            return parts;
        }

        private static InvalidRequest malformed(String name) {
            return InvalidRequest.parameter("unknown-parameter", name,
                    "a filter is written filter[field], filter[field][operator] or filter[or][0][field][operator]");
        }
    }
}
