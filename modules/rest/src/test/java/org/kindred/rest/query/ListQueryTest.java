package org.kindred.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Filter.All;
import org.kindred.kernel.query.Filter.Any;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Sort;
import org.kindred.rest.Samples;
import org.kindred.rest.http.Parameters;

class ListQueryTest {

    @Test
    void asksForTheNewestTwentyWhereNothingIsSaid() {
        var query = articles("").query();

        assertEquals(Optional.of("article"), query.type());
        assertEquals("en", query.locale());
        assertEquals(Optional.empty(), query.words());
        assertEquals(Filter.EVERYTHING, query.filter());
        assertEquals(List.of(), query.sort());
        assertEquals(new Page.Numbered(20, 1), query.page());
        assertTrue(articles("").shape().isPlain());
    }

    @Test
    void takesABareValueForEquality() {
        assertEquals(test("topics", Operator.EQ, "diabetes"), articles("filter[topics]=diabetes").query().filter());
    }

    @ParameterizedTest
    @CsvSource({"eq,EQ", "$eq,EQ", "_eq,EQ", "ne,NE", "$lte,LTE", "_gt,GT", "gte,GTE", "lt,LT", "prefix,PREFIX"})
    void takesOperatorsAsOtherSystemsWriteThem(String word, Operator operator) {
        assertEquals(test("title", operator, "a"), articles("filter[title][" + word + "]=a").query().filter());
    }

    @Test
    void joinsFiltersAndRepeatsByAnd() {
        assertEquals(
                new All(List.of(test("topics", Operator.EQ, "a"), test("topics", Operator.EQ, "b"), test("minutes", Operator.GT, "3"))),
                articles("filter[topics]=a&filter[topics]=b&filter[minutes][gt]=3").query().filter());
    }

    @Test
    void joinsAlternativesOfOneNumberByAndAndNumbersByOr() {
        assertEquals(
                new All(List.of(test("pinned", Operator.EQ, "true"),
                        new Any(List.of(new All(List.of(test("topics", Operator.EQ, "a"), test("series", Operator.EQ, "s"))),
                                test("topics", Operator.EQ, "b"))))),
                articles("filter[or][1][topics]=b&filter[or][0][topics]=a&filter[or][0][series][eq]=s&filter[pinned]=true").query()
                        .filter());
    }

    @Test
    void splitsListsAtCommasThatAreNotEscaped() {
        assertEquals(test("title", Operator.IN, "a", "b,c", "d\\e"), articles("filter[title][in]=a,b\\,c,d\\e").query().filter());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "articles|publishedAt|2026-01-05T10:00:00%2B01:00|2026-01-05T09:00:00Z",
            "articles|publishedAt|2026-01-05T10:00:00+01:00|2026-01-05T09:00:00Z",
            "articles|publishedAt|2026-01-05|2026-01-04T23:00:00Z",
            "articles|lastReviewed|2026-01-05|2026-01-05",
            "articles|minutes|-07|-7", "articles|pinned|true|true",
            "forums|countries|gb|GB", "forums|languages|EN-gb|en-GB", "forums|languages|ES-mx|es-MX", "articles|locale|ES-mx|es-MX",
            "citations|evidence.design|rct|rct", "forums|assured.date|2026-02-28|2026-02-28", "articles|translations.locale|es|es"})
    void bringsValuesIntoCanonicalForm(String plural, String field, String given, String canonical) {
        var filter = list(plural, "filter[" + field + "]=" + given).query().filter();

        assertEquals(test(field, Operator.EQ, canonical), filter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "articles|filter[publishedAt]=31/02/2026|a moment such as", "articles|filter[lastReviewed]=2026-02-31|a day such as",
            "articles|filter[minutes]=many|a whole number", "articles|filter[pinned]=yes|true or false",
            "articles|filter[topics]=No Slug|the slug of a topic", "forums|filter[countries]=XX|ISO 3166",
            "forums|filter[languages]=x|a language tag", "citations|filter[evidence.design]=cohrot|did you mean cohort?",
            "articles|filter[topics][exists]=perhaps|true or false", "articles|filter[title]=|a value is missing",
            "articles|filter[title][in]=a,,b|a value is missing", "articles|filter[locale]=fr|it is in en, es, es-MX"})
    void refusesValuesThatCannotBe(String plural, String query, String told) {
        var refusal = assertThrows(InvalidRequest.class, () -> list(plural, query));

        assertTrue(refusal.faults().getFirst().detail().contains(told), refusal.faults().getFirst().detail());
        assertEquals(query.substring(0, query.indexOf('=')), refusal.faults().getFirst().parameter());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "filter[topc]=a|unknown-field|filter[topc]|did you mean topics?",
            "filter[topics.slug]=a|unknown-field|filter[topics.slug]|no such field",
            "filter[colour]=a|unknown-field|filter[colour]|there are type, slug, locale,",
            "sort=colour|unknown-field|sort|there are type, slug, locale,",
            "facet=colour|unknown-field|facet|there are type, slug, locale,",
            "fields=colour|unknown-field|fields|there are type, slug, locale,",
            "include=colour|unknown-field|include|there are topics, authors",
            "filter[image]=a|unknown-field|filter[image]|name one of image.src, image.alt",
            "filter[body]=a|unknown-field|filter[body]|no such field",
            "filter[title][eqs]=a|unknown-operator|filter[title][eqs]|did you mean eq?",
            "filter[title][eq][x]=a|unknown-parameter|filter[title][eq][x]|a filter is written",
            "filter[or][x][title]=a|unknown-parameter|filter[or][x][title]|a filter is written",
            "filter[or][0]=a|unknown-parameter|filter[or][0]|a filter is written",
            "filter[]=a|unknown-parameter|filter[]|a filter is written",
            "filter[title=a|unknown-parameter|filter[title|a filter is written",
            "filter=a|unknown-parameter|filter|there are filter[…]",
            "filters[title]=a|unknown-parameter|filters[title]|no such parameter",
            "preview=x|unknown-parameter|preview|no such parameter",
            "sortby=title|unknown-parameter|sortby|no such parameter",
            "loacle=es|unknown-parameter|loacle|did you mean locale?",
            "q=x|unknown-parameter|q|no such parameter",
            "sort=topic|unknown-field|sort|did you mean topics?",
            "sort=score|unknown-field|sort|no such field",
            "sort=title,|unknown-field|sort|no such field",
            "facet=image|unknown-field|facet|name one of",
            "fields=titel|unknown-field|fields|did you mean title?",
            "include=titel|unknown-field|include|is no relation",
            "format=pdf|invalid-value|format|markdown, html, text",
            "references=keep|invalid-value|references|omit",
            "locale=fr|unknown-locale|locale|it is in en, es, es-MX",
            "locale=en&locale=es|repeated-parameter|locale|only once",
            "page[size]=101|page-too-large|page[size]|1 to 100",
            "page[size]=0|page-too-large|page[size]|1 to 100",
            "page[size]=ten|invalid-value|page[size]|not a whole number",
            "page[number]=0|invalid-value|page[number]|counted from 1",
            "page[number]=-1|invalid-value|page[number]|counted from 1",
            "page[number]=501|page-too-deep|page[number]|page[after]",
            "page[number]=1000000000|page-too-deep|page[number]|page[after]",
            "page[number]=10^9|invalid-value|page[number]|not a whole number",
            "page[number]=99999999999999999999|invalid-value|page[number]|not a whole number",
            "page[number]=2&page[after]=x|invalid-value|page[number]|exclude each other",
            "page[after]=|invalid-cursor|page[after]|not a cursor",
            "page[from]=2|unknown-parameter|page[from]|page[number]"})
    void namesWhatIsWrongAndWhatIsAllowed(String query, String problem, String parameter, String told) {
        var refusal = assertThrows(InvalidRequest.class, () -> articles(query));

        assertEquals(problem, refusal.name());
        assertEquals(parameter, refusal.faults().getFirst().parameter());
        assertTrue(refusal.faults().getFirst().detail().contains(told), refusal.faults().getFirst().detail());
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var refusal = assertThrows(InvalidRequest.class, () -> articles("filter[topc]=a&filter[minutes]=x&sort=y&page[size]=0&x=1"));

        assertEquals(List.of("x", "filter[topc]", "filter[minutes]", "sort", "page[size]"),
                refusal.faults().stream().map(InvalidRequest.Fault::parameter).toList());
    }

    @Test
    void takesAtMostTwentyFiltersAndAHundredValues() {
        assertEquals(20, ((All) articles("filter[title]=a&".repeat(20)).query().filter()).filters().size());
        assertEquals("too-many-filters", assertThrows(InvalidRequest.class, () -> articles("filter[or][0][title]=a&".repeat(21))).name());
        articles("filter[title][in]=" + "a,".repeat(99) + "a");
        assertThrows(InvalidRequest.class, () -> articles("filter[title][in]=" + "a,".repeat(100) + "a"));
    }

    @Test
    void readsOrderFacetsAndPages() {
        var query = articles("sort=-publishedAt,title&facet=topics,topics,series&page[size]=100&page[number]=100&locale=ES").query();

        assertEquals(List.of(new Sort("publishedAt", true), new Sort("title", false)), query.sort());
        assertEquals(List.of("topics", "series"), query.facets());
        assertEquals(new Page.Numbered(100, 100), query.page());
        assertEquals("es", query.locale());
        assertEquals(new Page.After(5, "abc"), articles("page[size]=5&page[after]=abc").query().page());
    }

    @Test
    void searchesOverAllTypesByTheFieldsOfAnyOfThem() {
        var query = search("q=sleep&sort=-score,title&filter[countries]=GB&filter[type]=forum&facet=evidence.design").query();

        assertEquals(Optional.empty(), query.type());
        assertEquals(List.of("sleep"), query.words().orElseThrow().words());
        assertEquals(new Sort("score", true), query.sort().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=", "q=%20", "locale=en"})
    void doesNotSearchForNothing(String query) {
        assertEquals("missing-parameter", assertThrows(InvalidRequest.class, () -> search(query)).name());
    }

    @Test
    void searchesForAtMost256Characters() {
        assertEquals(List.of("🌱".repeat(256)), ListQuery
                .search(Parameters.of("q=" + java.net.URLEncoder.encode("🌱".repeat(256), java.nio.charset.StandardCharsets.UTF_8)),
                        Samples.TYPES, Samples.SITE)
                .query().words().orElseThrow().words());
        search("q=" + "a".repeat(256));
        assertEquals("invalid-value", assertThrows(InvalidRequest.class, () -> search("q=" + "a".repeat(257))).name());
    }

    @Test
    void joinsInclusionsOfOneRelation() {
        var inclusions = list("topics", "include=parent,parent.parent,authors").shape().inclusions("topic");

        assertEquals(List.of(new Inclusion("parent", "topic", List.of(new Inclusion("parent", "topic", List.of()))),
                new Inclusion("authors", "person", List.of())), inclusions);
    }

    @Test
    void readsFieldsWithTheWholeBeforeItsParts() {
        var selection = articles("fields=authors.title,authors,title").shape().selection();

        assertEquals(Selection.ALL, selection.members().get("authors"));
        assertEquals(java.util.Set.of("authors", "title"), selection.members().keySet());
    }

    @Test
    void staysQuickForNamesThatGoOnForEver() {
        var refusal = assertThrows(InvalidRequest.class,
                () -> articles("filter[" + "a.".repeat(20_000) + "]=x&" + "b".repeat(20_000) + "=1"));

        assertTrue(refusal.faults().stream().allMatch(fault -> fault.detail().length() + fault.parameter().length() < 1000));
    }

    private static ListQuery articles(String query) {
        return list("articles", query);
    }

    private static ListQuery list(String plural, String query) {
        return ListQuery.list(Parameters.of(query), Samples.TYPES.plural(plural).orElseThrow(), Samples.TYPES, Samples.SITE);
    }

    private static ListQuery search(String query) {
        return ListQuery.search(Parameters.of(query), Samples.TYPES, Samples.SITE);
    }

    private static Filter test(String field, Operator operator, String... values) {
        return new Filter.Test(field, operator, List.of(values));
    }
}
