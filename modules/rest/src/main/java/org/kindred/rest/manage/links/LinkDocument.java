package org.kindred.rest.manage.links;

import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Overrule;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebLink;
import org.kindred.kernel.link.WebLinks.Known;
import org.kindred.kernel.value.Value;

/** Links as the API tells them. */
public final class LinkDocument {

    private LinkDocument() {
    }

    /** A link, without its history. */
    public static Value.Group of(WebLink link) {
        var health = link.told().health();
        return Value.group().put("id", link.address().id()).put("address", link.address().text()).put("host", link.address().host())
                .putAll(health.members(link.told().hidden()))
                .put("failingSince", Value.ofText(link.standing().failing().map(Instant::toString)))
                .put("failedOnDays", link.standing().failingDays())
                .put("movedTo", Value.ofText(link.last().flatMap(Visit::movedTo)))
                .put("lastLook", link.last().<Value>map(LinkDocument::visit).orElse(Value.NOTHING))
                .put("nextLook", link.next().toString()).put("asked", Value.of(link.asked()))
                .put("overrule", link.overrule().<Value>map(LinkDocument::overrule).orElse(Value.NOTHING)).build();
    }

    /** How many links stand how; a state that none has is told with 0. */
    public static Value.Group states(Map<LinkState, Long> counted) {
        var states = Value.group();
        Stream.of(LinkState.values()).forEach(state -> states.put(state.word(), counted.getOrDefault(state, 0L)));
        return states.build();
    }

    /** @param reached which items the caller may know of */
    static Value.Group of(Known known, Predicate<ItemRef> reached) {
        return Value.group().putAll(of(known.link()))
                .put("items", Value.list(known.items().stream().filter(reached).toList(), LinkDocument::item))
                .put("history", Value.list(known.visits(), LinkDocument::visit)).build();
    }

    private static Value.Group visit(Visit visit) {
        return Value.group().put("at", visit.at().toString()).put("durationMs", visit.took().toMillis())
                .put("verdict", visit.verdict().word()).put("status", visit.status() == 0 ? Value.NOTHING : Value.of(visit.status()))
                .put("reason", visit.reason().isEmpty() ? Value.NOTHING : Value.of(visit.reason()))
                .put("redirects", Value.list(visit.redirects(),
                        redirect -> Value.group().put("status", redirect.status()).put("to", redirect.to()).build()))
                .put("state", visit.state().word()).build();
    }

    private static Value.Group overrule(Overrule word) {
        return Value.group().put("state", word.state().word()).put("reason", word.reason()).put("by", word.by())
                .put("at", word.at().toString()).put("until", word.until().toString()).build();
    }

    private static Value item(ItemRef ref) {
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).build();
    }
}
