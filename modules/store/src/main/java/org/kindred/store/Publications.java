package org.kindred.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what readers get from now on. */
final class Publications {

    private static final Duration LEAST = ChronoUnit.MICROS.getDuration();

    private final EntityManager manager;

    Publications(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Ends what was shown of these items and begins what is shown now, by their numbers. Where the same revision is shown under the same name,
     * it goes on. However the clock was set meanwhile, times follow one another.
     */
    void write(Map<Long, PublicationRow.Shown> shown, Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MICROS);
        var next = new HashMap<>(shown);
        Reading.inBatches(shown.keySet(), this::open).forEach(row -> {
            if (!next.remove(row.itemId, row.shown())) {
                row.ends = later(now, row.begins.plus(LEAST));
            }
        });
        manager.flush();
        var ended = new HashMap<Long, Instant>();
        Reading.inBatches(next.keySet(), this::last)
                .forEach(row -> Optional.ofNullable(row.ends).ifPresent(at -> ended.put(row.itemId, at)));
        next.forEach((item, one) -> {
            if (one.revision() > 0) {
                manager.persist(new PublicationRow(item, one, later(now, ended.getOrDefault(item, now))));
            }
        });
    }

    private List<PublicationRow> open(List<Long> items) {
        return manager.createQuery("select p from Publication p where p.itemId in :ids and p.ends is null", PublicationRow.class)
                .setParameter("ids", items).getResultList();
    }

    private List<PublicationRow> last(List<Long> items) {
        return manager.createQuery("""
                select p from Publication p where p.itemId in :ids
                and not exists (select q from Publication q where q.itemId = p.itemId and q.begins > p.begins)""", PublicationRow.class)
                .setParameter("ids", items).getResultList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
