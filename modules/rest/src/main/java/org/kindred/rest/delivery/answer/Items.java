package org.kindred.rest.delivery.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Masking;
import org.kindred.rest.delivery.shape.Masks;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.delivery.shape.Shaping;
import org.kindred.rest.delivery.shape.Sources;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Representation;
import org.kindred.rest.json.JsonBuffer;
import org.kindred.rest.query.Format;
import org.kindred.rest.query.ItemQuery;
import org.kindred.rest.query.Members;

/** Answers for one item. */
public final class Items {

    private final Ports ports;
    private final Withdrawals withdrawals;

    /** @param withdrawals what is to be left out */
    public Items(Ports ports, Withdrawals withdrawals) {
        this.ports = ports;
        this.withdrawals = withdrawals;
    }

    /**
     * One item, in one of its forms.
     *
     * @throws NotFound if it is not public in any of the locales in which it is looked for
     */
    public Answer answer(ContentType type, String slug, Representation representation, Parameters parameters) {
        var site = ports.site().get();
        var key = new ItemKey(type.name(), slug);
        return switch (representation) {
            case JSON -> json(key, styled(ItemQuery.read(parameters, ItemQuery.JSON, type, ports.types(), site)), site);
            case HTML -> html(key, styled(ItemQuery.read(parameters, ItemQuery.HTML, type, ports.types(), site)), site);
            case MARKDOWN -> markdown(key, ItemQuery.read(parameters, ItemQuery.MARKDOWN, type, ports.types(), site), site);
        };
    }

    private ItemQuery styled(ItemQuery query) {
        return new ItemQuery(query.locale(), query.shape().in(query.shape().style().flatMap(ports.restyling()::other)));
    }

    private Answer json(ItemKey key, ItemQuery query, Site site) {
        var locales = site.fallback(query.locale());
        var alone = query.shape().isPlain() ? alone(key, locales, Stored.Representation.DATA) : Optional.<Stored>empty();
        return alone.map(stored -> plain(stored, query, key)).orElseGet(() -> shaped(key, query, locales));
    }

    private Answer plain(Stored stored, ItemQuery query, ItemKey key) {
        return steady(stored, Representation.JSON, withMeta(stored.bytes(), stored, query), query, key);
    }

    private Answer shaped(ItemKey key, ItemQuery query, List<String> locales) {
        var index = new Dependencies.Index(ports.index().generation()); // before it is asked: what comes in between must not be missed
        return withdrawals.read((session, masked) -> {
            var stored = find(session, key, locales, Stored.Representation.DATA);
            if (masked.isEmpty() && query.shape().isPlain()) {
                return plain(stored, query, key);
            }
            var shaping = new Shaping(ports, session, masked, query.shape(), locales);
            byte[] json = withMeta(ports.json().write(shaping.item(stored)), stored, query);
            if (shaping.askedIndex() && masked.isEmpty() && !stored.waiting()) {
                return answer(stored, Representation.JSON, json, index);
            }
            return made(stored, Representation.JSON, json, query, key, shaping, masked);
        });
    }

    private byte[] withMeta(byte[] data, Stored stored, ItemQuery query) {
        String locale = stored.ref().locale();
        return new JsonBuffer(data.length + 100).raw("{\"data\":").raw(data).raw(",\"meta\":{\"locale\":").string(locale)
                .raw(",\"localeFallback\":").raw(String.valueOf(!locale.equals(query.locale())))
                .raw(stored.waiting() ? ",\"refreshing\":true" : "").raw(part(query)).raw(remark(stored)).raw("}}").toBytes();
    }

    private static String part(ItemQuery query) {
        return query.shape().part().map(name -> ",\"part\":\"" + name + "\"").orElse("");
    }

    private byte[] remark(Stored stored) {
        return ports.remark().map(remark -> new JsonBuffer(100).raw(",").string(remark.name()).raw(":")
                .raw(ports.json().write(remark.of(stored.ref()))).toBytes()).orElse(new byte[0]);
    }

    /** The rendered body; without its references where that is asked, or where one of them was just withdrawn. */
    private Answer html(ItemKey key, ItemQuery query, Site site) {
        if (query.shape().part().isPresent()) {
            return part(key, query, site, Representation.HTML, Format.HTML);
        }
        if (query.shape().style().isPresent()) {
            return styledHtml(key, query, site);
        }
        var alone = query.shape().omitReferences() ? Optional.<Stored>empty()
                : alone(key, site.fallback(query.locale()), Stored.Representation.HTML);
        return alone.map(stored -> steady(stored, Representation.HTML, stored.bytes(), query, key))
                .orElseGet(() -> reducedHtml(key, query, site));
    }

    private Answer reducedHtml(ItemKey key, ItemQuery query, Site site) {
        return withdrawals.read((session, masked) -> {
            var stored = find(session, key, site.fallback(query.locale()), Stored.Representation.HTML);
            boolean omit = query.shape().omitReferences() || !masked.isEmpty() && touchesReferences(session, stored, masked);
            byte[] html = omit ? Arrays.copyOf(stored.bytes(), stored.referencesAt()) : stored.bytes();
            return masked.isEmpty() ? steady(stored, Representation.HTML, html, query, key)
                    : answer(stored, Representation.HTML, html, Dependencies.UNKNOWN);
        });
    }

    /** As nobody has stored it: what was withdrawn is left out already. */
    private Answer styledHtml(ItemKey key, ItemQuery query, Site site) {
        return withdrawals.read((session, masked) -> {
            var stored = find(session, key, site.fallback(query.locale()), Stored.Representation.HTML);
            var sources = new Sources(session, query.shape().style());
            var styled = sources.stored(stored.ref(), Stored.Representation.HTML).orElse(stored);
            byte[] html = query.shape().omitReferences() ? Arrays.copyOf(styled.bytes(), styled.referencesAt()) : styled.bytes();
            return answer(stored, Representation.HTML, html,
                    dependencies(sources.used(), key, stored.waiting() || !masked.isEmpty()));
        });
    }

    private boolean touchesReferences(PublicSession session, Stored html, Masks masked) {
        var data = session.stored(html.ref().key(), List.of(html.ref().locale()), Stored.Representation.DATA);
        return data.map(stored -> ports.json().read(stored.bytes())).filter(Value.Group.class::isInstance).map(Value.Group.class::cast)
                .filter(new Masking(masked, ports.types())::touchesReferences).isPresent();
    }

    private Answer markdown(ItemKey key, ItemQuery query, Site site) {
        if (query.shape().part().isPresent()) {
            return part(key, query, site, Representation.MARKDOWN, Format.MARKDOWN);
        }
        var locales = site.fallback(query.locale());
        var stored = ports.content().stored(key, locales, Stored.Representation.MARKDOWN)
                .orElseGet(() -> ports.content().read(session -> find(session, key, locales, Stored.Representation.MARKDOWN)));
        return steady(stored, Representation.MARKDOWN, stored.bytes(), query, key);
    }

    /** A part of the body by itself. */
    private Answer part(ItemKey key, ItemQuery query, Site site, Representation representation, Format format) {
        var locales = site.fallback(query.locale());
        return withdrawals.read((session, masked) -> {
            var stored = find(session, key, locales, Stored.Representation.DATA);
            var shaping = new Shaping(ports, session, masked, query.shape().written(List.of(format)), locales);
            byte[] bytes = shaping.item(stored).at(Members.BODY.name() + "." + format.word()).findFirst()
                    .map(text -> text instanceof Value.Text(var written) ? written : "").orElse("").getBytes(UTF_8);
            return made(stored, representation, bytes, query, key, shaping, masked);
        });
    }

    /** An answer that other items may change beside the item itself. */
    private static Answer made(Stored stored, Representation representation, byte[] bytes, ItemQuery query, ItemKey key, Shaping shaping,
            Masks masked) {
        var used = shaping.used();
        return used.isEmpty() && masked.isEmpty() ? steady(stored, representation, bytes, query, key)
                : answer(stored, representation, bytes, dependencies(used, key, stored.waiting() || !masked.isEmpty()));
    }

    /**
     * An answer that only the item itself changes. When it last changed is said where that never goes back: a translation that stands in
     * for another may be older than the one it stands in for.
     */
    private static Answer steady(Stored stored, Representation representation, byte[] bytes, ItemQuery query, ItemKey key) {
        var answer = answer(stored, representation, bytes, dependencies(Set.of(), key, stored.waiting()));
        boolean first = stored.ref().locale().equals(query.locale()) && !stored.waiting();
        return first ? answer.modifiedAt(stored.compiledAt()) : answer;
    }

    private static Answer answer(Stored stored, Representation representation, byte[] bytes, Dependencies dependencies) {
        return Answer.of(representation, bytes, dependencies).in(stored.ref().locale());
    }

    private static Dependencies dependencies(Set<ItemKey> used, ItemKey key, boolean passing) {
        var keys = new HashSet<>(used);
        keys.add(key);
        return passing ? Dependencies.UNKNOWN : new Dependencies.Items(keys);
    }

    /**
     * An item whose bytes are all that is needed, by one statement without a session around it, which costs half as much again. Empty where
     * there is none, or where something that it shows may have been withdrawn: a session sees what else there is.
     */
    private Optional<Stored> alone(ItemKey key, List<String> locales, Stored.Representation representation) {
        return withdrawals.areSettled() ? ports.content().stored(key, locales, representation) : Optional.empty();
    }

    static Stored find(PublicSession session, ItemKey key, List<String> locales, Stored.Representation representation) {
        return session.stored(key, locales, representation).orElseThrow(() -> absent(session, key, locales));
    }

    private static NotFound absent(PublicSession session, ItemKey key, List<String> locales) {
        var others = session.publicLocales(key).stream().sorted().toList();
        String what = "There is no " + key.type() + " " + key.slug();
        return new NotFound(others.isEmpty() ? what + "."
                : what + " in " + locales.getFirst() + "; it can be had in " + String.join(", ", others) + ".");
    }
}
