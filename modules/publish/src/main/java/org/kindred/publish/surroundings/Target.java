package org.kindred.publish.surroundings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.ListedEntry;
import org.kindred.kernel.value.Value;

/**
 * What other items show of a public item. As long as it stays the same, nothing that refers to the item changes.
 *
 * @param ref        the item
 * @param title      its title
 * @param csl        a citation's CSL item; empty for any other type
 * @param design     how what a citation names was studied, if that is told
 * @param retraction what is known against a citation, as far as others show it
 * @param shown      what lists show of an entry of the directory, and under what a topic stands; empty for any other type
 */
public record Target(ItemRef ref, String title, Value.Group csl, Optional<String> design, Retraction retraction, Value.Group shown) {

    /** The content type that bodies cite. */
    public static final String CITATION = "citation";

    /** The content type that others are filed under. */
    public static final String TOPIC = "topic";

    /** The content type of whom to call. */
    public static final String HELPLINE = "helpline";

    private static final String PARENT = "parent";
    private static final Set<String> ENTRIES = Set.of("forum", HELPLINE);
    /** Fields whose values look the same in a file and in a card. */
    private static final List<String> OF_ENTRIES = List.of("summary", "url", "phone", "text", "hours", "cost", "languages", "countries");

    public static Target of(Draft draft) {
        return of(draft.ref(), draft.fields());
    }

    /** From a card, or from the fields of a draft. */
    static Target of(ItemRef ref, Value.Group fields) {
        String title = fields.text("title").orElse(ref.slug());
        if (!ref.type().equals(CITATION)) {
            return new Target(ref, title, Value.EMPTY, Optional.empty(), Retraction.UNCHECKED, shown(ref.type(), fields));
        }
        var design = group(fields, "evidence").text("design");
        var known = Retraction.of(group(fields, Retractions.FIELD));
        return new Target(ref, title, group(fields, "csl"), design, known.isWorrying() ? known.shown() : Retraction.UNCHECKED,
                Value.EMPTY);
    }

    private static Value.Group shown(String type, Value.Group fields) {
        var shown = Value.group();
        if (type.equals(TOPIC)) {
            parent(fields).ifPresent(slug -> shown.put(PARENT, slug));
        } else if (ENTRIES.contains(type)) {
            OF_ENTRIES.stream().filter(name -> !fields.get(name).isEmpty()).forEach(name -> shown.put(name, fields.get(name)));
            fields.at("assured.date").findFirst().ifPresent(day -> shown.put("assured", day));
        }
        return shown.build();
    }

    /** A slug in a file, a reference in a card. */
    private static Optional<String> parent(Value.Group fields) {
        return fields.get(PARENT) instanceof Value.Group reference ? reference.text("slug") : fields.text(PARENT);
    }

    /** How a live list shows it. */
    ListedEntry entry() {
        return new ListedEntry(ref, title, shown);
    }

    /** The topic right above a topic. */
    Optional<String> above() {
        return ref.type().equals(TOPIC) ? shown.text(PARENT) : Optional.empty();
    }

    /** The countries that an entry of the directory is for. */
    public Set<String> countries() {
        return shown.get("countries").each().flatMap(Target::text).collect(Collectors.toSet());
    }

    /** The numbers of a helpline. */
    public List<String> numbers() {
        return ref.type().equals(HELPLINE) ? Stream.of("phone", "text").flatMap(name -> shown.text(name).stream()).toList() : List.of();
    }

    private static Stream<String> text(Value value) {
        return value instanceof Value.Text(var text) ? Stream.of(text) : Stream.of();
    }

    private static Value.Group group(Value.Group fields, String name) {
        return fields.get(name) instanceof Value.Group group ? group : Value.EMPTY;
    }

    /** The names beside its slug by which it may be cited: its DOI, PMID and PMCID, as keys of citations that are nobody's slugs. */
    public List<ItemKey> identifiers() {
        return WorkIdentifier.in(csl).stream().map(work -> new ItemKey(CITATION, work.key())).toList();
    }

    /** Whether a key is such a name, and no slug. */
    public static boolean isIdentifier(ItemKey key) {
        return key.type().equals(CITATION) && !ItemKey.isSlug(key.slug());
    }

    /** A citation as CSL has it; a bare title where the type is not ours. */
    public Value.Group work() {
        return csl.members().isEmpty() ? Value.group().put("id", ref.slug()).put("title", title).build() : csl;
    }

    /** How a relation to it is delivered. */
    public Value.Group asRelation() {
        return Value.group().put("slug", ref.slug()).put("title", title).build();
    }
}
