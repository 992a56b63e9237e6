package org.kindred.plugin.hsds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.Addresses;
import org.kindred.rest.json.JacksonJson;

/** Whatever a card says of an entry stands somewhere in its service. */
class NothingIsDroppedTest {

    /** What only tells our own copies apart. */
    private static final Set<String> OURS = Set.of("digest", "revision");

    @Test
    void everyTextAndNumberOfACardStandsInItsService() {
        try (var service = new Service()) {
            for (int i = 0; i < 40; i++) {
                service.content.publish(Samples.topic("t-" + i, ""), "");
            }
            var samples = new Samples(5);
            for (int i = 0; i < 100; i++) {
                String type = i % 2 == 0 ? "forum" : "helpline";
                var card = samples.any(type, "e", "en");
                service.publish(card, "");
                var told = leaves(service.contents("/services?full=true").stream()
                        .filter(each -> each.at("attributes.taxonomy_term.code").anyMatch(Value.of(type)::equals)).findFirst()
                        .orElseThrow());
                card.members().forEach((name, value) -> {
                    if (!OURS.contains(name)) {
                        leaves(name.equals("url") ? whole(value) : value)
                                .forEach(leaf -> assertTrue(stands(leaf, told), () -> name + " is dropped: " + leaf));
                    }
                });
            }
        }
    }

    private static Value whole(Value url) {
        return url instanceof Value.Text(var address) ? Addresses.absolute(address, Service.SITE.baseUrl()).map(Value::of).orElse(url)
                : url;
    }

    /** A leaf may stand in the JSON of a whole; an operator may be spelled as most of its services do, but there is only one here. */
    private static boolean stands(String leaf, Set<String> told) {
        String escaped = new String(new JacksonJson().write(Value.of(leaf)), java.nio.charset.StandardCharsets.UTF_8);
        String inside = escaped.substring(1, escaped.length() - 1);
        String squeezed = leaf.strip().replaceAll("\\s+", " ");
        return told.contains(leaf) || told.contains(squeezed) || told.stream().anyMatch(text -> text.contains(inside));
    }

    private static Set<String> leaves(Value value) {
        var leaves = new HashSet<String>();
        collect(value, leaves);
        return leaves;
    }

    private static void collect(Value value, Set<String> leaves) {
        switch (value) {
            case Value.Text(var text) -> leaves.add(text);
            case Value.Number(var number) -> leaves.add(number.toPlainString());
            case Value.Flag(var flag) -> leaves.add(String.valueOf(flag));
            case Value.Many(var values) -> values.forEach(each -> collect(each, leaves));
            case Value.Group group -> parts(group).forEach(each -> collect(each, leaves));
            case Value.Nothing() -> {
                // says nothing
            }
        }
    }

    /** A reference is told by its slug. */
    private static Stream<Value> parts(Value.Group group) {
        return List.copyOf(group.members().keySet()).equals(List.of("slug", "title")) ? Stream.of(group.get("slug"))
                : new ArrayList<>(group.members().values()).stream();
    }
}
