package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every operator on every field that there is, held against what the cards themselves say. */
@WithOneService
class FilterTest {

    private static final String API = "/api/v1/";
    private static final Set<String> ORDERED = Set.of("date", "day", "moment", "whole");

    private final Service service;
    private int compared;

    FilterTest(Service service) {
        this.service = service;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void everyOperatorOnEveryFieldFindsWhatTheCardsSay() {
        stream(service.get("/api/v1").at("/data/types")).forEach(type -> {
            String plural = type.at("/plural").asText();
            var cards = stream(service.get(API + plural + "?page[size]=100").at("/data")).toList();
            fields("", type.at("/fields")).forEach(field -> new Comparison(plural, cards, field).run());
        });
        assertTrue(compared > 1000, "only " + compared + " filters were compared");
    }

    private static Stream<FieldPath> fields(String prefix, JsonNode fields) {
        return stream(fields).flatMap(field -> field.has("fields")
                ? fields(prefix + field.at("/name").asText() + ".", field.get("fields"))
                : Stream.of(new FieldPath(prefix + field.at("/name").asText(), field.at("/kind").asText(), field.path("type").asText())));
    }

    /** A field that can be compared. */
    private record FieldPath(String path, String kind, String type) {

        /** What is filed under a topic is filed under those above it; only a parent is meant by itself. */
        boolean isFiled() {
            return type.equals("topic") && !path.equals("parent");
        }

        /** What a card has there; of a relation, the slugs. */
        List<String> valuesOf(JsonNode card) {
            var found = new ArrayList<String>();
            collect(card, path, found);
            return found;
        }

        private void collect(JsonNode node, String rest, List<String> found) {
            if (node.isArray()) {
                node.forEach(one -> collect(one, rest, found));
            } else if (!rest.isEmpty()) {
                int dot = rest.indexOf('.');
                collect(node.path(dot < 0 ? rest : rest.substring(0, dot)), dot < 0 ? "" : rest.substring(dot + 1), found);
            } else if (kind.equals("date") && node.isObject()) {
                found.add(stream(node.at("/date-parts/0")).map(part -> "%02d".formatted(part.asInt())).collect(Collectors.joining("-")));
            } else if (node.isObject()) {
                found.add(node.path("slug").asText());
            } else if (node.isValueNode() && !node.isNull()) {
                found.add(node.asText());
            }
        }
    }

    /** A topic and those above it. */
    private List<String> upwards(String topic) {
        var all = stream(service.get(API + "topics?page[size]=100").at("/data")).toList();
        var reached = new ArrayList<>(List.of(topic));
        for (int i = 0; i < reached.size(); i++) {
            String slug = reached.get(i);
            all.stream().filter(card -> card.at("/slug").asText().equals(slug)).map(card -> card.at("/parent/slug").asText())
                    .filter(parent -> !parent.isEmpty() && !reached.contains(parent)).forEach(reached::add);
        }
        return reached;
    }

    /** One field of one type. */
    private final class Comparison {

        private final String plural;
        private final List<JsonNode> cards;
        private final FieldPath field;

        Comparison(String plural, List<JsonNode> cards, FieldPath field) {
            this.plural = plural;
            this.cards = cards;
            this.field = field;
        }

        void run() {
            check("[exists]", "true", values -> !values.isEmpty());
            check("[exists]", "false", List::isEmpty);
            var known = cards.stream().flatMap(card -> field.valuesOf(card).stream()).filter(value -> value.length() <= 1000)
                    .collect(Collectors.toCollection(TreeSet::new));
            known.stream().limit(4).forEach(this::equality);
            known.stream().limit(4).filter(value -> ORDERED.contains(field.kind())).forEach(this::order);
            if (!known.isEmpty()) {
                check("[in]", escaped(known.first()) + "," + escaped(known.last()),
                        values -> has(values, known.first()) || has(values, known.last()));
            }
        }

        private boolean has(List<String> values, String value) {
            return field.isFiled() ? values.stream().anyMatch(one -> upwards(one).contains(value)) : values.contains(value);
        }

        private void equality(String value) {
            for (String operator : List.of("", "[eq]", "[$eq]", "[_eq]")) {
                check(operator, value, values -> has(values, value));
            }
            check("[ne]", value, values -> !has(values, value));
            check("[in]", escaped(value), values -> has(values, value));
            String beginning = value.substring(0, value.offsetByCodePoints(0, Math.min(4, value.codePointCount(0, value.length()))));
            check("[prefix]", beginning, values -> values.stream().anyMatch(one -> one.startsWith(beginning)));
        }

        private void order(String value) {
            check("[lt]", value, values -> values.stream().anyMatch(one -> compare(one, value) < 0));
            check("[lte]", value, values -> values.stream().anyMatch(one -> compare(one, value) <= 0));
            check("[gt]", value, values -> values.stream().anyMatch(one -> compare(one, value) > 0));
            check("[gte]", value, values -> values.stream().anyMatch(one -> compare(one, value) >= 0));
        }

        private int compare(String one, String other) {
            return field.kind().equals("whole") ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : one.compareTo(other);
        }

        private static String escaped(String value) {
            return value.replace(",", "\\,");
        }

        private void check(String operator, String value, Predicate<List<String>> matches) {
            String query = "filter[" + field.path() + "]" + operator + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            var answer = service.get(API + plural + "?page[size]=100&fields=slug&" + query);
            assertEquals(200, answer.status(), () -> plural + "?" + query + ": " + answer.text());
            assertEquals(slugs(cards.stream().filter(card -> matches.test(field.valuesOf(card)))), slugs(stream(answer.at("/data"))),
                    () -> plural + "?" + query);
            compared++;
        }

        private static Set<String> slugs(Stream<JsonNode> cards) {
            return cards.map(card -> card.at("/slug").asText()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<String> found(String query) {
        return stream(service.get(API + query + "&page[size]=100").at("/data")).map(card -> card.at("/slug").asText()).sorted().toList();
    }

    @Test
    void repeatsAreAndedAndAlternativesAreOred() {
        var both = found("articles?filter[topics]=peer-support&filter[topics]=type-2-diabetes");
        var either = found("articles?filter[or][0][topics]=peer-support&filter[or][1][topics]=type-2-diabetes");
        var one = found("articles?filter[topics]=peer-support");
        var other = found("articles?filter[topics]=type-2-diabetes");

        assertEquals(one.stream().filter(other::contains).toList(), both);
        assertEquals(Stream.concat(one.stream(), other.stream()).distinct().sorted().toList(), either);
        assertEquals(both, found("articles?filter[or][7][topics]=peer-support&filter[or][7][topics]=type-2-diabetes"));
    }

    @Test
    void aFacetIgnoresItsOwnFilterAndNoOther() {
        var all = service.get(API + "forums?facet=kind,countries&page[size]=1").at("/meta/facets");
        var filtered = service.get(API + "forums?facet=kind,countries&page[size]=1&filter[kind]=social-network").at("/meta/facets");

        assertEquals(all.get("kind"), filtered.get("kind"));
        assertTrue(count(filtered.get("countries")) < count(all.get("countries")), filtered.toString());
    }

    private static int count(JsonNode facet) {
        return stream(facet).mapToInt(value -> value.at("/count").asInt()).sum();
    }

    @Test
    void itemsAreFoundByTheWorksTheyCiteAndByTheEvidenceOfThose() {
        var cite = found("articles?filter[citations]=heisler-2010");
        assertTrue(cite.contains("what-the-evidence-says"), cite.toString());
        var citing = stream(service.get(API + "articles?page[size]=100&fields=slug,citations").at("/data"))
                .filter(item -> stream(item.at("/citations")).anyMatch(entry -> entry.at("/evidence/design").asText().equals("rct")))
                .map(item -> item.at("/slug").asText()).sorted().toList();
        assertEquals(citing, found("articles?filter[citations.evidence.design]=rct"));
        assertEquals(List.of(), found("articles?filter[citations.retraction.status]=retracted"));
        var facet = service.get(API + "articles?facet=citations,citations.evidence.design&page[size]=1").at("/meta/facets");
        assertEquals(cite.size(), stream(facet.at("/citations")).filter(value -> value.at("/value").asText().equals("heisler-2010"))
                .mapToInt(value -> value.at("/count").asInt()).sum());
        assertTrue(facet.at("/citations/0/title").asText().contains(" "), facet.toString());
        assertEquals(400, service.get(API + "articles?filter[citations.evidence.desing]=rct").status());
    }

    @Test
    void aCitationTellsWhoCitesIt() {
        var citing = found("articles?filter[citations]=heisler-2010");
        var cited = service.get(API + "citations/heisler-2010?include=citedBy,topics,citedBy.topics");
        assertEquals(citing, stream(cited.at("/data/citedBy")).filter(card -> card.at("/type").asText().equals("article"))
                .map(card -> card.at("/slug").asText()).sorted().toList());
        assertEquals(cited.at("/data/citedBy").size(), cited.at("/data/citedByTotal").asInt());
        assertTrue(cited.at("/data/citedBy/0/topics/0").has("summary"), cited.text());
        assertEquals(400, service.get(API + "articles?include=citedBy").status());
        assertEquals(400, service.get(API + "articles?include=citations.citedBy").status());
    }

    @Test
    void yearsAreComparedByTheWholeYear() {
        assertEquals(List.of("heisler-2010"), found("citations?filter[csl.issued]=2010"));
        assertEquals(List.of("heisler-2010", "wilson-2011"),
                found("citations?filter[csl.issued][gte]=2010-10&filter[csl.issued][lte]=2011"));
        assertEquals("marshall-2025", service.get(API + "citations?sort=-csl.issued&page[size]=1").at("/data/0/slug").asText());
        assertEquals(400, service.get(API + "citations?filter[csl.issued][gte]=soon").status());
    }

    @Test
    void everySortIsInOrderWithMissingValuesLastAndItsCursorMeetsAllOnce() {
        for (String sort : List.of("title", "-title", "-publishedAt,title", "minimumAge", "-minimumAge", "countries", "lastReviewed")) {
            var seen = new ArrayList<String>();
            String after = "";
            do {
                var page = service.get(API + "forums?page[size]=5&sort=" + sort + (after.isEmpty() ? "" : "&page[after]=" + after));
                stream(page.at("/data")).forEach(card -> seen.add(card.at("/slug").asText()));
                after = page.at("/meta/pagination/after").asText("");
            } while (!after.isEmpty() && !after.equals("null"));
            assertEquals(stream(service.get(API + "forums?page[size]=100&sort=" + sort).at("/data")).map(card -> card.at("/slug").asText())
                    .toList(), seen, sort);
        }
        var ages = stream(service.get(API + "forums?page[size]=100&sort=-minimumAge").at("/data")).map(card -> card.at("/minimumAge"))
                .toList();
        assertTrue(ages.getFirst().isInt() && ages.getLast().isNull(), ages.toString());
    }
}
