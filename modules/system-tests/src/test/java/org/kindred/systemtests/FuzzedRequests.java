package org.kindred.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Requests to all operations that a description has under a path: as it says, nearly as it says, and broken. The same seed makes the same ones. */
final class FuzzedRequests {

    /** A request, and the statuses that its operation is described with. */
    record Request(String method, String path, Map<String, String> headers, String body, Set<String> described) {
    }

    private record Operation(String path, String method, JsonNode is, List<JsonNode> parameters) {
    }

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> FILES = List.of("---\ntitle: A day\n---\nWords. [@heisler-2010]\n", "---\ntitle: [\n---\n",
            "---\ntitle: é\n",
            "@book{a, title = {B}, year = 2001}", "TY  - BOOK\nTI  - B\nER  - \n", "PMID- 1\nTI  - B\n",
            "[{\"id\": \"a\", \"type\": \"book\"}]",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><xml><records><record>&b;</record></records></xml>",
            "Words.1\n\nReferences\n\n1. Heisler M. A book. 2010.\n", "PK\u0003\u0004");

    private final FuzzedValues values;
    private final List<Operation> operations = new ArrayList<>();
    /** What stands in addresses: those of the sample site, and those that were told in answers. */
    private final Map<String, List<String>> known;

    FuzzedRequests(JsonNode description, String under, Random random, Map<String, List<String>> known) {
        this.values = new FuzzedValues(random, description);
        this.known = new LinkedHashMap<>(known);
        description.path("paths").properties().stream().filter(path -> path.getKey().startsWith(under))
                .forEach(path -> path.getValue().properties().stream().filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> operations.add(operation(path.getKey(), path.getValue(), each.getKey(), each.getValue()))));
    }

    private Operation operation(String path, JsonNode shared, String method, JsonNode is) {
        var parameters = new ArrayList<JsonNode>();
        shared.path("parameters").forEach(each -> parameters.add(values.follow(each)));
        is.path("parameters").forEach(each -> parameters.add(values.follow(each)));
        return new Operation(path, method, is, parameters);
    }

    int operations() {
        return operations.size();
    }

    /** Something that an answer named, to be asked for later. */
    void learn(String name, String value) {
        var names = known.computeIfAbsent(name, each -> new ArrayList<>());
        if (!value.isEmpty() && names.size() < 50) {
            names.add(value);
        }
    }

    Request next() {
        var operation = values.one(operations);
        var headers = new LinkedHashMap<String, String>();
        parameters(operation, "header").forEach(each -> headers.put(each.path("name").asText(), header(value(each))));
        headers.values().removeIf(String::isEmpty);
        String body = body(operation, headers);
        var statuses = new TreeSet<String>();
        operation.is().path("responses").fieldNames().forEachRemaining(statuses::add);
        return new Request(operation.method().toUpperCase(java.util.Locale.ROOT), address(operation), headers, body, statuses);
    }

    private List<JsonNode> parameters(Operation operation, String in) {
        return operation.parameters().stream().filter(each -> each.path("in").asText().equals(in))
                .filter(each -> each.path("required").asBoolean() || values.once(3)).toList();
    }

    private String value(JsonNode parameter) {
        var names = known.getOrDefault(parameter.path("name").asText(), List.of());
        return names.isEmpty() || values.once(10) ? values.textLike(parameter.path("schema")) : values.one(names);
    }

    /** Only what an HTTP client can send in a header. */
    private static String header(String value) {
        return value.chars().filter(c -> c >= ' ' && c < 127).limit(200).mapToObj(Character::toString).collect(Collectors.joining())
                .strip();
    }

    private String address(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : parameters(operation, "path")) {
            path = path.replace("{" + parameter.path("name").asText() + "}", encoded(value(parameter)));
        }
        var query = parameters(operation, "query").stream().flatMap(each -> each.path("style").asText().equals("deepObject")
                ? deep(each).stream()
                : List.of(encoded(each.path("name").asText()) + "=" + encoded(value(each))).stream()).toList();
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private List<String> deep(JsonNode parameter) {
        var members = new ArrayList<String>();
        parameter.at("/schema/properties").properties().forEach(member -> {
            if (values.once(3)) {
                String operator = values.once(3)
                        ? "[" + values.one(List.of("eq", "ne", "in", "lt", "gte", "exists", "prefix", "x", "")) + "]" : "";
                members.add(encoded(parameter.path("name").asText() + "[" + member.getKey() + "]" + operator) + "="
                        + encoded(values.textLike(member.getValue())));
            }
        });
        return members;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String body(Operation operation, Map<String, String> headers) {
        var content = operation.is().at("/requestBody/content");
        if (content.isEmpty() || values.once(30)) {
            return "";
        }
        var types = StreamSupport.stream(content.properties().spliterator(), false).toList();
        var type = values.one(types);
        headers.put("Content-Type",
                values.once(15) ? values.one(List.of("text/plain", "application/xml", "x", "application/json; charset=utf-16"))
                        : type.getKey().equals("*/*") ? values.one(known.get("mediaType")) : type.getKey());
        String body = type.getKey().equals("application/json")
                ? values.like(type.getValue().path("schema")).toString()
                : values.one(FILES);
        return values.once(6) ? values.broken(body) : body;
    }
}
