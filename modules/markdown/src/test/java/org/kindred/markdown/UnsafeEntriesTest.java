package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.RenderContext;

/** An engine is a plugin, a style is a stranger's text, and a notice's address comes from a list: none of them is trusted. */
class UnsafeEntriesTest {

    /** Lists this and nothing else. */
    private record Engine(World world, String text, String html, Optional<Retraction> known) implements RenderContext {

        @Override
        public Page pageOf(ItemRef target) {
            return world.pageOf(target);
        }

        @Override
        public Optional<String> citable(String key) {
            return world.citable(key);
        }

        @Override
        public boolean citesInNotes() {
            return world.citesInNotes();
        }

        @Override
        public FormattedReferences format(List<Cluster> clusters) {
            var formatted = world.format(clusters);
            return new FormattedReferences(formatted.marks(),
                    formatted.entries().stream()
                            .map(entry -> new CitedEntry(entry.number(), entry.slug(), text, html, Optional.empty()).with(known)).toList(),
                    formatted.numbered());
        }
    }

    private static String list(String text, String html, Optional<Retraction> known, World.Style style) {
        return Bench.render("One [@a].", new Engine(World.in(style, "a"), text, html, known)).html();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</li></ol></section><script>1</script>",
            "<a href=\"javascript:alert(1)\">x</a>", "<p style=\"position:fixed\">x</p>", "<svg onload=1>", "<!-- x",
            "<a href='java\tscript:1'>x",
            "<i", "<iframe src=x>", "<form><input name=a>"})
    void what_an_engine_writes_of_an_entry_is_made_safe_each_time(String html) {
        for (int time = 0; time < 2; time++) {
            assertEquals(List.of(), Browser.dangers(list("x", "Title " + html, Optional.empty(), World.Style.NUMBERS)));
        }
    }

    @Test
    void an_entry_ends_within_its_place_in_the_list() {
        String html = list("x", "<b>Title</li></ol><li id=\"references\">", Optional.empty(), World.Style.NUMBERS);
        assertTrue(html.contains("<li id=\"ref-a\"><b>Title"), html);
        assertTrue(html.endsWith("</a></li></ol>\n</section>\n"), html);
        assertEquals(1, html.split("id=\"references\"", -1).length - 1, html);
    }

    @Test
    void the_text_of_an_entry_stays_text_in_the_name_of_its_link() {
        String html = list("\"><script>1</script>\u0007", "x", Optional.empty(), World.Style.NAMES);
        assertEquals(List.of(), Browser.dangers(html));
        assertTrue(html.contains("&quot;&gt;&lt;script&gt;1&lt;/script&gt;\uFFFD"), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,<script>1</script>", "\"><script>1</script>"})
    void the_address_of_a_notice_is_one_that_a_reader_can_follow_safely(String notice) {
        var known = new Retraction(RetractionStatus.RETRACTED, Optional.of(LocalDate.EPOCH), Optional.of(notice), Optional.empty(),
                Optional.empty(), Optional.empty());
        String html = list("x", "x", Optional.of(known), World.Style.NUMBERS);
        assertEquals(List.of(), Browser.dangers(html));
        assertTrue(html.contains("<strong class=\"retraction retraction-retracted\">"), html);
    }
}
