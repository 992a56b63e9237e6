package org.kindred.rest.delivery.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Crisis;
import org.kindred.kernel.value.Value;
import org.kindred.rest.Samples;
import org.kindred.rest.Service;

/** Whom readers in need are shown. */
class CrisisLinesTest {

    private final Service service = new Service();

    @BeforeEach
    void publish() {
        line("uk", "GB");
        line("usa", "US");
        line("spain", "ES");
        line("world");
        topic("mood", "");
        topic("depression", "mood");
        item("article", "on-depression", "depression");
        item("article", "on-gardens", "gardens");
        item("forum", "about-mood", "mood");
        service.items.publish(Samples.published("article", "names-one", "en", Samples.titled("names-one")
                .with("topics", Value.list(List.of(Samples.reference("gardens"))))
                .with("helplines", Value.list(List.of(Samples.reference("usa")))), "<p></p>", Value.NONE));
        rules(new Crisis(List.of("uk"), List.of("world"), List.of(new Crisis.Rule(List.of("mood"), List.of("uk", "usa"), Set.of()))));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void rules(Crisis crisis) {
        service.site.set(Samples.SITE.with(policies -> policies.withCrisis(crisis)));
        service.tellOfSite();
    }

    private void line(String slug, String... countries) {
        service.items.publish(Samples.published("helpline", slug, "en", Samples.titled(slug).with("phone", Value.of("116 " + slug))
                .with("countries", Value.texts(List.of(countries))), "<p></p>", Value.NONE));
    }

    private void topic(String slug, String parent) {
        service.items.publish(Samples.published("topic", slug, "en",
                Samples.titled(slug).with("parent", parent.isEmpty() ? Value.NOTHING : Samples.reference(parent)), "<p></p>", Value.NONE));
    }

    private void item(String type, String slug, String topic) {
        service.items.publish(Samples.published(type, slug, "en",
                Samples.titled(slug).with("topics", Value.list(List.of(Samples.reference(topic)))), "<p></p>", Value.NONE));
    }

    private String text(String path) {
        return new String(service.get("/api/v1/" + path).body(), UTF_8);
    }

    /** Slugs and suppliers: {@code uk:rule usa:rule}. */
    private String lines(String path) {
        var data = ((Value.Group) service.json.read(service.get("/api/v1/" + path).body())).get("data");
        var item = data instanceof Value.Many(var values) ? values.getFirst() : data;
        return told((Value.Group) item);
    }

    private static String told(Value.Group item) {
        return item.get("helplines").each().map(Value.Group.class::cast)
                .map(line -> line.text("slug").orElseThrow() + ":" + line.text("suppliedBy").orElseThrow())
                .collect(Collectors.joining(" "));
    }

    @Test
    void comeWithWhatIsFiledUnderATopicOfARuleOrUnderOneBelowIt() {
        assertEquals("uk:rule usa:rule", lines("articles/on-depression?include=helplines"));
        assertEquals("uk:rule usa:rule", lines("forums/about-mood?include=helplines"));
        assertEquals("uk:rule usa:rule", lines("topics/depression?include=helplines"));
        assertTrue(text("articles/on-depression?include=helplines").contains("\"phone\":\"116 usa\""));
    }

    @Test
    void areThoseOfTheReadersCountry() {
        assertEquals("usa:rule", lines("articles/on-depression?include=helplines&country=US"));
        assertEquals("uk:rule", lines("articles/on-depression?include=helplines&country=gb"));
        assertEquals("usa:item", lines("articles/names-one?include=helplines&country=US"));
        assertEquals("uk:site", lines("articles/names-one?include=helplines&country=GB"));
    }

    @Test
    void areTheDirectorysForACountryThatNobodyNamed() {
        assertEquals("spain:country", lines("articles/on-depression?include=helplines&country=ES"));
        line("spain-too", "ES");
        service.tell(service.items.log.getLast());
        assertEquals("spain:country spain-too:country", lines("articles/on-depression?include=helplines&country=ES"), "kept from before");
    }

    @Test
    void areTheInternationalOnesWhereACountryHasNone() {
        assertEquals("world:international", lines("articles/on-depression?include=helplines&country=FR"));
        service.tell(service.items.withdraw(new ItemRef("helpline", "world", "en")));
        assertEquals("uk:rule usa:rule", lines("articles/on-depression?include=helplines&country=FR"));
        assertEquals("uk:site", lines("articles/on-gardens?include=helplines&country=FR"));
    }

    @Test
    void areTheSitesWhereNothingElseSaysWhose() {
        assertEquals("uk:site", lines("articles/on-gardens?include=helplines"));
        rules(new Crisis(List.of(), List.of("world"), List.of()));
        assertEquals("world:international", lines("articles/on-gardens?include=helplines"));
        rules(Crisis.NONE);
        assertEquals("", lines("articles/on-gardens?include=helplines"));
        assertEquals("usa:item", lines("articles/names-one?include=helplines"));
    }

    @Test
    void followATopicThatMovesAndAHelplineThatGoes() {
        assertEquals("uk:rule usa:rule", lines("articles/on-depression?include=helplines"));
        topic("depression", "");
        service.tell(service.items.log.getLast());
        assertEquals("uk:site", lines("articles/on-depression?include=helplines"));
        topic("mood", "depression");
        service.tell(service.items.log.getLast());
        service.tell(service.items.withdraw(new ItemRef("helpline", "uk", "en")));
        assertEquals("usa:rule", lines("forums?include=helplines"));
    }

    @Test
    void comeBesideEachCardOfAList() {
        var list = (Value.Group) service.json.read(service.get("/api/v1/articles?include=helplines&country=ES").body());
        assertEquals(Set.of("spain:country"), list.get("data").each().map(Value.Group.class::cast).map(CrisisLinesTest::told)
                .collect(Collectors.toSet()));
        assertTrue(text("forums?include=helplines&country=ES&fields=title,helplines.phone")
                .contains("\"helplines\":[{\"phone\":\"116 spain\"}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/on-depression?include=helplines&country=XX", "articles/on-depression?include=helplines&country=Spain",
            "articles/on-depression?country=ES", "forums?country=ES&include=topics", "helplines/uk?include=helplines",
            "articles/on-depression?include=helplines&fields=title"})
    void whatCannotBeAskedIsRefused(String path) {
        assertEquals(400, service.get("/api/v1/" + path).statusCode());
    }

    @Test
    void oneThatWasMeantForNobodyIsNotMadeUp() {
        Stream.of("uk", "usa", "spain", "world").forEach(slug -> service.tell(service.items.withdraw(new ItemRef("helpline", slug, "en"))));
        assertEquals("", lines("articles/on-depression?include=helplines&country=ES"));
    }
}
