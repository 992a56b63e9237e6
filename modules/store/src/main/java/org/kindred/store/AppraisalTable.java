package org.kindred.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.report.Appraisal;
import org.kindred.store.report.Bars;
import org.kindred.store.report.SeverityColumn;

/** Writes what reports tell of texts, many rows at a time and none of them as an entity: an import has as many as it has items. */
final class AppraisalTable {

    private static final int COLUMNS = 23;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MESSAGE = 1000;

    private final Connection connection;

    /** On the connection of a transaction, to which everything gathered was written by now. */
    AppraisalTable(Connection connection) {
        this.connection = connection;
    }

    /** Puts what is told of items in the place of what was told of those that are outdated. */
    void replace(Collection<Long> outdated, Collection<Compiled> items) {
        var appraisals = items.stream().collect(Collectors.toMap(item -> item.item().id, Compiled::appraisal));
        try {
            delete("appraisal", outdated);
            delete("appraisal_finding", outdated);
            insert(appraisals);
            insertFindings(appraisals);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private void delete(String table, Collection<Long> items) throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from " + table + " where item_id = ?")) {
            for (long item : items) {
                statement.setLong(1, item);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insert(Map<Long, Appraisal> appraisals) throws SQLException {
        if (appraisals.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
                """
                        insert into appraisal (item_id, type, slug, locale, title, topics, reviewed_on, reviewed_by, review_due, changed_since,
                            formula, score, target, above, sentences, confidence, works, designs, doubtful, unsourced, design, retraction, checked_on)
                        values (?"""
                        + ", ?".repeat(COLUMNS - 1) + ")")) {
            for (var entry : appraisals.entrySet()) {
                new Row(statement).set(entry.getKey(), entry.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insertFindings(Map<Long, Appraisal> appraisals) throws SQLException {
        if (appraisals.values().stream().allMatch(appraisal -> appraisal.findings().isEmpty())) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                insert into appraisal_finding (item_id, number, severity, rule, line, col, message) values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var entry : appraisals.entrySet()) {
                int number = 0;
                for (Finding finding : entry.getValue().findings()) {
                    new Row(statement).set(entry.getKey(), number++, finding);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** As much of it as a list shows; PostgreSQL keeps no zero. */
    private static String shortened(String text, int longest) {
        String kept = text.replace("\0", "");
        return kept.length() <= longest ? kept
                : kept.substring(0, Character.isHighSurrogate(kept.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** The values of a row, in the order of its columns. */
    private static final class Row {

        private final PreparedStatement statement;
        private int column = 1;

        private Row(PreparedStatement statement) {
            this.statement = statement;
        }

        private void set(long item, Appraisal appraisal) throws SQLException {
            number(item);
            text(appraisal.ref().type());
            text(appraisal.ref().slug());
            text(appraisal.ref().locale());
            text(shortened(appraisal.title(), LONGEST_TITLE));
            text(Bars.around(appraisal.topics()));
            review(appraisal.review());
            reading(appraisal.reading());
            sources(appraisal.sources());
        }

        private void review(Appraisal.Reviewed review) throws SQLException {
            day(review.on());
            text(review.by());
            day(review.due());
            text(review.changed().map(String::valueOf));
        }

        private void reading(Optional<ReadingScore> reading) throws SQLException {
            text(reading.map(ReadingScore::formula));
            tenths(reading.map(ReadingScore::value));
            tenths(reading.map(ReadingScore::target));
            tenths(reading.map(ReadingScore::above));
            whole(reading.map(ReadingScore::sentences));
            text(reading.map(score -> score.sure() ? "normal" : "low"));
        }

        private void sources(Appraisal.Sources sources) throws SQLException {
            number(sources.works());
            text(Bars.around(sources.designs()));
            number(sources.doubtful());
            number(sources.unsourced() ? 1 : 0);
            text(sources.design());
            text(sources.retraction());
            day(sources.checked());
        }

        private void set(long item, int place, Finding finding) throws SQLException {
            number(item);
            number(place);
            number(SeverityColumn.of(finding.severity()));
            text(finding.rule());
            number(finding.place().line());
            number(finding.place().column());
            text(shortened(finding.message(), LONGEST_MESSAGE));
        }

        private void number(long value) throws SQLException {
            statement.setLong(column++, value);
        }

        private void text(String value) throws SQLException {
            statement.setString(column++, value);
        }

        private void text(Optional<String> value) throws SQLException {
            if (value.isPresent()) {
                text(value.get());
            } else {
                statement.setNull(column++, Types.VARCHAR);
            }
        }

        private void day(Optional<LocalDate> value) throws SQLException {
            text(value.map(LocalDate::toString));
        }

        private void tenths(Optional<Double> value) throws SQLException {
            whole(value.map(number -> (int) Math.round(number * Bars.TENTHS)));
        }

        private void whole(Optional<Integer> value) throws SQLException {
            if (value.isPresent()) {
                statement.setInt(column++, value.get());
            } else {
                statement.setNull(column++, Types.INTEGER);
            }
        }
    }
}
