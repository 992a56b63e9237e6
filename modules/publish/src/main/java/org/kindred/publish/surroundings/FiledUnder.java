package org.kindred.publish.surroundings;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.node.Ports;

/** Which topics a text is about: those that it names as topics or as conditions, and all that they stand under. */
public final class FiledUnder {

    /** The fields that name them. */
    public static final Set<String> FIELDS = Set.of("topics", "conditions");

    private FiledUnder() {
    }

    /** The slugs of those that a text names. */
    public static Set<String> named(Draft draft) {
        return FIELDS.stream().flatMap(field -> draft.fields().at(field)).flatMap(FiledUnder::text).collect(Collectors.toSet());
    }

    private static Stream<String> text(Value value) {
        return value instanceof Value.Text(var text) ? Stream.of(text) : Stream.of();
    }

    /** The slugs of all, by the topics that are public. */
    public static Set<String> all(ReadSession session, Draft draft, Ports ports, Site site) {
        var named = named(draft);
        var keys = named.stream().map(slug -> new ItemKey(Target.TOPIC, slug)).toList();
        return Targets.read(session, keys, ports.plugins().types(), site, ports.json()).upwards(named);
    }
}
