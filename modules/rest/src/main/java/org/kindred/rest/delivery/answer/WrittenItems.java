package org.kindred.rest.delivery.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.output.Addresses;
import org.kindred.kernel.output.ItemView;
import org.kindred.kernel.output.ItemWriter;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Inclusions;
import org.kindred.rest.delivery.shape.Masking;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.delivery.shape.Sources;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.ItemForm;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.ItemQuery;

/** Items in the forms that plugins write. */
public final class WrittenItems {

    private final Ports ports;
    private final Withdrawals withdrawals;
    private final String publicUrl;
    private final Map<ItemForm, ItemWriter> writers = new HashMap<>();

    /** @param withdrawals what is to be left out */
    public WrittenItems(Ports ports, Withdrawals withdrawals, DeliverySettings settings, List<ItemWriter> writers) {
        this.ports = ports;
        this.withdrawals = withdrawals;
        this.publicUrl = settings.publicUrl();
        writers.forEach(writer -> this.writers.put(new ItemForm(writer.media()), writer));
    }

    /**
     * One item.
     *
     * @throws org.kindred.kernel.problem.NotFound if it is not public in any of the locales in which it is looked for
     */
    public Answer answer(ContentType type, String slug, ItemForm form, Parameters parameters) {
        var site = ports.site().get();
        var query = ItemQuery.read(parameters, ItemQuery.WRITTEN, type, ports.types(), site);
        var locales = site.fallback(query.locale());
        var key = new ItemKey(type.name(), slug);
        var addresses = new Addresses(publicUrl, Routes.API, site, ports.types());
        return withdrawals.read((session, masked) -> {
            var stored = Items.find(session, key, locales, Stored.Representation.DATA);
            var masking = new Masking(masked, ports.types());
            var cards = new Inclusions(new Sources(session, Optional.empty()), ports, masking, Optional.empty(), locales);
            var view = new ItemView(stored.ref(), masking.apply(group(stored)), site, addresses, keys -> byKey(cards, keys));
            byte[] bytes = Objects.requireNonNull(writers.get(form)).write(view, ports.json());
            var used = new HashSet<>(cards.used());
            used.add(key);
            boolean passing = stored.waiting() || !masked.isEmpty();
            return new Answer(form.contentType(), bytes, true, false, Optional.of(stored.ref().locale()), Optional.empty(), List.of(),
                    passing ? Dependencies.UNKNOWN : new Dependencies.Items(used));
        });
    }

    private static Map<ItemKey, Value.Group> byKey(Inclusions cards, Collection<ItemKey> keys) {
        return cards.cards(new HashSet<>(keys)).stream().collect(Collectors.toMap(WrittenItems::key, card -> card));
    }

    private static ItemKey key(Value.Group card) {
        return new ItemKey(card.text("type").orElse(""), card.text("slug").orElse(""));
    }

    private Value.Group group(Stored data) {
        return ports.json().read(data.bytes()) instanceof Value.Group group ? group : Value.EMPTY;
    }
}
