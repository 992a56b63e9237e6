package org.kindred.plugin.hsds.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader.Hearer;
import org.kindred.kernel.imports.ContentReader.Read;
import org.kindred.kernel.imports.ContentReader.Surroundings;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.plugin.hsds.directory.Vocabulary;

/** Makes entries of services, and tells them. */
final class Entries {

    private static final String LEFT_OUT = "left-out";

    private final Surroundings around;
    private final Hearer hearer;
    private final List<ContentType> types;

    Entries(Surroundings around, Hearer hearer) {
        this.around = around;
        this.hearer = hearer;
        this.types = Vocabulary.SERVICES.stream().flatMap(name -> around.types().named(name).stream()).toList();
    }

    /** What entries can be. */
    List<ContentType> types() {
        return types;
    }

    /** Tells a service as an entry. */
    void take(FoundService found) {
        typeOf(found.service()).ifPresent(type -> take(found.line(), found.service(), new EntryFields(type), type, Placing.NOWHERE));
    }

    /** What a service is: as it says itself; else a helpline, if it is to be called, and a forum if not. */
    Optional<ContentType> typeOf(Value.Group service) {
        boolean isCalled = !service.get("phones").isEmpty();
        return AttributeMapping.type(service, types)
                .or(() -> types.stream().filter(type -> type.name().equals(isCalled ? "helpline" : "forum")).findFirst())
                .or(() -> types.stream().findFirst());
    }

    /**
     * Where an entry is to be, if that is said.
     *
     * @param slug   its name in addresses
     * @param locale its language
     * @param body   its description
     */
    record Placing(Optional<String> slug, Optional<String> locale, Optional<String> body) {

        static final Placing NOWHERE = new Placing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Tells an entry of which some fields are known already. */
    void take(int line, Value.Group service, EntryFields fields, ContentType type, Placing placing) {
        var mapping = new ServiceMapping(service, fields, around.site());
        String body = placing.body().orElse("");
        String mapped = mapping.map();
        var title = fields.text("title");
        if (title.isEmpty()) {
            hearer.hear(Finding.error("no-title", "", new Place(line, 1), "A service without a name was left out.", "Give it a name."));
            return;
        }
        String locale = placing.locale().or(() -> AttributeMapping.said(service, "locale")).flatMap(around.site()::locale)
                .orElse(around.site().defaultLocale());
        String slug = placing.slug().or(() -> AttributeMapping.said(service, "slug")).filter(ItemKey::isSlug)
                .or(() -> Cell.slug(title.get())).orElse(type.name());
        var ref = around.name(new ItemKey(type.name(), slug)).in(locale);
        String text = body.isEmpty() ? mapped : body;
        hearer.hear(new Read(ref, title.get(), line, fields.build(), text.isEmpty() ? "" : "\n" + text + "\n", State.DRAFT,
                findings(line, title.get(), mapping), List.of()));
    }

    private static List<Finding> findings(int line, String title, ServiceMapping mapping) {
        var findings = new ArrayList<Finding>();
        if (!mapping.leftOut().isEmpty()) {
            findings.add(Finding.info(LEFT_OUT, "", new Place(line, 1),
                    "%s: there is no field for %s.".formatted(title, String.join(", ", mapping.leftOut())),
                    "Write into the body what readers need of it."));
        }
        return findings;
    }
}
