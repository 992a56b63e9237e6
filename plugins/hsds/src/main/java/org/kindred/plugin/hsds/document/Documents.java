package org.kindred.plugin.hsds.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.Attributes;
import org.kindred.plugin.hsds.directory.Directory;
import org.kindred.plugin.hsds.directory.Entry;
import org.kindred.plugin.hsds.directory.LiveDirectory;
import org.kindred.plugin.hsds.directory.Operator;
import org.kindred.plugin.hsds.directory.Organization;

/** Makes the documents of one answer, from one state of what is public. */
public final class Documents {

    private static final List<Representation> READ = List.of(Representation.CARD, Representation.TEXT, Representation.MARKDOWN);

    private final Directory directory;
    private final Site site;
    private final PublicSession session;
    private final ContentTypes types;
    private final Json json;
    private final Set<ItemKey> hidden;

    /** @param session is asked while documents are made */
    public Documents(LiveDirectory.Now now, PublicSession session, ContentTypes types, Json json) {
        this.directory = now.directory();
        this.site = now.site();
        this.session = session;
        this.types = types;
        this.json = json;
        this.hidden = session.masked();
    }

    /** Whether only the index changes them. */
    public boolean lasting() {
        return hidden.isEmpty();
    }

    /** Services; one that is public no longer is left out. */
    public List<Value.Group> services(List<Entry> entries, Depth depth) {
        return new Making(entries, depth).services(entries, true);
    }

    /** Organizations with their services. */
    public List<Value.Group> organizations(List<Organization> organizations, Depth services) {
        var making = new Making(organizations.stream().flatMap(each -> each.services().stream()).toList(), services);
        return organizations.stream().map(each -> OrganizationDocument.full(each, making.services(each.services(), false))).toList();
    }

    /** Some documents, with all that they are made of: read at once. */
    private final class Making {

        private final Depth depth;
        private final Map<Representation, Map<ItemRef, Stored>> stored = new EnumMap<>(Representation.class);

        Making(List<Entry> entries, Depth depth) {
            this.depth = depth;
            if (depth != Depth.MINIMAL && !entries.isEmpty()) {
                var refs = entries.stream().map(Entry::ref).toList();
                READ.forEach(each -> stored.put(each, session.stored(refs, each)));
            }
        }

        List<Value.Group> services(List<Entry> entries, boolean withOrganization) {
            return entries.stream().flatMap(entry -> service(entry, withOrganization).stream()).toList();
        }

        private Optional<Value.Group> service(Entry entry, boolean withOrganization) {
            if (depth == Depth.MINIMAL) {
                return Optional.of(ServiceDocument.minimal(entry));
            }
            return bytes(entry, Representation.CARD).map(json::read).filter(Value.Group.class::isInstance).map(Value.Group.class::cast)
                    .map(card -> document(entry, card, withOrganization));
        }

        private Value.Group document(Entry entry, Value.Group card, boolean withOrganization) {
            var description = Description.of(text(entry, Representation.TEXT), text(entry, Representation.MARKDOWN));
            var document = new ServiceDocument(named(entry), card, description.text(), site.baseUrl());
            var service = withOrganization ? document.whole() : document.alone();
            return depth == Depth.LIST ? service.build() : full(entry, card, description).addTo(service);
        }

        private Optional<byte[]> bytes(Entry entry, Representation representation) {
            return Optional.ofNullable(stored.getOrDefault(representation, Map.of()).get(entry.ref())).map(Stored::bytes);
        }

        private String text(Entry entry, Representation representation) {
            return bytes(entry, representation).map(bytes -> new String(bytes, UTF_8)).orElse("");
        }
    }

    private FullService full(Entry entry, Value.Group card, Description description) {
        var attributes = new Attributes(directory.vocabulary(), json).of(types.named(entry.ref().type()).orElseThrow(), card, hidden);
        String markdown = description.markdown().isEmpty() ? card.text("summary").orElse(entry.name()) : description.markdown();
        return new FullService(directory, entry, card, attributes, markdown);
    }

    /** An operator is called the same in all services. */
    private Entry named(Entry entry) {
        var operator = entry.operator().flatMap(own -> directory.organization(own.id())).map(own -> new Operator(own.id(), own.name()));
        return new Entry(entry.id(), entry.ref(), entry.name(), entry.status(), entry.modified(), operator, entry.terms(), entry.words());
    }
}
