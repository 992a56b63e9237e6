package org.kindred.rest.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.value.Value;

/**
 * Which members are wanted.
 *
 * @param members by name, with what is wanted of each; none at all is everything
 */
public record Selection(Map<String, Selection> members) {

    /** Everything. */
    public static final Selection ALL = new Selection(Map.of());

    /** What dotted paths name. A path that ends in a whole wants all of it. */
    static Selection of(List<String> paths) {
        var members = new LinkedHashMap<String, Selection>();
        for (String path : paths) {
            String head = head(path);
            members.computeIfAbsent(head, any -> inner(head, paths));
        }
        return new Selection(members);
    }

    private static Selection inner(String head, List<String> paths) {
        if (paths.contains(head)) {
            return ALL;
        }
        return of(paths.stream().filter(path -> path.startsWith(head + ".")).map(path -> path.substring(head.length() + 1)).toList());
    }

    private static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** Whether a member, or anything in it, is wanted. */
    public boolean wants(String member) {
        return members.isEmpty() || members.containsKey(member);
    }

    /** What is wanted of a value; lists are gone through. Members keep the order they have. */
    public Value of(Value value) {
        return switch (value) {
            case Value.Group group -> of(group);
            case Value.Many(var values) -> Value.list(values, this::of);
            default -> value;
        };
    }

    /** What is wanted of a group. */
    public Value.Group of(Value.Group group) {
        if (members.isEmpty()) {
            return group;
        }
        var chosen = Value.group();
        group.members().forEach((name, value) -> {
            var wanted = members.get(name);
            if (wanted != null) {
                chosen.put(name, wanted.of(value));
            }
        });
        return chosen.build();
    }
}
