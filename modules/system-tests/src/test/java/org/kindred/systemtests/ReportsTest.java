package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a publisher sees of all that is public. */
@WithOneService
class ReportsTest {

    private static final String PATH = "/api/v1/manage/reports/";
    private static final String[] ADMIN = {"Authorization", "Bearer " + Service.TOKEN};

    private final Service service;

    ReportsTest(Service service) {
        this.service = service;
    }

    private void publish(String slug, String frontMatter, String body) {
        var text = "---\ntitle: " + slug + "\n" + frontMatter + "---\n" + body;
        String address = "/api/v1/manage/articles/" + slug;
        assertEquals(201, service.sendAs("text/markdown", "PUT", address, text, "Authorization", ADMIN[1], "If-None-Match", "*").status());
        assertEquals(200, service.postJson(address + "/transitions", "{\"to\": \"published\"}", ADMIN).status());
    }

    @Test
    void reportsTellWhatIsDueHardToReadWithoutSourcesAndFound() {
        publish("report-overdue", "reviews:\n  - by: nobody-here\n    on: 2020-01-01\n    nextDue: 2021-01-01\n", "Short.\n");
        publish("report-hard", "",
                "## One\n\n#### Jump\n\n"
                        + ("It necessitates considerable organisational coordination between professional practitioners of numerous "
                                + "specialities and representative associations of individuals experiencing deterioration. ").repeat(12));

        var overdue = service.get(PATH + "overdue?filter[slug]=report-overdue", ADMIN);
        assertEquals("2021-01-01", overdue.at("/data/0/nextReview").asText());
        assertTrue(overdue.at("/data/0/daysOverdue").asInt() > 1000);
        assertEquals(1, overdue.at("/meta/standings/overdue").asInt());
        assertEquals(0, service.get(PATH + "overdue?filter[slug]=report-hard", ADMIN).at("/meta/pagination/total").asInt());

        var hard = service.get(PATH + "readability?filter[slug]=report-hard&filter[aboveTarget][gt]=3", ADMIN);
        assertEquals("fleschKincaidGrade", hard.at("/data/0/formula").asText());
        assertEquals("low", hard.at("/data/0/confidence").asText());
        assertEquals(1, hard.at("/meta/hard").asInt());

        var sources = service.get(PATH + "references?filter[slug]=report-hard&filter[issue]=no-sources", ADMIN);
        assertEquals("no-sources", sources.at("/data/0/issues/0").asText());

        var findings = service.get(PATH + "findings?filter[slug]=report-hard&filter[rule]=heading-jump", ADMIN);
        assertEquals("warning", findings.at("/data/0/severity").asText());
        assertEquals(6, findings.at("/data/0/line").asInt());
        assertEquals(1, findings.at("/meta/rules/heading-jump").asInt());

        assertEquals(200, service.get(PATH + "links?filter[state]=dead", ADMIN).status());
        var trend = service.get(PATH + "trend", ADMIN);
        assertTrue(trend.at("/meta/now/figures/review-overdue").asInt() >= 1);
    }

    @Test
    void aTopicFindsWhatIsFiledUnderNarrowerOnes() {
        topic("report-wide", "");
        topic("report-narrow", "parent: report-wide\n");
        publish("report-filed", "topics: [report-narrow]\n", "Short.\n");
        for (String wide : List.of("filter[topics]=report-wide", "filter[topics][in]=report-wide,report-none",
                "filter[slug]=report-filed&filter[topics]=report-narrow")) {
            var found = service.get(PATH + "overdue?filter[standing]=unscheduled&filter[type]=article&" + wide, ADMIN);
            assertEquals(1, found.at("/meta/pagination/total").asInt(), wide);
            assertEquals("report-filed", found.at("/data/0/slug").asText(), wide);
        }
        var others = service.get(
                PATH + "overdue?filter[standing]=unscheduled&filter[slug]=report-filed&filter[topics][ne]=report-wide", ADMIN);
        assertEquals(0, others.at("/meta/pagination/total").asInt());
    }

    private void topic(String slug, String frontMatter) {
        String address = "/api/v1/manage/topics/" + slug;
        String text = "---\ntitle: " + slug + "\n" + frontMatter + "---\n";
        assertEquals(201, service.sendAs("text/markdown", "PUT", address, text, "Authorization", ADMIN[1], "If-None-Match", "*").status());
        assertEquals(200, service.postJson(address + "/transitions", "{\"to\": \"published\"}", ADMIN).status());
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        for (String asked : List.of("overdue?filter[standing]=late", "readability?filter[grade]=9", "references?sort=issue",
                "findings?filter[severity]=fatal", "links?filter[state]=gone", "trend?from=yesterday", "overdue?filter[daysOverdue]=x")) {
            var answer = service.get(PATH + asked, ADMIN);
            assertEquals(400, answer.status(), asked);
            String parameter = asked.substring(asked.indexOf('?') + 1, asked.indexOf('=', asked.indexOf('?')));
            assertEquals(parameter, answer.at("/errors/0/parameter").asText());
        }
        assertEquals(401, service.get(PATH + "overdue").status());
        assertEquals(404, service.get(PATH + "nothing", ADMIN).status());
    }

    @Test
    void whatHasNoOrderOrNoBeginningIsNotComparedByOne() {
        for (String asked : List.of("references?filter[issue][prefix]=re", "references?filter[issue][gt]=retracted",
                "findings?filter[severity][prefix]=w", "overdue?filter[standing][lt]=fresh", "overdue?filter[daysOverdue][prefix]=1")) {
            var answer = service.get(PATH + asked, ADMIN);
            assertEquals(400, answer.status(), asked);
            assertEquals("/problems/unknown-operator", answer.at("/type").asText(), asked);
        }
    }
}
