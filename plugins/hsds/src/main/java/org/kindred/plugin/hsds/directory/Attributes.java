package org.kindred.plugin.hsds.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/**
 * Takes everything from a card that HSDS has no place for, as attributes: words of a list and topics as terms, all else as the value of a field.
 * What HSDS has a place for is named here, and nothing else is left out but what only our own copies are told apart by.
 */
public final class Attributes {

    /** Members of a card that have a place of their own in HSDS, and such as say nothing of the service. */
    private static final Set<String> PLACED = Set.of("type", "title", "url", "status", "minimumAge", "maximumAge", "registration", "cost",
            "languages", "countries", "operator", "phone", "text", "hours", "digest", "revision");
    private static final Set<String> PLACED_PARTS = Set.of("assured.date");

    private final Vocabulary vocabulary;
    private final Json json;

    /** @param json writes what has parts */
    public Attributes(Vocabulary vocabulary, Json json) {
        this.vocabulary = vocabulary;
        this.json = json;
    }

    /**
     * Those of a card.
     *
     * @param hidden items that the card still names, and that are public no longer
     */
    public List<Attribute> of(ContentType type, Value.Group card, Set<ItemKey> hidden) {
        return new Taking(hidden).of(type, card);
    }

    /** One card. */
    private final class Taking {

        private final Set<ItemKey> hidden;
        private final List<Attribute> found = new ArrayList<>();

        private Taking(Set<ItemKey> hidden) {
            this.hidden = hidden;
        }

        private List<Attribute> of(ContentType type, Value.Group card) {
            vocabulary.type(type.name())
                    .ifPresent(term -> found.add(new Attribute("type", Optional.empty(), term.id(), Optional.of(term))));
            card.members().forEach((name, value) -> {
                if (!PLACED.contains(name) || name.equals("url") && !isPlaced(value)) {
                    add(name, Field.find(type.delivered(), name), value);
                }
            });
            return found;
        }

        private void add(String path, Optional<Field> field, Value value) {
            if (value.isEmpty() || PLACED_PARTS.contains(path)) {
                return;
            }
            if (value instanceof Value.Many(var values)) {
                values.forEach(each -> one(path, field, each));
            } else {
                one(path, field, value);
            }
        }

        private void one(String path, Optional<Field> field, Value value) {
            var relation = field.flatMap(Attributes::relation);
            if (relation.isPresent() && value instanceof Value.Group to) {
                to.text("slug").filter(slug -> !hidden.contains(new ItemKey(relation.get(), slug)))
                        .ifPresent(slug -> found.add(related(path, relation.get(), slug)));
            } else if (value instanceof Value.Group group && field.filter(Vocabulary::isGroup).isPresent()) {
                group.members().forEach((name, part) -> add(path + "." + name, field.flatMap(own -> Field.find(own.inner(), name)), part));
            } else {
                found.add(plain(path, value));
            }
        }
    }

    /** An address that is none of the Web has no place. */
    private static boolean isPlaced(Value url) {
        return !(url instanceof Value.Text(var address)) || address.startsWith("/") || Addresses.absolute(address, "").isPresent();
    }

    private static Optional<String> relation(Field field) {
        return field.kind() instanceof FieldKind.Relation(var type) ? Optional.of(type) : Optional.empty();
    }

    private Attribute related(String path, String type, String slug) {
        return type.equals(Vocabulary.TOPIC)
                ? new Attribute(path, Optional.empty(), vocabulary.ids().topic(slug), Optional.empty())
                : plain(path, Value.of(slug));
    }

    private Attribute plain(String path, Value value) {
        String text = text(value);
        return vocabulary.word(path, text).map(term -> new Attribute(path, Optional.empty(), term.id(), Optional.of(term)))
                .orElseGet(() -> {
                    var term = vocabulary.field(path);
                    return new Attribute(path, Optional.of(text), term.id(), Optional.of(term));
                });
    }

    private String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> number.toPlainString();
            default -> new String(json.write(value), UTF_8);
        };
    }
}
