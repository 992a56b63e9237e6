package org.kindred.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.report.Appraised;
import org.kindred.kernel.report.DailyFigures;
import org.kindred.kernel.report.Measure;
import org.kindred.kernel.site.Site;
import org.xml.sax.InputSource;

class BoardPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Site SITE = new Site("Peers & <friends>", "", "en", List.of("en", "es"), ZoneOffset.UTC, "apa", "", "", Map.of(),
            Set.of());

    private static DailyFigures day(int ago, long overdue) {
        return new DailyFigures(TODAY.minusDays(ago), Map.of(Measure.ITEMS, 1234L, Measure.REVIEW_OVERDUE, overdue));
    }

    private static Board board(List<DailyFigures> days) {
        var overdue = new Appraisal(new ItemRef("article", "late", "en"), "<script>alert(1)</script>", List.of(),
                new Appraisal.Reviewed(Optional.of(TODAY.minusYears(3)), Optional.of("ana"), Optional.of(TODAY.minusDays(400)),
                        Optional.empty()),
                Optional.empty(), Appraisal.Sources.NONE, List.of());
        return new Board(day(0, 17), days, List.of(new Appraised(overdue, 0, Set.of())), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    private static int count(String page, String regex) {
        return (int) Pattern.compile(regex).matcher(page).results().count();
    }

    @Test
    void thePageNeedsNothingElseAndShowsNoTextAsMarkup() {
        String page = BoardPage.of(SITE, TODAY, "en", board(List.of()));
        assertFalse(page.contains("<script") || page.contains("src=") || page.contains(" style=\"") || page.contains("<link"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("<h1>How our content stands: Peers &amp; &lt;friends&gt;</h1>"));
        assertTrue(page.contains("17 texts are past the day"));
        assertTrue(page.contains("Counting begins today"));
    }

    @Test
    void eachPlotHasWordsAndItsNumbersAsATableAndIsWellFormed() throws Exception {
        String page = BoardPage.of(SITE, TODAY, "en", board(List.of(day(2, 20), day(1, 18))));
        var plots = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page).results().map(match -> match.group()).toList();
        assertEquals(6, plots.size());
        for (String plot : plots) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(plot)));
            assertEquals(1, count(plot, "role=\"img\""));
            assertEquals(1, count(plot, "<title id=\"[a-z]+-title\">[^<]+</title><desc id=\"[a-z]+-desc\">[^<]+</desc>"));
        }
        var ids = Pattern.compile("\\bid=\"([^\"]+)\"").matcher(page).results().map(match -> match.group(1)).toList();
        assertEquals(Set.copyOf(ids).size(), ids.size());
        assertTrue(page.contains("Counted once a day since November 24, 2026"));
        assertEquals(3, count(page, "<th scope=\"row\">November 2[456], 2026</th>"));
    }

    @Test
    void itSpeaksSpanishToo() {
        String page = BoardPage.of(SITE, TODAY, "es-MX", board(List.of()));
        assertTrue(page.contains("<html lang=\"es\">"));
        assertTrue(page.contains("17 textos han pasado el día"));
        assertTrue(page.contains("22 de octubre de 2025"));
    }
}
