package org.kindred.rest.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.problem.InvalidRequest;

/**
 * The parameters of a query, decoded, in the order they were sent.
 *
 * @param all each of them, repeats included
 */
public record Parameters(List<Parameter> all) {

    private static final Comparator<Parameter> ORDER = Comparator.comparing(Parameter::name).thenComparing(Parameter::value);

    public Parameters {
        all = List.copyOf(all);
    }

    /**
     * Reads a query.
     *
     * @param query as sent, without its {@code ?}; null where there is none
     * @throws InvalidRequest if its escapes are not UTF-8
     */
    public static Parameters of(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return new Parameters(List.of());
        }
        var parameters = new ArrayList<Parameter>();
        for (int from = 0; from <= query.length();) {
            int end = query.indexOf('&', from) < 0 ? query.length() : query.indexOf('&', from);
            if (end > from) {
                parameters.add(parameter(query, from, end));
            }
            from = end + 1;
        }
        return new Parameters(parameters);
    }

    private static Parameter parameter(String query, int from, int end) {
        int equals = query.indexOf('=', from);
        boolean named = equals >= 0 && equals < end;
        String name = PercentEncoding.decode(query, from, named ? equals : end);
        return new Parameter(name, named ? PercentEncoding.decode(query, equals + 1, end) : "");
    }

    /**
     * Refuses what cannot be read, and parameters that some put between the segments of a path: nobody here would look at them.
     *
     * @throws InvalidRequest if the escapes of a path are not UTF-8, or it has a semicolon
     */
    public static void checkPath(String path) {
        if (path.indexOf(';') >= 0) {
            throw new InvalidRequest("malformed-address", "A path takes no parameters after a semicolon; they go behind a question mark.",
                    List.of());
        }
        PercentEncoding.decode(path, 0, path.length());
    }

    /** All values of a name, in their order. */
    public List<String> values(String name) {
        return all.stream().filter(parameter -> parameter.name().equals(name)).map(Parameter::value).toList();
    }

    /**
     * The value of a name that may stand only once.
     *
     * @throws InvalidRequest if it stands more than once
     */
    public Optional<String> value(String name) {
        var values = values(name);
        if (values.size() > 1) {
            throw InvalidRequest.parameter("repeated-parameter", name, name + " may be given only once.");
        }
        return values.stream().findFirst();
    }

    /** Without those of some names. */
    public Parameters without(String... names) {
        var unwanted = List.of(names);
        return new Parameters(all.stream().filter(parameter -> !unwanted.contains(parameter.name())).toList());
    }

    /** With one more. */
    public Parameters with(String name, String value) {
        var more = new ArrayList<>(all);
        more.add(new Parameter(name, value));
        return new Parameters(more);
    }

    /** As a query that can be sent, without a {@code ?}. */
    public String encoded() {
        var query = new StringBuilder();
        for (Parameter parameter : all) {
            query.append(query.isEmpty() ? "" : "&").append(encoded(parameter.name())).append('=').append(encoded(parameter.value()));
        }
        return query.toString();
    }

    /** The same text for every order and spelling of the same parameters. */
    public String canonical() {
        return all.size() < 2 ? encoded() : new Parameters(all.stream().sorted(ORDER).toList()).encoded();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
