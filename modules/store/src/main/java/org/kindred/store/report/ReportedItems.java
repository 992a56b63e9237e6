package org.kindred.store.report;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.report.Appraisal;
import org.kindred.kernel.report.Appraised;
import org.kindred.kernel.report.Issue;
import org.kindred.kernel.report.Reported;

/** Public texts as reports tell of them. */
final class ReportedItems implements Reported<Appraised> {

    private static final String COLUMNS = """
            a.type, a.slug, a.locale, a.title, a.topics, a.reviewed_on, a.reviewed_by, a.review_due, a.changed_since, a.formula, a.score,
            a.target, a.above, a.sentences, a.confidence, a.works, a.designs, a.doubtful, a.unsourced, a.design, a.retraction, a.checked_on,
            (select count(*) from link l where l.target = a.type || '/' || a.slug)""";

    private final Statement statement;

    ReportedItems(EntityManager manager) {
        this.statement = new Statement(manager, "appraisal a");
    }

    @Override
    public List<Appraised> page(Filter filter, List<Sort> order, int skip, int size) {
        return statement.rows(COLUMNS, filter, Statement.part(order, "a.type, a.slug, a.locale", skip, size)).stream()
                .map(row -> new Columns(row).appraised()).toList();
    }

    @Override
    public long count(Filter filter) {
        return statement.count(filter);
    }

    @Override
    public Map<String, Long> counts(Filter filter, String field) {
        return counted(statement, filter, field);
    }

    /** By values of a column, without those that have none. */
    static Map<String, Long> counted(Statement statement, Filter filter, String field) {
        String column = Statement.column(field);
        var counts = new LinkedHashMap<String, Long>();
        statement.rows(column + ", count(*)", filter, " and " + column + " is not null group by " + column + " order by " + column)
                .forEach(row -> counts.put(row[0].toString(), ((Number) row[1]).longValue()));
        return counts;
    }

    /** The columns of a row, one after the other. */
    private static final class Columns {

        private final @Nullable Object[] row;
        private int at;

        private Columns(@Nullable Object[] row) {
            this.row = row;
        }

        private Appraised appraised() {
            var ref = new ItemRef(text(), text(), text());
            var appraisal = new Appraisal(ref, text(), Bars.read(text()), review(), reading(), sources(), List.of());
            long users = number();
            return new Appraised(appraisal, users, issues(appraisal.sources(), users));
        }

        private Appraisal.Reviewed review() {
            return new Appraisal.Reviewed(day(), given(), day(), given().map(Boolean::valueOf));
        }

        private Optional<ReadingScore> reading() {
            var formula = given();
            var score = new ReadingScore(formula.orElse(""), tenths(), tenths(), tenths(), (int) number(), text().equals("normal"));
            return formula.map(name -> score);
        }

        private Appraisal.Sources sources() {
            return new Appraisal.Sources((int) number(), Bars.read(text()), (int) number(), number() == 1, given(), given(), day());
        }

        private static Set<Issue> issues(Appraisal.Sources sources, long users) {
            var issues = EnumSet.noneOf(Issue.class);
            sources.retraction().filter(word -> !word.equals(RetractionStatus.NONE.word()))
                    .ifPresent(word -> issues.add(Issue.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))));
            if (sources.retraction().isPresent() && users == 0) {
                issues.add(Issue.UNCITED);
            }
            if (sources.doubtful() > 0) {
                issues.add(Issue.CITES_DOUBTFUL);
            }
            if (sources.unsourced()) {
                issues.add(Issue.NO_SOURCES);
            }
            return issues;
        }

        private Optional<String> given() {
            return Optional.ofNullable(row[at++]).map(Object::toString);
        }

        private String text() {
            return given().orElse("");
        }

        private Optional<LocalDate> day() {
            return given().map(LocalDate::parse);
        }

        private long number() {
            return row[at++] instanceof Number number ? number.longValue() : 0;
        }

        private double tenths() {
            return (double) number() / Bars.TENTHS;
        }
    }
}
