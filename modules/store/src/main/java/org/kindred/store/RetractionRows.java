package org.kindred.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.WorkId;

/** Replaces what is kept of retractions. Only what differs is written: a list has tens of thousands of works, and a day brings a few. */
final class RetractionRows {

    private static final int TOGETHER = 100;
    private static final String VALUES = "(" + String.join(", ", Collections.nCopies(RetractionRow.COLUMNS, "?")) + ")";

    private final EntityManager manager;

    RetractionRows(EntityManager manager) {
        this.manager = manager;
    }

    /** Keeps these alone, and tells the works of which something else is said than before. */
    Set<WorkId> replace(RetractionFile file, Collection<RetractionNotice> notices) {
        Map<String, List<String>> before = kept();
        Map<String, RetractionRow> after = new HashMap<>();
        notices.forEach(notice -> after.put(notice.work().text(), new RetractionRow(notice)));
        var gone = before.keySet().stream().filter(work -> !isSame(before.get(work), after.get(work))).collect(Collectors.toSet());
        var coming = after.values().stream().filter(row -> !isSame(before.get(row.work), row)).toList();
        Reading.inBatches(gone, works -> List.of(manager.createQuery("delete from Retraction r where r.work in :works")
                .setParameter("works", works).executeUpdate()));
        insert(coming);
        boolean sameDay = sameDay(file);
        manager.merge(new RetractionFileRow(file));
        manager.flush();
        var changed = new HashSet<>(sameDay ? gone : before.keySet());
        changed.addAll(sameDay ? coming.stream().map(row -> row.work).toList() : after.keySet());
        return changed.stream().map(WorkId::new).collect(Collectors.toSet());
    }

    private Map<String, List<String>> kept() {
        return manager.createQuery("select r from Retraction r", RetractionRow.class).setHint("eclipselink.maintain-cache", "false")
                .getResultStream().collect(Collectors.toMap(row -> row.work, RetractionRow::columns));
    }

    private static boolean isSame(@org.jspecify.annotations.Nullable List<String> before,
            @org.jspecify.annotations.Nullable RetractionRow after) {
        return before != null && after != null && before.equals(after.columns());
    }

    private boolean sameDay(RetractionFile file) {
        return manager.createQuery("select f from RetractionFile f", RetractionFileRow.class).getResultStream()
                .anyMatch(row -> row.file().checked().equals(file.checked()));
    }

    private void insert(List<RetractionRow> rows) {
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            var some = rows.subList(from, Math.min(rows.size(), from + TOGETHER));
            var query = manager.createNativeQuery("insert into retraction (work, status, noted_on, notice, reason, source) values "
                    + String.join(", ", Collections.nCopies(some.size(), VALUES)));
            int parameter = 1;
            for (RetractionRow row : some) {
                for (String column : row.columns()) {
                    query.setParameter(parameter++, column);
                }
            }
            query.executeUpdate();
        }
    }
}
