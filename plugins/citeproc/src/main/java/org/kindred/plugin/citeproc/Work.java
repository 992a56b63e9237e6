package org.kindred.plugin.citeproc;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * A cited work.
 *
 * @param slug its citation's
 * @param csl  its CSL-JSON item
 */
record Work(String slug, Value.Group csl) {

    private static final int NAMED = 2;

    /** As citeproc wants it. What is not valid CSL becomes a document with no more than a title. */
    CSLItemData item() {
        var members = plain(csl);
        members.put("id", slug);
        members.putIfAbsent("type", "document");
        try {
            return CSLItemData.fromJson(members);
        } catch (IllegalArgumentException notCsl) {
            return CSLItemData.fromJson(Map.of("id", slug, "type", "document", "title", csl.text("title").orElse(slug)));
        }
    }

    /** Its authors as they stand in a sentence: {@code Heisler}, {@code Wilson & Wong}, {@code Heisler et al.}; its title, if it has none. */
    String authors() {
        var names = Stream.of("author", "editor").map(role -> csl.get(role).each().flatMap(Work::name).toList())
                .filter(all -> !all.isEmpty())
                .findFirst().orElse(List.of());
        if (names.isEmpty()) {
            return csl.text("title-short").or(() -> csl.text("title")).orElse(slug);
        }
        return names.size() > NAMED ? names.getFirst() + " et al." : String.join(" & ", names);
    }

    private static Stream<String> name(Value name) {
        return name instanceof Value.Group group
                ? Stream.of("family", "literal", "given").map(group::text).flatMap(Optional::stream).limit(1)
                : Stream.empty();
    }

    private static Map<String, Object> plain(Value.Group group) {
        var members = new HashMap<String, Object>();
        group.members().forEach((name, value) -> {
            if (!value.isEmpty() && !value.equals(Value.of(""))) {
                members.put(name, plain(value));
            }
        });
        return members;
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Nothing() -> "";
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> number.stripTrailingZeros().scale() <= 0 ? number.intValue() : number.toPlainString();
            case Value.Flag(var flag) -> flag;
            case Value.Many(var values) -> values.stream().map(Work::plain).toList();
            case Value.Group group -> plain(group);
        };
    }
}
