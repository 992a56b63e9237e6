package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.published;
import static org.kindred.store.Samples.revision;
import static org.kindred.store.Samples.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.report.Appraisal.Reviewed;
import org.kindred.kernel.report.Appraisal.Sources;
import org.kindred.kernel.report.Census;
import org.kindred.kernel.report.DailyFigures;
import org.kindred.kernel.report.FoundIn;
import org.kindred.kernel.report.Issue;
import org.kindred.kernel.report.Measure;
import org.kindred.kernel.value.Written.Place;

class ReportsTest extends StoreContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final ItemRef WORK = new ItemRef("citation", "work-2020", "en");
    private static final ItemRef ALONE = new ItemRef("citation", "alone-2021", "en");

    private static Appraisal text(String slug, Optional<LocalDate> due, Optional<ReadingScore> reading, Finding... findings) {
        return new Appraisal(article(slug), "Title of " + slug, List.of("diabetes", "heart"),
                new Reviewed(due.map(day -> day.minusYears(1)), Optional.of("ana"), due, Optional.of(false)), reading, Sources.NONE,
                List.of(findings));
    }

    private static Optional<ReadingScore> grade(double value) {
        return Optional.of(new ReadingScore("fleschKincaidGrade", value, 9, value - 9, 40, true));
    }

    private static Finding finding(String rule, int line) {
        return Finding.warning(rule, "articles/a.md", new Place(line, 2), "A message of " + rule + ".", "");
    }

    private static Appraisal work(ItemRef ref, String status) {
        return new Appraisal(ref, "Work", List.of(), Reviewed.NEVER, Optional.empty(),
                new Sources(0, List.of(), 0, false, Optional.of("rct"), Optional.of(status), Optional.of(TODAY)), List.of());
    }

    private void publish(Appraisal appraisal, ItemKey... embeds) {
        var ref = appraisal.ref();
        write(session -> {
            session.add(revision(ref, 1, "# " + ref));
            session.put(shown(ref, 1));
            session.publish(published(ref, 1, "sha256-" + ref.slug(), embeds), Set.of(), appraisal);
        });
    }

    @BeforeEach
    void texts() {
        publish(work(WORK, "retracted"));
        publish(work(ALONE, "none"));
        publish(text("late", Optional.of(TODAY.minusDays(40)), grade(12.5), finding("vague-link", 7), finding("heading-jump", 9)),
                WORK.key());
        publish(text("later", Optional.of(TODAY.minusDays(3)), grade(8)), WORK.key());
        publish(text("soon", Optional.of(TODAY), Optional.empty()));
    }

    private static Filter test(String field, Operator operator, String... values) {
        return new Filter.Test(field, operator, List.of(values));
    }

    private List<String> slugs(Filter filter, String... order) {
        return read(session -> session.reports().items().page(filter, Sort.all(List.of(order)), 0, 10)).stream()
                .map(row -> row.appraisal().ref().slug()).toList();
    }

    @Test
    void rowsComeBackAsTheyWereAppraised() {
        var row = read(session -> session.reports().items().page(test("slug", Operator.EQ, "late"), List.of(), 0, 10)).getFirst();
        assertEquals(text("late", Optional.of(TODAY.minusDays(40)), grade(12.5)), row.appraisal());
        assertEquals(Set.of(), row.issues());
    }

    @Test
    void rowsAreFilteredAndOrderedAndWhatHasNoValueComesLast() {
        assertEquals(List.of("late", "later"), slugs(test("nextReview", Operator.LT, TODAY.toString()), "nextReview"));
        assertEquals(List.of("late"), slugs(test("aboveTarget", Operator.GT, "3")));
        assertEquals(List.of("late", "later", "soon"), slugs(test("topics", Operator.EQ, "heart"), "-aboveTarget"));
        assertEquals(List.of(), slugs(test("topics", Operator.IN, "hear", "art")));
        assertEquals(Map.of("article", 3L, "citation", 2L), read(session -> session.reports().items().counts(Filter.EVERYTHING, "type")));
    }

    @Test
    void worksTellWhatIsWrongWithThemAndWhoLeansOnThem() {
        assertEquals(List.of("alone-2021", "work-2020"), slugs(test("issue", Operator.EXISTS, "true")));
        assertEquals(List.of("alone-2021"), slugs(test("issue", Operator.EQ, "uncited")));
        var row = read(session -> session.reports().items().page(test("retraction", Operator.EQ, "retracted"), List.of(), 0, 10))
                .getFirst();
        assertEquals(2, row.users());
        assertEquals(Set.of(Issue.RETRACTED), row.issues());
        assertEquals(Map.of(WORK.key(), List.of(article("late"))),
                read(session -> session.reports().users(List.of(WORK.key(), ALONE.key()), 1)));
    }

    @Test
    void findingsStandInTheirPlacesUntilTheTextIsPublishedAgainOrWithdrawn() {
        var found = read(session -> session.reports().findings().page(test("severity", Operator.GTE, "warning"),
                Sort.all(List.of("-severity", "rule")), 0, 10));
        assertEquals(List.of("heading-jump", "vague-link"), found.stream().map(FoundIn::finding).map(Finding::rule).toList());
        assertEquals(new Place(9, 2), found.getFirst().finding().place());
        assertEquals(Map.of("warning", 2L), read(session -> session.reports().findings().counts(Filter.EVERYTHING, "severity")));

        write(session -> session.refresh(published(article("late"), 1, "sha256-late"), Set.of(),
                text("late", Optional.empty(), Optional.empty(), finding("vague-link", 8))));
        assertEquals(1, findings());

        write(session -> session.withdraw(article("late")));
        assertEquals(0, findings());
        assertEquals(List.of("later", "soon"), slugs(test("type", Operator.EQ, "article")));
    }

    @Test
    void aDayIsWrittenDownOnceAndStaysAsItWas() {
        assertEquals(Optional.empty(), read(session -> session.reports().firstDay()));
        var figures = read(session -> Census.take(session.reports(), session.links(), TODAY));
        assertEquals(List.of(5L, 2L, 1L, 1L, 2L), List.of(figures.of(Measure.ITEMS), figures.of(Measure.REVIEW_OVERDUE),
                figures.of(Measure.READING_HARD), figures.of(Measure.WORKS_RETRACTED), figures.of(Measure.FINDINGS_WARNING)));

        record(figures);
        assertThrows(KindredException.class, () -> record(new DailyFigures(TODAY, Map.of(Measure.ITEMS, 7L))));

        assertEquals(Optional.of(TODAY), read(session -> session.reports().firstDay()));
        assertEquals(List.of(figures), read(session -> session.reports().days(TODAY.minusDays(1), TODAY)));
        assertEquals(List.of(), read(session -> session.reports().days(TODAY.plusDays(1), TODAY.plusDays(2))));
    }

    private long findings() {
        return read(session -> session.reports().findings().count(Filter.EVERYTHING));
    }

    private void record(DailyFigures figures) {
        write(session -> session.reports().record(figures));
    }
}
