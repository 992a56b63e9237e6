package org.kindred.rest.delivery.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Crisis;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.value.Value;
import org.kindred.rest.query.Members;

/**
 * Whom readers of an item are shown when they are in need. Without a country: those that the item names and those that a rule of the site gives
 * it; where there are none, the site's own, and then the international ones. In a country: of all of these those for it; where there are none,
 * others of the directory for it; then the international ones; and if nothing else is known, those for elsewhere.
 */
final class CrisisLines {

    private static final String TOPIC = "topic";
    private static final List<String> FILED = List.of("topics", "conditions");
    /** How many others of a country are shown. */
    private static final int MOST = 5;

    private final Ports ports;
    private final Crisis crisis;
    private final Optional<String> country;
    private final String locale;
    private final Function<Set<ItemKey>, List<Value.Group>> cards;
    private final Map<String, Value.Group> helplines = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private Optional<List<String>> ofCountry = Optional.empty();

    /**
     * @param country in which the reader is
     * @param locale  the reader's
     * @param cards   reads the cards of those items that are public
     */
    CrisisLines(Ports ports, Optional<String> country, String locale, Function<Set<ItemKey>, List<Value.Group>> cards) {
        this.ports = ports;
        this.crisis = ports.site().get().crisis();
        this.country = country;
        this.locale = locale;
        this.cards = cards;
    }

    /** Whether the index was asked on the way. */
    boolean askedIndex() {
        return ofCountry.isPresent();
    }

    /** Items with references to their helplines, each of which says by whom it was chosen. */
    List<Value.Group> carriedBy(List<Value.Group> items) {
        read(items);
        return items.stream().map(item -> item.with(Members.HELPLINES.name(), Value.list(chosen(item)))).toList();
    }

    /** Everything that may be needed is read at once. */
    private void read(List<Value.Group> items) {
        var slugs = new LinkedHashSet<String>();
        items.stream().flatMap(CrisisLines::named).forEach(slugs::add);
        Stream.of(crisis.helplines(), crisis.international()).forEach(slugs::addAll);
        crisis.rules().forEach(rule -> slugs.addAll(rule.helplines()));
        know(slugs);
        if (!crisis.rules().isEmpty()) {
            climb(items.stream().flatMap(CrisisLines::filed).collect(Collectors.toSet()));
        }
    }

    private void know(Set<String> slugs) {
        var unknown = slugs.stream().filter(slug -> !helplines.containsKey(slug)).map(slug -> new ItemKey(Members.HELPLINE, slug))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!unknown.isEmpty()) {
            cards.apply(unknown).forEach(card -> card.text("slug").ifPresent(slug -> helplines.put(slug, card)));
        }
    }

    /** Reads the parents of topics, a level at a time. */
    private void climb(Set<String> topics) {
        var next = topics.stream().filter(slug -> !above.containsKey(slug)).collect(Collectors.toSet());
        while (!next.isEmpty()) {
            next.forEach(slug -> above.put(slug, new LinkedHashSet<>()));
            cards.apply(next.stream().map(slug -> new ItemKey(TOPIC, slug)).collect(Collectors.toSet()))
                    .forEach(card -> card.at("parent.slug")
                            .flatMap(CrisisLines::text)
                            .forEach(parent -> above.getOrDefault(card.text("slug").orElse(""), new LinkedHashSet<>())
                                    .add(parent)));
            next = above.values().stream().flatMap(Set::stream).filter(slug -> !above.containsKey(slug)).collect(Collectors.toSet());
        }
    }

    private Set<String> upwards(Value.Group item) {
        var reached = filed(item).collect(Collectors.toCollection(LinkedHashSet::new));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            above.getOrDefault(open.removeFirst(), Set.of()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    /** The topics that an item is filed under; a topic is about itself. */
    private static Stream<String> filed(Value.Group item) {
        var itself = item.text("type").filter(TOPIC::equals).flatMap(any -> item.text("slug")).stream();
        return Stream.concat(FILED.stream().flatMap(field -> item.at(field + ".slug")).flatMap(CrisisLines::text), itself);
    }

    private static Stream<String> named(Value.Group item) {
        return item.at(Members.HELPLINES.name() + ".slug").flatMap(CrisisLines::text);
    }

    private static Stream<String> text(Value value) {
        return value instanceof Value.Text(var text) ? Stream.of(text) : Stream.of();
    }

    private List<Value> chosen(Value.Group item) {
        var own = new LinkedHashMap<String, String>();
        named(item).forEach(slug -> own.putIfAbsent(slug, "item"));
        crisis.rules(upwards(item)).forEach(rule -> rule.helplines().forEach(slug -> own.putIfAbsent(slug, "rule")));
        var chosen = country.map(code -> inCountry(own, code)).orElseGet(() -> anywhere(own));
        return chosen.entrySet().stream().filter(line -> helplines.containsKey(line.getKey()))
                .map(line -> reference(line.getKey(), line.getValue()))
                .toList();
    }

    private Map<String, String> anywhere(Map<String, String> own) {
        return first(List.of(own, of(crisis.helplines(), "site"), of(crisis.international(), "international")));
    }

    private Map<String, String> inCountry(Map<String, String> own, String code) {
        var near = new LinkedHashMap<>(own);
        crisis.helplines().forEach(slug -> near.putIfAbsent(slug, "site"));
        near.keySet().removeIf(slug -> !isFor(slug, code));
        if (!isPublic(near)) {
            near.putAll(of(ofCountry(code), "country"));
        }
        return first(List.of(near, of(crisis.international(), "international"), own, of(crisis.helplines(), "site")));
    }

    private static Map<String, String> of(List<String> slugs, String supplier) {
        var lines = new LinkedHashMap<String, String>();
        slugs.forEach(slug -> lines.put(slug, supplier));
        return lines;
    }

    /** The first of these of which any is public. */
    private Map<String, String> first(List<Map<String, String>> choices) {
        return choices.stream().filter(this::isPublic).findFirst().orElse(Map.of());
    }

    private boolean isPublic(Map<String, String> lines) {
        return lines.keySet().stream().anyMatch(helplines::containsKey);
    }

    private boolean isFor(String slug, String code) {
        return helplines.getOrDefault(slug, Value.EMPTY).at("countries").flatMap(CrisisLines::text).anyMatch(code::equals);
    }

    /** Others that the directory has for a country, the best first. */
    private List<String> ofCountry(String code) {
        if (ofCountry.isEmpty()) {
            ofCountry = Optional.of(found(code));
            know(new LinkedHashSet<>(ofCountry.get()));
        }
        return ofCountry.get();
    }

    private List<String> found(String code) {
        var type = ports.types().named(Members.HELPLINE);
        if (type.isEmpty()) {
            return List.of();
        }
        var filter = new Filter.Test("countries", Operator.EQ, List.of(code));
        Hits hits = ports.index().search(new Query(Optional.of(Members.HELPLINE), locale, Optional.empty(), filter,
                Sort.all(type.get().ranking().map(Ranking::order).orElse(List.of())), new Page.Numbered(MOST, 1), List.of()));
        return new ArrayList<>(hits.hits().stream().map(hit -> hit.ref().slug()).toList());
    }

    private Value reference(String slug, String supplier) {
        var card = helplines.getOrDefault(slug, Value.EMPTY);
        return Value.group().put("slug", slug).put("title", card.get("title")).put("suppliedBy", supplier).build();
    }
}
