package org.kindred.plugin.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ContentReader.Read;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.rest.json.JacksonJson;
import org.kindred.testkit.PluginContract;

/** Directories that come as HSDS or as tables become forums and helplines. */
class ImportTest extends PluginContract {

    private static final JacksonJson JSON = new JacksonJson();

    private final List<Read> reads = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    @Override
    protected Plugin plugin() {
        return new HsdsPlugin();
    }

    private ContentReader reader(String suffix) {
        return alone().registry().all(ContentReader.class).stream().filter(each -> each.format().suffixes().contains(suffix)).findFirst()
                .orElseThrow();
    }

    private void read(String suffix, String text) {
        read(suffix, text.getBytes(UTF_8));
    }

    private void read(String suffix, byte[] bytes) {
        var names = new HashSet<ItemKey>();
        reader(suffix).read(Payload.of(bytes), new ContentReader.Surroundings() {
            @Override
            public Site site() {
                return Service.SITE;
            }

            @Override
            public ContentTypes types() {
                return Service.PLUGINS.types();
            }

            @Override
            public ItemKey name(ItemKey wanted) {
                var name = wanted;
                for (int n = 2; !names.add(name); n++) {
                    name = new ItemKey(wanted.type(), wanted.slug() + "-" + n);
                }
                return name;
            }
        }, new ContentReader.Hearer() {
            @Override
            public void hear(Read read) {
                reads.add(read);
                findings.addAll(read.findings());
            }

            @Override
            public void hear(Finding finding) {
                findings.add(finding);
            }
        });
    }

    private static String json(Value value) {
        return new String(JSON.write(value), UTF_8);
    }

    private List<String> told() {
        return findings.stream().map(finding -> "%d:%d %s %s".formatted(finding.place().line(), finding.place().column(), finding.rule(),
                finding.message())).toList();
    }

    private String fields(int read) {
        return json(reads.get(read).fields());
    }

    @Test
    void aTableWithOurOwnHeadingsIsRead() {
        read("csv",
                """
                        Type,Title,Summary,URL,Kind,Conditions,Audience,Languages,Countries,Moderation model,minimum-age,Assured date,body
                        forum,Mama's forum,"For those who care, by day and night",https://forum.example/,Social network,dementia;type 2 diabetes,"carers, patients",es|English,Spain,Trained peer,18,2026-03-01,"Come **in**.

                        All of you."
                        helpline,Teléfono,,https://tel.example/,,,,,"ES,PT",,,,Call.
                        """);
        assertEquals("{\"title\":\"Mama's forum\",\"summary\":\"For those who care, by day and night\",\"url\":\"https://forum.example/\","
                + "\"kind\":\"social-network\",\"conditions\":[\"dementia\",\"type-2-diabetes\"],\"audience\":[\"carers\",\"patients\"],"
                + "\"languages\":[\"es\",\"en\"],\"countries\":[\"ES\"],\"moderation\":{\"model\":\"trained-peer\"},\"minimumAge\":18,"
                + "\"assured\":{\"date\":\"2026-03-01\"}}", fields(0));
        assertEquals("\nCome **in**.\n\nAll of you.\n", reads.getFirst().body());
        assertEquals("forum/mama-s-forum@en", reads.getFirst().ref().toString());
        assertEquals("helpline/telefono@en", reads.get(1).ref().toString());
        assertEquals(5, reads.get(1).line());
        assertEquals(List.of(), told());
    }

    @Test
    void aTableWithTheHeadingsOfHsdsIsRead() {
        read("csv",
                """
                        id,organization_id,program_id,name,alternate_name,description,url,email,status,minimum_age,maximum_age,assured_date,fees_description
                        ac148810-d857-441c-9679-408f346de14b,d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610,,Community Counselling,MyCity,Free text.,http://example.com/c,email@example.com,temporarily closed,12,100,2005-01-01,£50 an hour
                        """);
        assertEquals("{\"title\":\"Community Counselling\",\"url\":\"http://example.com/c\",\"cost\":\"£50 an hour\",\"minimumAge\":12,"
                + "\"maximumAge\":100,\"status\":\"temporarily closed\",\"assured\":{\"date\":\"2005-01-01\"}}", fields(0));
        assertEquals("\nFree text.\n", reads.getFirst().body());
        assertEquals(List.of("2:1 left-out Community Counselling: there is no field for alternate_name, email."), told());
    }

    @Test
    void whatIsWrongInATableIsToldWithRowAndColumn() {
        read("csv", """
                title,url,colour,minimumAge,kind,countries,phone
                One,nowhere,red,old,club,Atlantis,
                ,https://x.example/,,,,,
                Two,https://two.example/,,7,chat,GB;XX,
                Three,https://three.example/,,9,,GB,116 123
                """);
        assertEquals(List.of("1:3 unknown-column There is no field for column \"colour\".",
                "2:2 invalid-cell Row 2, column \"url\": \"nowhere\" is not an address that begins with https:// or http://.",
                "2:4 invalid-cell Row 2, column \"minimumAge\": \"old\" is not a whole number.",
                "2:5 invalid-cell Row 2, column \"kind\": \"club\" is not one of forum, social-network, group, chat, app.",
                "2:6 invalid-cell Row 2, column \"countries\": \"Atlantis\" is not a country by its code in ISO 3166 or its English name.",
                "3:1 no-title Row 3 has no title; it was left out.",
                "4:6 invalid-cell Row 4, column \"countries\": \"XX\" is not a country by its code in ISO 3166 or its English name.",
                "5:4 no-such-field Row 5, column \"minimumAge\": an entry of this type has no such field."), told());
        assertEquals(List.of("forum/one@en", "forum/two@en", "helpline/three@en"),
                reads.stream().map(read -> read.ref().toString()).toList());
    }

    @Test
    void aTableWithoutTitlesIsRefusedInOneSentence() {
        read("csv", "url,kind\nhttps://x.example/,chat\n");
        assertEquals(List.of("1:1 no-title No column is headed title or name, so nothing was read."), told());
        assertEquals(List.of(), reads);
    }

    @Test
    void nothingComesOfAnEmptyTable() {
        read("csv", "title,url\n");
        read("csv", "title,url\n\n  , \n");
        assertEquals(List.of(), reads);
        assertEquals(List.of(), told());
    }

    @Test
    void semicolonsTabsAndOldEncodingsAreUnderstood() {
        read("csv", "title;url\nÜber uns;https://ü.example/\n".getBytes(Charset.forName("windows-1252")));
        read("tsv", "\uFEFFtitle\turl\nOther\thttps://o.example/\n");
        assertEquals(List.of("Über uns", "Other"), reads.stream().map(Read::title).toList());
        assertEquals(List.of("1:1 encoding The file is not UTF-8; it was read as Windows-1252."), told());
    }

    @Test
    void slipsWithQuotesDoNotSpoilTheRowsBehind() {
        read("csv",
                "title,url\n\"One\" and more,https://one.example/\nTwo \"quoted\",https://two.example/\nThree,https://three.example/\n");
        assertEquals(3, reads.size(), () -> "" + told());
        assertEquals("https://three.example/", reads.get(2).fields().text("url").orElseThrow());
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldAndSwallowsNoRowsUnseen() {
        read("csv", "title,url\nOne,https://one.example/\n\"Two,https://two.example/\nThree,https://three.example/\n");
        assertEquals(List.of("One"), reads.stream().map(Read::title).toList());
        assertEquals("3:1 invalid-csv", told().getFirst().substring(0, 15));
    }

    @Test
    void whatCostsNothingIsFreeAndEveryHourOfTheWeekIsAlwaysOpen() {
        String phone = "\"phones\":[{\"id\":\"p\",\"number\":\"116 123\"}],";
        read("json", "{\"id\":\"x\",\"name\":\"A line\",\"status\":\"active\"," + phone + "\"cost_options\":[{\"id\":\"c\",\"amount\":0}],"
                + "\"schedules\":[{\"id\":\"s\",\"byday\":\"SU,MO,TU,WE,TH,FR,SA\",\"opens_at\":\"00:00Z\",\"closes_at\":\"23:59Z\"}]}");
        assertEquals("helpline", reads.getFirst().ref().type());
        assertEquals("{\"title\":\"A line\",\"phone\":\"116 123\",\"alwaysOpen\":true,\"free\":true}", fields(0));
        assertEquals(List.of(), told());
    }

    @Test
    void aNumberOfWhichNobodyCouldWriteTheDigitsIsReadAsText() {
        read("json", "{\"id\":\"x\",\"name\":\"A\",\"status\":\"active\",\"minimum_age\":1e999999999,\"fees\":1e-999999999}");
        assertEquals(List.of("A"), reads.stream().map(Read::title).toList());
        assertEquals("1e-999999999", reads.getFirst().fields().text("cost").orElseThrow());
    }

    @Test
    void aServiceOfSomebodyElseIsReadAsFarAsThereAreFieldsForIt() {
        read("json", Schemas.text("service_full.json"));
        assertEquals("{\"title\":\"Community Counselling\",\"updated\":\"2023-03-15T10:30:45.123Z\",\"phone\":\"+44 1234 234567\","
                + "\"url\":\"http://example.com/counselling\",\"languages\":[\"ur\"],"
                + "\"hours\":\"The service is available from 10 am to 6pm weekdays. The service is not available on public holidays.\","
                + "\"cost\":\"Non-NHS patients are expected to pay for their counselling sessions. We charge a flat rate per hour of counselling. "
                + "The current rate is £50 per hour. Please see our website for up to date prices.\","
                + "\"assured\":{\"date\":\"2005-01-01\",\"by\":\"email@example.com\"}}", fields(0));
        assertEquals("helpline/community-counselling@en", reads.getFirst().ref().toString());
        String leftOut = told().getFirst();
        for (String member : List.of("alternate_name", "email", "interpretation_services", "application_process", "accreditations",
                "minimum_age", "maximum_age", "alert", "service_areas", "service_at_locations", "organization", "funding", "program",
                "required_documents", "contacts", "eligibility_description", "attributes: name")) {
            assertTrue(leftOut.contains(member), () -> member + " is not told of in " + leftOut);
        }
    }

    @Test
    void pagesListsOrganizationsAndLinesAreRead() {
        String service = "{\"id\":\"x\",\"name\":\"%s\",\"status\":\"active\",\"url\":\"https://%s.example/\"}";
        read("json", "{\"total_items\":2,\"contents\":[\n" + service.formatted("A", "a") + ",\n" + service.formatted("B", "b")
                + "],\"empty\":false}");
        read("json", "[" + service.formatted("C", "c") + "]");
        read("json", "{\"id\":\"o\",\"services\":[" + service.formatted("D", "d") + "],\"name\":\"Org\",\"description\":\"Org\"}");
        read("ndjson", service.formatted("E", "e") + "\n\n{broken\n" + service.formatted("F", "f") + "\n");
        assertEquals(List.of("A", "B", "C", "D", "E", "F"), reads.stream().map(Read::title).toList());
        assertEquals(List.of(2, 3, 1, 1, 1, 4), reads.stream().map(Read::line).toList());
        assertEquals("Org", reads.get(3).fields().text("operator").orElseThrow());
        assertEquals(1, findings.size());
        assertEquals("3:2 invalid-json", told().getFirst().substring(0, 16));
    }

    @Test
    void theExamplesOfHsdsAreRead() {
        read("json", Schemas.text("service_list.json").startsWith("{\n  \"total") ? Schemas.text("service_list.json") : "[]");
        read("json", Schemas.text("organization_full.json"));
        assertTrue(reads.stream().allMatch(read -> read.title().equals("Community Counselling")));
        assertNotEquals(List.of(), reads);
    }

    @Test
    void whatStandsBeforeABreakIsRead() {
        read("json", "{\"contents\":[{\"id\":\"1\",\"name\":\"A\",\"status\":\"active\"},\n{\"id\":\"2\",\"na");
        assertEquals(List.of("A"), reads.stream().map(Read::title).toList());
        assertTrue(told().getFirst().startsWith("2:"), told()::getFirst);
    }

    @Test
    void nothingMakesTheReadersThrow() {
        var random = new Random(3);
        byte[] service = Schemas.text("service_full.json").getBytes(UTF_8);
        byte[] table = "title,url,countries\n\"a\nb\",https://x.example/,GB\n".getBytes(UTF_8);
        for (int i = 0; i < 300; i++) {
            for (String suffix : List.of("json", "ndjson", "csv")) {
                byte[] bytes = (suffix.equals("csv") ? table : service).clone();
                for (int n = random.nextInt(5); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                read(suffix, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            }
        }
        read("json", "[".repeat(100_000));
        read("json", "{\"contents\":[{\"name\":{\"a\":[]},\"phones\":\"x\",\"attributes\":{\"link_type\":3},\"organization\":[1]}]}");
        read("csv", "\"title");
        findings.forEach(finding -> assertTrue(finding.place().line() > 0 && finding.place().column() > 0, finding::line));
    }

    @Test
    void anEntryIsKnownAgainByItsAddressAndByItsNumberInACountry() {
        var marks = reader("csv");
        Function<String, Set<ContentReader.Mark>> of = json -> marks.marks((Value.Group) JSON.read(json.getBytes(UTF_8))).stream()
                .collect(Collectors.toSet());
        assertEquals(of.apply("{\"url\":\"https://www.Forum.example/\"}"), of.apply("{\"url\":\"http://forum.example#top\"}"));
        assertNotEquals(of.apply("{\"url\":\"https://forum.example/a\"}"), of.apply("{\"url\":\"https://forum.example/b\"}"));
        assertEquals(of.apply("{\"phone\":\"116 123\",\"countries\":[\"GB\"]}"),
                of.apply("{\"phone\":\"116-123\",\"countries\":[\"GB\"]}"));
        assertNotEquals(of.apply("{\"phone\":\"988\",\"countries\":[\"US\"]}"), of.apply("{\"phone\":\"988\",\"countries\":[\"CA\"]}"));
    }

    @Test
    void exportAndImportComeToTheSame() {
        try (var service = new Service()) {
            var samples = new Samples(11);
            for (int i = 0; i < 40; i++) {
                service.content.publish(Samples.topic("t-" + i, ""), "");
            }
            for (int i = 0; i < 200; i++) {
                service.content.publish(samples.any(i % 3 == 0 ? "helpline" : "forum", "e-" + i, i % 4 == 0 ? "es" : "en"),
                        "Body *" + i + "*, [there](https://x.example/).");
            }
            var exported = service.get("/services?full=true&format=ndjson");
            read("ndjson", exported.body());
            assertEquals(200, reads.size());
            for (Read read : reads) {
                var card = (Value.Group) JSON.read(service.content.published.get(read.ref()).card());
                var there = Written.of(read.ref().type(), card);
                assertEquals(card.text("publishedAt"), read.fields().text("date"));
                assertEquals(card.text("updatedAt"), read.fields().text("updated"));
                var back = Written.of(read.ref().type(), read.fields().without("date").without("updated"));
                assertEquals(there.members().keySet(), back.members().keySet(), () -> read.ref().toString());
                there.members().forEach((name, value) -> assertEquals(json(value), json(back.get(name)), () -> read.ref() + " " + name));
                assertTrue(read.body().contains("[there](https://x.example/)"));
            }
        }
    }
}
