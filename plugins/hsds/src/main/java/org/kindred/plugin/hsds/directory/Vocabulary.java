package org.kindred.plugin.hsds.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/**
 * The vocabularies in which services are described: the site's topics, those of medicine that topics name, the kinds of services, one for each
 * field of a service that takes words of a list, and one of the fields that take anything.
 */
public final class Vocabulary {

    /** The types of content whose items are services. */
    public static final List<String> SERVICES = List.of("forum", "helpline");
    /** The type of content whose items are terms. */
    public static final String TOPIC = "topic";

    /** The fields themselves. */
    static final String FIELDS = "fields";
    private static final String TOPICS = "topics";
    private static final String TYPES = "types";

    private final Ids ids;
    private final String language;
    private final CodeSystems codes;
    private final Map<String, Taxonomy> taxonomies = new LinkedHashMap<>();
    private final Map<String, Term> fields = new LinkedHashMap<>();
    private final Map<String, Term> types = new LinkedHashMap<>();
    private final Map<String, Map<String, Term>> choices = new LinkedHashMap<>();

    /** Those of a site. */
    public Vocabulary(ContentTypes types, Site site) {
        this.ids = Ids.of(site);
        this.language = site.defaultLocale();
        this.codes = new CodeSystems(ids);
        taxonomy(TOPICS, "Topics", "The subjects and conditions that " + site.name() + " knows, as a tree.");
        taxonomy(TYPES, "Kinds of services", "What a service of the directory is.");
        taxonomy(FIELDS, "Fields", "What is said of a service and HSDS has no table for: the value of the attribute says it.");
        fields.put("markdown", term(taxonomy(FIELDS), "markdown", "Markdown", "The description as it was written.", FIELDS));
        SERVICES.stream().flatMap(name -> types.named(name).stream()).forEach(this::add);
    }

    private void taxonomy(String word, String name, String description) {
        taxonomies.putIfAbsent(word, new Taxonomy(ids.of("taxonomy/" + word), name, description, Optional.empty()));
    }

    private void add(ContentType type) {
        types.put(type.name(), term(taxonomy(TYPES), type.name(), label(type.name()), type.description(), TYPES));
        type.delivered().forEach(field -> add("", field, Field.find(type.fields(), field.name()).isPresent()));
    }

    private void add(String before, Field field, boolean own) {
        String path = before + field.name();
        if (isGroup(field)) {
            field.inner().forEach(inner -> add(path + ".", inner, own));
        } else if (own && field.kind() instanceof FieldKind.Choice(var words)) {
            taxonomy(path, label(path), field.description());
            var listed = new LinkedHashMap<String, Term>();
            words.forEach(word -> word(path, word).ifPresent(term -> listed.put(word, term)));
            choices.put(path, listed);
        } else if (own && field.many() && field.kind() instanceof FieldKind.Keyword) {
            taxonomy(path, label(path), field.description());
        } else if (!(field.kind() instanceof FieldKind.Relation(var to) && to.equals(TOPIC))) {
            fields.put(path, term(taxonomy(FIELDS), path, label(path), field.description(), FIELDS));
        }
    }

    /** Whether its parts are told one by one; those of a list of wholes are not, or nobody would know what belongs together. */
    static boolean isGroup(Field field) {
        return !field.inner().isEmpty() && (!field.many() || field.inner().size() == 1);
    }

    private Taxonomy taxonomy(String word) {
        return Objects.requireNonNull(taxonomies.get(word));
    }

    private Term term(Taxonomy taxonomy, String code, String name, String description, String word) {
        return new Term(ids.of("taxonomy_term/" + word + "/" + code), taxonomy, code, name, description, Optional.empty(), "en",
                Optional.empty());
    }

    /** The site's own name for each thing. */
    public Ids ids() {
        return ids;
    }

    /** All of them. */
    List<Taxonomy> taxonomies() {
        return Stream.concat(taxonomies.values().stream(), codes.all().stream()).toList();
    }

    /** The terms that are there whatever is published. */
    List<Term> listed() {
        return Stream
                .of(types.values().stream(), fields.values().stream(), choices.values().stream().flatMap(words -> words.values().stream()))
                .flatMap(terms -> terms).toList();
    }

    /** Whether a term is one of them. */
    boolean isListed(Term term) {
        return types.containsValue(term) || fields.containsKey(term.code()) && term.equals(fields.get(term.code()))
                || choices.values().stream().anyMatch(words -> term.equals(words.get(term.code())));
    }

    /** What a service is. */
    Optional<Term> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** A word of the list of a field; empty if the field takes anything. */
    Optional<Term> word(String path, String word) {
        return Optional.ofNullable(taxonomies.get(path)).map(taxonomy -> {
            Term known = choices.getOrDefault(path, Map.of()).get(word);
            return known != null ? known : term(taxonomy, word, label(word), taxonomy.name() + ": " + word, path);
        });
    }

    /** A field that takes anything. */
    Term field(String path) {
        Term known = fields.get(path);
        return known != null ? known : term(taxonomy(FIELDS), path, label(path), label(path) + ".", FIELDS);
    }

    /** The field that holds a description as it was written. */
    public Term markdown() {
        return field("markdown");
    }

    /** A topic, as its card tells it. */
    Topic topic(Value.Group card) {
        String slug = card.text("slug").orElseThrow();
        String title = card.text("title").orElse(slug);
        var words = new ArrayList<String>();
        card.text("summary").ifPresent(words::add);
        var synonyms = card.at("synonyms").filter(Value.Text.class::isInstance).map(each -> ((Value.Text) each).text()).toList();
        if (!synonyms.isEmpty()) {
            words.add("Also: " + String.join(", ", synonyms) + ".");
        }
        String description = words.isEmpty() ? title : String.join(" ", words);
        var term = new Term(ids.topic(slug), taxonomy(TOPICS), slug, title, description,
                card.at("parent.slug").findFirst().map(parent -> ids.topic(((Value.Text) parent).text())),
                card.text("locale").orElse(language), card.text("url").filter(Addresses::isAbsolute));
        return new Topic(term, card.get("codes").each().flatMap(code -> codes.term((Value.Group) code, term).stream()).toList());
    }

    /** {@code crisisPolicy} is "Crisis policy". */
    private static String label(String path) {
        String words = path.replace(".", ": ").replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
