package org.kindred.rest.delivery.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionNote;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Inclusions;
import org.kindred.rest.delivery.shape.Masking;
import org.kindred.rest.delivery.shape.Masks;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.delivery.shape.Sources;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.ReferenceForm;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.ItemQuery;
import org.kindred.rest.query.ListQuery;
import org.kindred.rest.query.Members;

/**
 * References to take away: of one citation, of all that an item cites in the order of its list, or of the whole list of citations. A list
 * comes whole unless a page is asked for; one that is too long is refused, never cut.
 */
public final class ReferenceFiles {

    /** How many references a whole list may hold. */
    static final int MOST = 10_000;

    private static final String CSL = "csl";
    private static final String RETRACTION = "retraction";

    private final Ports ports;
    private final Withdrawals withdrawals;
    private final String base;
    private final Forms forms;
    private final Map<ReferenceForm, ReferenceWriter> writers = new HashMap<>();

    /** @param withdrawals what is to be left out */
    public ReferenceFiles(Ports ports, Withdrawals withdrawals, DeliverySettings settings, Forms forms, List<ReferenceWriter> writers) {
        this.ports = ports;
        this.withdrawals = withdrawals;
        this.forms = forms;
        this.base = settings.publicUrl() + Routes.API + "/";
        writers.forEach(writer -> this.writers.put(new ReferenceForm(writer.media()), writer));
    }

    /**
     * The references of one item: itself, if it is one, else all that it cites.
     *
     * @throws NotFound if the item is not public in any of the locales in which it is looked for
     */
    public Answer ofItem(ContentType type, String slug, ReferenceForm form, Parameters parameters) {
        var site = ports.site().get();
        var query = ItemQuery.read(parameters, ItemQuery.REFERENCES, type, ports.types(), site);
        var locales = site.fallback(query.locale());
        var address = base + type.plural() + "/" + slug;
        return withdrawals.read((session, masked) -> {
            var key = new ItemKey(type.name(), slug);
            var stored = Items.find(session, key, locales, Stored.Representation.DATA);
            var keys = type.name().equals(Members.CITATION) ? new LinkedHashSet<>(Set.of(key)) : cited(stored);
            var found = references(session, keys, masked, locales);
            keys.add(key);
            boolean passing = stored.waiting() || !masked.isEmpty();
            return file(found, form, new ReferenceHeaders(address, parameters, forms), Optional.empty(),
                    passing ? Dependencies.UNKNOWN : new Dependencies.Items(keys)).in(stored.ref().locale());
        });
    }

    private Set<ItemKey> cited(Stored item) {
        var keys = new LinkedHashSet<ItemKey>();
        group(item.bytes()).at(Members.CITATIONS.name() + ".slug").filter(Value.Text.class::isInstance).map(Value.Text.class::cast)
                .forEach(slug -> keys.add(new ItemKey(Members.CITATION, slug.text())));
        return keys;
    }

    private List<Value.Group> references(PublicSession session, Set<ItemKey> keys, Masks masked, List<String> locales) {
        var bySlug = new HashMap<String, Value.Group>();
        new Inclusions(new Sources(session, Optional.empty()), ports, new Masking(masked, ports.types()), Optional.empty(), locales)
                .cards(keys)
                .forEach(card -> card.text("slug").ifPresent(slug -> bySlug.put(slug, card)));
        return keys.stream().filter(key -> !masked.withdrawn().contains(key))
                .flatMap(key -> Optional.ofNullable(bySlug.get(key.slug())).stream())
                .flatMap(card -> csl(card).stream()).toList();
    }

    /**
     * The list of citations, filtered and sorted as any list.
     *
     * @throws InvalidRequest if no page is asked for and there are more than {@value #MOST}
     */
    public Answer ofList(ContentType type, ReferenceForm form, Parameters parameters) {
        var asked = ListQuery.references(parameters, type, ports.types(), ports.site().get(), MOST);
        long generation = ports.index().generation(); // before the index is asked: what comes in between must not be missed
        var hits = ports.index().search(asked.query());
        boolean whole = asked.query().page().size() == MOST;
        if (whole && hits.total() > MOST) {
            throw InvalidRequest.parameter("page-too-large", "page[size]",
                    "there are %,d references, and a file holds at most %,d; filter them, or ask for them page by page with page[size]"
                            .formatted(hits.total(), MOST));
        }
        var headers = new ReferenceHeaders(base + type.plural(), parameters, forms);
        var pages = whole ? Optional.<Header>empty()
                : PageLinks.of(headers.address() + form.suffix(), parameters, asked.query().page(), hits.total(), hits.after());
        return withdrawals.read((session, masked) -> {
            var dependencies = masked.isEmpty() ? new Dependencies.Index(generation) : Dependencies.UNKNOWN;
            return file(references(hits, masked), form, headers, pages, dependencies).in(asked.query().locale());
        });
    }

    private List<Value.Group> references(Hits hits, Masks masked) {
        return hits.hits().stream().filter(hit -> !masked.withdrawn().contains(hit.ref().key()))
                .flatMap(hit -> csl(group(hit.card())).stream())
                .toList();
    }

    /** Who takes a work away is told there what became of it. */
    private static Optional<Value.Group> csl(Value.Group card) {
        var retraction = card.get(RETRACTION) instanceof Value.Group members ? Retraction.of(members) : Retraction.UNCHECKED;
        return card.get(CSL) instanceof Value.Group csl ? Optional.of(RetractionNote.written(csl, retraction)) : Optional.empty();
    }

    private Answer file(List<Value.Group> references, ReferenceForm form, ReferenceHeaders headers, Optional<Header> pages,
            Dependencies dependencies) {
        var writing = Objects.requireNonNull(writers.get(form)).write(references);
        return new Answer(form.contentType(), writing.bytes(), true, false, Optional.empty(), Optional.empty(),
                headers.of(form, writing.losses(), pages), dependencies);
    }

    private Value.Group group(byte[] json) {
        return ports.json().read(json) instanceof Value.Group group ? group : Value.EMPTY;
    }
}
