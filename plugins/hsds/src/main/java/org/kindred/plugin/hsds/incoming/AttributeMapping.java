package org.kindred.plugin.hsds.incoming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.rest.json.JacksonJson;

/** Takes the fields of an entry from the attributes of a service, in which an export of ours has put them. */
final class AttributeMapping {

    /** What only says of an entry what it is made of, or where it is. */
    private static final Set<String> MADE = Set.of("type", "slug", "locale", "markdown", "publishedAt", "updatedAt");
    /** What topics are called in other vocabularies too. */
    private static final Set<String> CODED = Set.of("MeSH", "ICD-10", "MedlinePlus");
    private static final Map<String, String> WRITTEN = Map.of("publishedAt", "date", "updatedAt", "updated");
    private static final JacksonJson JSON = new JacksonJson();

    private final List<Value.Group> attributes;
    private final EntryFields fields;
    private final Site site;
    private final Set<String> leftOut = new LinkedHashSet<>();

    AttributeMapping(Value.Group service, EntryFields fields, Site site) {
        this.attributes = of(service);
        this.fields = fields;
        this.site = site;
    }

    private static List<Value.Group> of(Value.Group service) {
        return service.get("attributes").each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast).toList();
    }

    /** What one attribute of that kind says: its value, or else the code of its term. */
    static Optional<String> said(Value.Group service, String linkType) {
        return of(service).stream().filter(attribute -> attribute.text("link_type").filter(linkType::equals).isPresent())
                .flatMap(attribute -> said(attribute).stream()).findFirst();
    }

    private static Optional<String> said(Value.Group attribute) {
        return attribute.text("value").or(() -> term(attribute, "code")).or(() -> term(attribute, "name"));
    }

    private static Optional<String> term(Value.Group attribute, String member) {
        return attribute.get("taxonomy_term") instanceof Value.Group term ? term.text(member) : Optional.empty();
    }

    /** Fills the fields. */
    void map() {
        WRITTEN.forEach(
                (delivered, written) -> attributes.stream().filter(each -> each.text("link_type").filter(delivered::equals).isPresent())
                        .flatMap(each -> said(each).stream()).findFirst().ifPresent(moment -> fields.put(written, moment)));
        attributes.forEach(this::take);
        drop("license", site.license());
        drop("attribution", site.attribution());
    }

    /** What the site says of all its items, none of them says. */
    private void drop(String field, String ofSite) {
        if (fields.text(field).filter(ofSite::equals).isPresent()) {
            fields.remove(field);
        }
    }

    /** The description with its links. */
    Optional<String> markdown() {
        return attributes.stream().filter(each -> each.text("link_type").filter("markdown"::equals).isPresent())
                .flatMap(each -> each.text("value").stream()).findFirst();
    }

    /** Attributes that the entry has no field for. */
    Set<String> leftOut() {
        return leftOut;
    }

    private void take(Value.Group attribute) {
        String path = attribute.text("link_type").orElse("");
        var field = fields.field(path);
        if (MADE.contains(path) || term(attribute, "taxonomy").filter(CODED::contains).isPresent()) {
            return;
        }
        boolean isTaken = field.filter(own -> said(attribute).filter(text -> put(own, path, text)).isPresent()).isPresent();
        if (!isTaken && !fields.isDelivered(path)) {
            leftOut.add("attributes: " + term(attribute, "name").or(() -> attribute.text("value")).orElse(path));
        }
    }

    private boolean put(Field field, String path, String text) {
        return field.inner().isEmpty() ? fields.put(path, text) : whole(field, text).map(value -> {
            fields.add(field, path, value);
            return true;
        }).orElse(false);
    }

    /** A whole of several parts, as JSON; relations in it are written as slugs. */
    private static Optional<Value> whole(Field field, String json) {
        try {
            return JSON.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)) instanceof Value.Group group
                    ? Optional.of(written(field, group))
                    : Optional.empty();
        } catch (InvalidRequest notJson) {
            return Optional.empty();
        }
    }

    private static Value written(Field field, Value.Group group) {
        var written = Value.group();
        for (Field part : field.inner()) {
            Value value = group.get(part.name());
            if (!value.isEmpty()) {
                written.put(part.name(),
                        value instanceof Value.Group to && part.kind() instanceof FieldKind.Relation ? to.get("slug") : value);
            }
        }
        return written.build();
    }

    /** The type that an export of ours says. */
    static Optional<ContentType> type(Value.Group service, List<ContentType> types) {
        Map<String, ContentType> byName = types.stream().collect(Collectors.toMap(ContentType::name, type -> type));
        return said(service, "type").flatMap(name -> Optional.ofNullable(byName.get(name)));
    }
}
