package org.kindred.plugin.hsds.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ItemKey;

/** The directory as it is at one time. Immutable. */
public final class Directory {

    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Entry::id);

    private final long change;
    private final Vocabulary vocabulary;
    private final List<Entry> services;
    private final Map<UUID, Entry> byId;
    private final Map<UUID, Organization> organizations;
    private final Map<UUID, Taxonomy> taxonomies = new LinkedHashMap<>();
    private final Map<UUID, Term> terms = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> topicsByCode = new LinkedHashMap<>();
    private final Map<UUID, List<Term>> codesByTopic = new HashMap<>();

    Directory(long change, Vocabulary vocabulary, Map<ItemKey, Entry> services, Map<ItemKey, Topic> topics) {
        this.change = change;
        this.vocabulary = vocabulary;
        this.services = services.values().stream().sorted(BY_NAME).toList();
        this.byId = this.services.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        this.organizations = organizations(this.services);
        vocabulary.taxonomies().forEach(taxonomy -> taxonomies.put(taxonomy.id(), taxonomy));
        vocabulary.listed().forEach(this::add);
        var known = topics.values().stream().map(topic -> topic.term().id()).collect(Collectors.toSet());
        topics.values().stream().sorted(Comparator.comparing(topic -> topic.term().code())).forEach(topic -> add(topic, known));
        this.services.stream().flatMap(service -> service.words().stream()).sorted(Comparator.comparing(Term::code)).forEach(this::add);
    }

    private void add(Topic topic, Set<UUID> known) {
        var term = topic.term();
        add(term.parent().filter(known::contains).isPresent() ? term : term.atTop());
        codesByTopic.put(term.id(), topic.codes());
        for (Term code : topic.codes()) {
            add(code);
            topicsByCode.computeIfAbsent(code.id(), any -> new HashSet<>()).add(term.id());
        }
    }

    private void add(Term term) {
        terms.putIfAbsent(term.id(), term);
    }

    private static Map<UUID, Organization> organizations(List<Entry> services) {
        var byOperator = new LinkedHashMap<UUID, List<Entry>>();
        services.forEach(service -> service.operator()
                .ifPresent(operator -> byOperator.computeIfAbsent(operator.id(), any -> new ArrayList<>()).add(service)));
        return byOperator.entrySet().stream().map(each -> new Organization(each.getKey(), name(each.getValue()), each.getValue()))
                .sorted(Comparator.comparing(Organization::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Organization::id))
                .collect(Collectors.toMap(Organization::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** The spelling that most use; of two that as many use, the first by its letters. */
    private static String name(List<Entry> services) {
        var uses = services.stream().flatMap(service -> service.operator().stream())
                .collect(Collectors.groupingBy(Operator::name, Collectors.counting()));
        return uses.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .orElseThrow().getKey();
    }

    /** The number of the last change that is in it. */
    public long change() {
        return change;
    }

    /** The words in which services are described. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All services, by name. */
    public List<Entry> services() {
        return services;
    }

    /** A service. */
    public Optional<Entry> service(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All organizations, by name. */
    public List<Organization> organizations() {
        return List.copyOf(organizations.values());
    }

    /** An organization. */
    public Optional<Organization> organization(UUID id) {
        return Optional.ofNullable(organizations.get(id));
    }

    /** All vocabularies. */
    public List<Taxonomy> taxonomies() {
        return List.copyOf(taxonomies.values());
    }

    /** A vocabulary. */
    public Optional<Taxonomy> taxonomy(UUID id) {
        return Optional.ofNullable(taxonomies.get(id));
    }

    /** All terms, those of a vocabulary together only by chance. */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** A term; of a topic, only while that is public. */
    public Optional<Term> term(UUID id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** The terms of medicine that a topic is too. */
    public List<Term> codes(UUID topic) {
        return codesByTopic.getOrDefault(topic, List.of()).stream().flatMap(code -> term(code.id()).stream()).toList();
    }

    /** Whether a service is described by one of these terms, which must be public. */
    public boolean isDescribed(Entry service, Set<UUID> wanted) {
        return wanted.stream().filter(terms::containsKey).anyMatch(term -> service.terms().contains(term)
                || topicsByCode.getOrDefault(term, Set.of()).stream().anyMatch(service.terms()::contains));
    }
}
