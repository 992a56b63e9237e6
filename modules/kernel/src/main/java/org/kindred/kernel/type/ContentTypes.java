package org.kindred.kernel.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The content types of this installation, by name. Immutable. */
public final class ContentTypes {

    /** Words that stand where a plural would: in the addresses of delivery, and in those of management. */
    private static final Set<String> TAKEN = Set.of("changes", "feeds", "manage", "resolve", "search", "site", "suggest", "assets", "audit",
            "export", "import", "jobs", "overdue", "previews", "render", "tokens", "webhooks");

    private final Map<String, ContentType> byName = new LinkedHashMap<>();
    private final Map<String, ContentType> byPlural = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two share a name or a plural, or the API's addresses have that word already */
    public ContentTypes(List<ContentType> types) {
        types.stream().sorted(java.util.Comparator.comparing(ContentType::name)).forEach(this::add);
    }

    private void add(ContentType type) {
        if (TAKEN.contains(type.plural())) {
            throw new IllegalArgumentException(
                    "no content type can be called " + type.plural() + ": the API's addresses have that word already");
        }
        if (byName.putIfAbsent(type.name(), type) != null || byPlural.putIfAbsent(type.plural(), type) != null) {
            throw new IllegalArgumentException("two content types are called " + type.name() + " or " + type.plural());
        }
    }

    /** All of them, by name. */
    public List<ContentType> all() {
        return List.copyOf(byName.values());
    }

    /** By its singular name. */
    public Optional<ContentType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By its plural, as in addresses and folders. */
    public Optional<ContentType> plural(String plural) {
        return Optional.ofNullable(byPlural.get(plural));
    }
}
