package org.kindred.plugin.schemaorg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.output.Addresses;
import org.kindred.kernel.output.ItemView;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.testkit.PluginContract;

class SchemaOrgPluginTest extends PluginContract {

    private static final String SCHEMA = "http://schema.org/";
    private static final Site SITE = new Site("Peers", "https://peers.example", "en", List.of("en", "es"), ZoneOffset.UTC, "apa", "", "",
            Map.of("article", "/blog/{slug}", "guide", "/guides/{slug}", "topic", "/topics/{slug}", "person", "/people/{slug}", "forum",
                    "/forums/{slug}", "helpline", "/helplines/{slug}", "citation", "/references/{slug}"),
            Set.of());
    private static final ContentTypes TYPES = new ContentTypes(List.of(new ContentType("article", "articles", "An article.", List.of()),
            new ContentType("topic", "topics", "A topic.", List.of())));

    @Override
    protected Plugin plugin() {
        return new SchemaOrgPlugin();
    }

    static Stream<Value.Group> all() {
        return Stream.of(Items.ARTICLE, Items.GUIDE, Items.FORUM, Items.HELPLINE, Items.TOPIC, Items.PERSON, Items.CITATION, Items.CHAPTER,
                Items.BARE, Items.MEETING);
    }

    private static JsonArray expanded(Value.Group item) throws JsonLdError {
        return expanded(item, SITE);
    }

    private static JsonArray expanded(Value.Group item, Site site) throws JsonLdError {
        var ref = new ItemRef(item.text("type").orElseThrow(), item.text("slug").orElseThrow(), item.text("locale").orElseThrow());
        var view = new ItemView(ref, item, site, new Addresses("https://api.example", "/api/v1", site, TYPES), keys -> {
            var found = new HashMap<ItemKey, Value.Group>();
            Items.CARDS.forEach(card -> found.put(new ItemKey(card.text("type").orElseThrow(), card.text("slug").orElseThrow()), card));
            found.keySet().retainAll(keys);
            return found;
        });
        return ProcessedJson.expanded(new JsonLd().write(view, new ProcessedJson()));
    }

    private static JsonObject root(Value.Group item) throws JsonLdError {
        var whole = expanded(item);
        assertEquals(1, whole.size(), whole::toString);
        return whole.getJsonObject(0);
    }

    private static List<String> types(JsonObject node) {
        return node.containsKey("@type")
                ? node.getJsonArray("@type").stream().map(type -> ((JsonString) type).getString().replace(SCHEMA, "")).toList()
                : List.of();
    }

    private static JsonObject only(JsonObject node, String property) {
        var values = node.getJsonArray(SCHEMA + property);
        assertEquals(1, values == null ? 0 : values.size(), () -> property + " of " + node);
        return values.getJsonObject(0);
    }

    private static List<JsonObject> each(JsonObject node, String property) {
        return node.getJsonArray(SCHEMA + property).stream().map(JsonValue::asJsonObject).toList();
    }

    private static List<String> texts(JsonObject node, String property) {
        return ProcessedJson.texts(node, property);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyNameIsAnAddressAndNoAddressIsRelative(Value.Group item) throws JsonLdError {
        var nodes = ProcessedJson.nodes(expanded(item)).toList();
        assertTrue(nodes.size() >= 1);
        for (JsonObject node : nodes) {
            assertTrue(!node.containsKey("@id") || node.getString("@id").matches("https?://[^\\s/]+\\.[a-z]+/.*"), node::toString);
            node.keySet().forEach(name -> assertTrue(name.startsWith("@") || name.startsWith(SCHEMA), name));
            types(node).forEach(type -> assertTrue(type.matches("[A-Z][A-Za-z]+"), type));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPropertyIsOneThatSchemaOrgGivesTheType(Value.Group item) throws JsonLdError, IOException {
        var vocabulary = new Properties();
        try (var file = SchemaOrgPluginTest.class.getResourceAsStream("vocabulary.properties")) {
            vocabulary.load(file);
        }
        for (JsonObject node : ProcessedJson.nodes(expanded(item)).filter(node -> node.containsKey("@type")).toList()) {
            var allowed = types(node).stream().flatMap(type -> Stream.of(vocabulary.getProperty(type, "").split(" "))).toList();
            var others = node.keySet().stream().filter(name -> name.startsWith(SCHEMA)).map(name -> name.substring(SCHEMA.length()))
                    .filter(name -> !allowed.contains(name)).toList();
            assertEquals(List.of(), others, () -> types(node).toString());
        }
    }

    @Test
    void anArticleIsAMedicalPageThatSaysWhoReviewedItAndWhatItRestsOn() throws JsonLdError {
        var page = root(Items.ARTICLE);
        assertEquals(List.of("MedicalWebPage", "Article"), types(page));
        assertEquals("https://peers.example/blog/peers", page.getString("@id"));
        assertEquals(List.of("2026-01-04"), texts(page, "lastReviewed"));
        assertEquals("http://schema.org/Date", page.getJsonArray(SCHEMA + "lastReviewed").getJsonObject(0).getString("@type"));
        assertEquals(List.of("https://peers.example/people/ines#person"), texts(page, "reviewedBy"));
        var reviewer = only(page, "reviewedBy");
        assertEquals(List.of("Inés"), texts(reviewer, "name"));
        assertEquals(List.of("https://orcid.org/0000-0002-1825-0097"), texts(reviewer, "sameAs"));
        assertEquals(List.of("Nurse"), texts(only(reviewer, "hasCredential"), "name"));
        assertEquals(List.of("https://peers.example/people/robin#person"), texts(page, "author"));
        assertEquals(List.of("patients"), texts(only(page, "audience"), "audienceType"));
        assertEquals(List.of("https://creativecommons.org/licenses/by/4.0/"), texts(page, "license"));
        assertEquals(List.of("https://peers.example/es/blog/peers"), texts(page, "workTranslation"));
        assertEquals(List.of("https://api.example/assets/abc/a.png"), texts(only(page, "image"), "contentUrl"));
        assertEquals(List.of("612"), texts(page, "wordCount"));
        assertEquals(List.of("https://peers.example/forums/place#forum", "https://peers.example/helplines/line#helpline"),
                texts(page, "mentions"));
    }

    @Test
    void itIsAboutItsConditionsWithTheirCodes() throws JsonLdError {
        var condition = only(root(Items.ARTICLE), "about");
        assertEquals(List.of("MedicalCondition"), types(condition));
        assertEquals("https://peers.example/topics/diabetes#topic", condition.getString("@id"));
        assertEquals(List.of("diabetes mellitus"), texts(condition, "alternateName"));
        assertEquals(List.of("MeSH D003920", "ICD-10 E14"), each(condition, "code").stream()
                .map(code -> texts(code, "codingSystem").getFirst() + " " + texts(code, "codeValue").getFirst()).toList());
    }

    @Test
    void whatItCitesAreWorksInJournals() throws JsonLdError {
        var works = each(root(Items.ARTICLE), "citation");
        assertEquals(List.of("ScholarlyArticle", "MedicalScholarlyArticle"), types(works.getFirst()));
        assertEquals(List.of("Randomized Controlled Trial"), texts(works.getFirst(), "publicationType"));
        assertEquals(List.of("https://doi.org/10.1000/a%3Cb/c", "https://pubmed.ncbi.nlm.nih.gov/123/"), texts(works.getFirst(), "sameAs"));
        assertEquals(List.of("2010-10-19"), texts(works.getFirst(), "datePublished"));
        assertEquals(List.of("Retracted"), texts(works.getFirst(), "creativeWorkStatus"));
        var issue = only(works.getFirst(), "isPartOf");
        assertEquals(List.of("8"), texts(issue, "issueNumber"));
        var volume = only(issue, "isPartOf");
        assertEquals(List.of("153"), texts(volume, "volumeNumber"));
        assertEquals(List.of("Annals"), texts(only(volume, "isPartOf"), "name"));
        assertEquals(List.of("ScholarlyArticle"), types(works.get(1)));
        assertEquals(List.of("Gone G. A work."), texts(works.get(1), "name"));
    }

    @Test
    void itsPartsAreAboutAnAspectOfHealthEach() throws JsonLdError {
        var part = only(root(Items.ARTICLE), "hasPart");
        assertEquals(List.of("HealthTopicContent"), types(part));
        assertEquals("https://peers.example/blog/peers#looking-after-yourself", part.getString("@id"));
        assertEquals(List.of("http://schema.org/SelfCareHealthAspect"), texts(part, "hasHealthAspect"));
    }

    @Test
    void whoAskedForChangesIsNoReviewer() throws JsonLdError {
        assertEquals(List.of(), texts(root(Items.GUIDE), "reviewedBy"));
        assertEquals(List.of("http://schema.org/HowOrWhereHealthAspect"), texts(root(Items.GUIDE), "hasHealthAspect"));
    }

    @Test
    void aForumIsWherePatientsTellOfTheirExperience() throws JsonLdError {
        var page = root(Items.FORUM);
        assertEquals(List.of("http://schema.org/PatientExperienceHealthAspect"), texts(page, "hasHealthAspect"));
        assertEquals("https://peers.example/forums/place", page.getString("@id"));
        assertEquals(List.of("2026-05-05"), texts(page, "lastReviewed"));
        var service = only(page, "mainEntity");
        assertEquals(List.of("https://forum.example/"), texts(service, "url"));
        assertEquals(List.of("16"), texts(only(service, "audience"), "suggestedMinAge"));
        assertEquals(List.of("United Kingdom"), texts(only(service, "areaServed"), "name"));
        assertEquals(List.of("GB"), texts(only(service, "areaServed"), "identifier"));
        assertEquals(List.of("en", "es"), texts(only(service, "availableChannel"), "availableLanguage"));
        assertEquals(List.of("Mind"), texts(only(service, "provider"), "name"));
        assertEquals(List.of("https://peers.example/topics/diabetes#topic"), texts(only(service, "audience"), "healthCondition"));
        assertEquals(List.of("true"), texts(service, "isAccessibleForFree"));
        assertEquals(List.of("A name and a password"), texts(service, "conditionsOfAccess"));
        assertEquals(List.of("active"), texts(service, "creativeWorkStatus"));
        assertEquals(List.of("Free"), texts(only(service, "offers"), "description"));
    }

    @Test
    void aHelplineIsAnEmergencyServiceWithItsNumbers() throws JsonLdError {
        var line = root(Items.HELPLINE);
        assertEquals(List.of("EmergencyService"), types(line));
        assertEquals(List.of("116 123"), texts(line, "telephone"));
        assertEquals(List.of("116 123", "85258"),
                each(line, "contactPoint").stream().flatMap(point -> texts(point, "telephone").stream()).toList());
        assertEquals(List.of("Day and night"),
                texts(only(each(line, "contactPoint").getFirst(), "hoursAvailable"), "description"));
        var hours = only(each(line, "contactPoint").getFirst(), "hoursAvailable");
        assertEquals(7, texts(hours, "dayOfWeek").size());
        assertEquals(List.of("00:00:00"), texts(hours, "opens"));
        assertEquals(List.of("true"), texts(line, "isAccessibleForFree"));
        assertEquals("https://peers.example/helplines/line", only(line, "mainEntityOfPage").getString("@id"));
    }

    @Test
    void aTopicIsAConditionOnlyWhereItsCodesSaySo() throws JsonLdError {
        assertEquals(List.of("MedicalCondition"), types(only(root(Items.TOPIC), "about")));
        assertEquals(List.of("MedicalEntity"), types(only(root(Items.TOPIC.without("codes")), "about")));
    }

    @Test
    void aCitationIsTheWorkItself() throws JsonLdError {
        var work = root(Items.CHAPTER);
        assertEquals(List.of("Chapter"), types(work));
        assertEquals("https://peers.example/references/chapter#work", work.getString("@id"));
        assertEquals(List.of("A book"), texts(only(work, "isPartOf"), "name"));
        assertEquals(List.of("World Health Organization"), texts(only(work, "author"), "name"));
    }

    @Test
    void withoutPagesItemsAreNamedByTheirAddressInTheApi() throws JsonLdError {
        var nowhere = new Site("Peers", "", "en", List.of("en"), ZoneOffset.UTC, "apa", "", "", Map.of(), Set.of());
        assertEquals("https://api.example/api/v1/articles/peers",
                expanded(Items.ARTICLE, nowhere).getJsonObject(0).getString("@id"));
    }
}
