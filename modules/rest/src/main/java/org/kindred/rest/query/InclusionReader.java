package org.kindred.rest.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;

/** Reads {@code include=citations,authors.topics}. */
final class InclusionReader {

    private static final String CITED_BY = Members.CITED_BY.name();

    private final Scope scope;
    private final ContentTypes types;

    InclusionReader(Scope scope, ContentTypes types) {
        this.scope = scope;
        this.types = types;
    }

    /** What to include, by the singular name of each type in scope. */
    Map<String, List<Inclusion>> read(String text, Faults faults) {
        var paths = Commas.split(text);
        Map<String, List<Inclusion>> byType = new LinkedHashMap<>();
        for (ContentType type : scope.types()) {
            byType.put(type.name(), tree(paths.stream().flatMap(path -> routes(type, path)).toList()));
        }
        paths.forEach(path -> faults.collect(() -> check(path)));
        return byType;
    }

    private void check(String path) {
        var routes = scope.types().stream().flatMap(type -> routes(type, path)).toList();
        if (routes.isEmpty()) {
            throw InvalidRequest.parameter("unknown-field", "include",
                    Wording.quoted(path) + " is no relation" + Spelling.hintOrAll(path, relations()));
        }
        if (routes.stream().allMatch(route -> route.size() > Inclusion.DEEPEST)) {
            throw InvalidRequest.parameter("invalid-value", "include",
                    Wording.quoted(path) + " is too deep; at most " + Inclusion.DEEPEST + " steps from the item");
        }
    }

    /** Everything that can be included in one step. */
    private List<String> relations() {
        return scope.types().stream()
                .flatMap(type -> Stream.concat(Relations.of(type).keySet().stream(), isCitation(type) ? Stream.of(CITED_BY) : Stream.of()))
                .distinct().toList();
    }

    private static boolean isCitation(ContentType type) {
        return type.name().equals(Members.CITATION);
    }

    /** The ways that a path can mean from one of the types asked for. */
    private Stream<List<Step>> routes(ContentType from, String path) {
        return isCitation(from) ? Stream.concat(reverse(path), route(from, path).stream()) : route(from, path).stream();
    }

    /** Only from the citation asked for: for every reference of every item of a page, the index would have to be asked too often. */
    private Stream<List<Step>> reverse(String path) {
        var step = new Step(CITED_BY, Inclusion.ANY);
        if (path.equals(CITED_BY)) {
            return Stream.of(List.of(step));
        }
        return path.startsWith(CITED_BY + ".")
                ? types.all().stream().flatMap(type -> route(type, path.substring(CITED_BY.length() + 1)).stream()).distinct()
                        .map(rest -> joined(step, rest))
                : Stream.of();
    }

    /** The steps of a path from one type; empty if it is none there. */
    private Optional<List<Step>> route(ContentType from, String path) {
        for (var relation : Relations.of(from).entrySet()) {
            var target = types.named(relation.getValue());
            if (target.isPresent() && path.equals(relation.getKey())) {
                return Optional.of(List.of(new Step(path, relation.getValue())));
            }
            if (target.isPresent() && path.startsWith(relation.getKey() + ".")) {
                var step = new Step(relation.getKey(), relation.getValue());
                return route(target.get(), path.substring(step.path().length() + 1)).map(rest -> joined(step, rest));
            }
        }
        return Optional.empty();
    }

    private static List<Step> joined(Step first, List<Step> rest) {
        var route = new ArrayList<Step>(List.of(first));
        route.addAll(rest);
        return route;
    }

    private static List<Inclusion> tree(List<List<Step>> routes) {
        var byFirst = new LinkedHashMap<Step, List<List<Step>>>();
        for (var route : routes) {
            var rest = byFirst.computeIfAbsent(route.getFirst(), any -> new ArrayList<>());
            if (route.size() > 1) {
                rest.add(route.subList(1, route.size()));
            }
        }
        return byFirst.entrySet().stream()
                .map(step -> new Inclusion(step.getKey().path(), step.getKey().type(), tree(step.getValue()))).toList();
    }

    /** One relation on the way. */
    private record Step(String path, String type) {
    }
}
