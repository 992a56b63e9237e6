package org.kindred.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.report.DailyFigures;
import org.kindred.kernel.report.Measure;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.store.JpaStore;

class DailyRecordTest {

    private static final Instant LATE = Instant.parse("2026-11-26T23:30:00Z");
    private static final Site MADRID = new Site("Test", "", "en", List.of("en"), ZoneId.of("Europe/Madrid"), "apa", "", "", Map.of(),
            Set.of());
    private static final byte[] TEXT = "Hello.".getBytes(UTF_8);

    private static final Sealing SEALING = new Sealing() {
        @Override
        public String seal(byte[] bytes) {
            return Integer.toHexString(Arrays.hashCode(bytes));
        }

        @Override
        public void committed(AuditHead head) {
            // nobody keeps it
        }
    };

    @TempDir
    private Path folder;
    private final AtomicBoolean settled = new AtomicBoolean(true);
    private JpaStore store;

    @BeforeEach
    void open() {
        store = JpaStore.open(JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("kindred").toAbsolutePath(), "sa", ""), SEALING);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void publish(String slug) {
        var ref = new ItemRef("article", slug, "en");
        store.write(session -> {
            session.add(new Revision(ref, 1, "articles/" + slug + ".md", TEXT, "import", LATE, ""));
            session.put(new Item(ref, State.PUBLISHED, 1, 1, Optional.of(LATE), Optional.empty(), Optional.empty(), Optional.empty()));
            session.publish(new Published(ref, 1, "sha256-" + slug, LATE, LATE, LATE, TEXT, TEXT, TEXT, 1, TEXT, TEXT, Set.of(), "this"),
                    Set.of(),
                    new Appraisal(ref, slug, List.of(), Appraisal.Reviewed.NEVER, Optional.empty(), Appraisal.Sources.NONE, List.of()));
            return true;
        });
    }

    private boolean look(Instant now) {
        return new DailyRecord(store, () -> MADRID, settled::get, Clock.fixed(now, ZoneId.of("UTC"))).look();
    }

    private Map<LocalDate, Long> items() {
        Map<LocalDate, Long> items = new HashMap<>();
        List<DailyFigures> days = store.read(session -> session.reports().days(LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1)));
        days.forEach(figures -> items.put(figures.day(), figures.of(Measure.ITEMS)));
        return items;
    }

    @Test
    void aDayOfTheSiteIsWrittenDownOnceAndStaysAsItWas() {
        publish("first");
        assertTrue(look(LATE));
        publish("second");
        assertFalse(look(LATE.plusSeconds(60)));
        assertTrue(look(LATE.plusSeconds(24 * 60 * 60)));
        assertEquals(Map.of(LocalDate.of(2026, 11, 27), 1L, LocalDate.of(2026, 11, 28), 2L), items());
    }

    @Test
    void anEmptySiteAndOneThatIsStillBeingCompiledAreNotWrittenDown() {
        assertFalse(look(LATE));
        publish("first");
        settled.set(false);
        assertFalse(look(LATE));
        assertEquals(Map.of(), items());
    }

    @Test
    void aClockThatWasAheadDoesNotKeepTheDaysBeforeFromBeingWrittenDown() {
        publish("first");
        assertTrue(look(Instant.parse("2030-01-01T12:00:00Z")));
        assertTrue(look(LATE));
        assertEquals(Set.of(LocalDate.of(2026, 11, 27), LocalDate.of(2030, 1, 1)), items().keySet());
    }
}
