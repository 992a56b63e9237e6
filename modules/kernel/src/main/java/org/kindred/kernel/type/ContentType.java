package org.kindred.kernel.type;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * A kind of content, as data.
 *
 * @param name        singular, as in JSON: {@code article}
 * @param plural      as in addresses and folders: {@code articles}
 * @param description one sentence for people
 * @param fields      its own fields, beside the common ones; {@code url} alone may replace a common one
 * @param derivations what some of them say where their editor says nothing
 * @param ranking     what puts an item of it before another, if lists are in that order by themselves
 */
public record ContentType(String name, String plural, String description, List<Field> fields, List<Derivation> derivations,
        Optional<Ranking> ranking) {

    public ContentType {
        fields = List.copyOf(fields);
        derivations = List.copyOf(derivations);
        if (!name.matches("[a-z]+(-[a-z]+)*") || !plural.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of a content type: " + name + ", " + plural);
        }
        for (Field field : fields) {
            if (isCommon(field)) {
                throw new IllegalArgumentException(name + "." + field.name() + " is a common field already");
            }
            if (ranking.isPresent() && field.name().equals(Ranking.KEY)) {
                throw new IllegalArgumentException(name + "." + field.name() + " is what its items are sorted by");
            }
        }
    }

    /** One whose fields say what is written, and whose items are listed by their dates. */
    public ContentType(String name, String plural, String description, List<Field> fields) {
        this(name, plural, description, fields, List.of(), Optional.empty());
    }

    /** A type whose items live elsewhere, as forums do, has a {@code url} of its own: it then stands in the place of the common one. */
    private static boolean isCommon(Field field) {
        return Stream.of(CommonFields.WRITTEN, CommonFields.DELIVERED, List.of(CommonFields.CITATIONS, CommonFields.LINK_HEALTH))
                .anyMatch(common -> Field.find(common, field.name()).isPresent())
                && !field.name().equals("url");
    }

    /** Every key its files may have, but for familiar names and what composed fields take. */
    public List<Field> written() {
        return Stream.concat(CommonFields.WRITTEN.stream(), told()).toList();
    }

    /** Every member of its cards, in their order: what can be filtered, sorted, faceted and asked for. */
    public List<Field> delivered() {
        var common = CommonFields.DELIVERED.stream().map(field -> Field.find(fields, field.name()).orElse(field));
        var own = told().filter(field -> Field.find(CommonFields.DELIVERED, field.name()).isEmpty());
        var health = livesElsewhere() ? Stream.of(CommonFields.LINK_HEALTH) : Stream.<Field>of();
        return Stream.of(common, own, health, Stream.of(CommonFields.TRANSLATIONS)).flatMap(all -> all).toList();
    }

    /** Whether its items have their place outside of this site, at a {@code url} of their own or where a work is: they are told of with the health of the link to there. */
    public boolean livesElsewhere() {
        return Field.find(fields, "url").filter(field -> field.kind() instanceof FieldKind.Address).isPresent()
                || Field.find(fields, "csl").filter(field -> field.kind() instanceof FieldKind.Composed).isPresent();
    }

    private Stream<Field> told() {
        return fields.stream().filter(field -> !(field.kind() instanceof FieldKind.Span));
    }

    /** The fields that are made of two others, to filter by. */
    public List<Field> spans() {
        return fields.stream().filter(field -> field.kind() instanceof FieldKind.Span).toList();
    }

    /** What items can be filtered by: every delivered field, spans, and the works that the text cites. All but spans sort and count, too. */
    public List<Field> compared() {
        return Stream.of(delivered(), spans(), List.of(CommonFields.CITATIONS)).flatMap(List::stream).toList();
    }

    /** What a field says of an item whose editor says nothing of it; empty where nothing can be told. */
    public Optional<Value> derived(String field, Value.Group written, String locale) {
        return derivations.stream().filter(derivation -> derivation.field().equals(field)).findFirst()
                .flatMap(derivation -> derivation.of(written, locale));
    }

    /** The field at a dotted path that items can be compared by; behind {@code citations.}, what is known of the works that are cited. */
    public Optional<Field> field(String path) {
        String citations = CommonFields.CITATIONS.name() + ".";
        return path.startsWith(citations) ? Field.find(CommonFields.OF_CITATIONS, path.substring(citations.length()))
                : Field.find(compared(), path);
    }
}
