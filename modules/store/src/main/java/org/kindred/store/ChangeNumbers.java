package org.kindred.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.kindred.kernel.content.Change;

/**
 * Numbers changes by the one counter row. The row stays locked from here until commit, and here is the last that a transaction does: so the
 * order of numbers is the order of commits, and a reader who follows the log by number never misses an entry.
 */
final class ChangeNumbers {

    private ChangeNumbers() {
    }

    /**
     * Numbers changes and writes them.
     *
     * @return the moment at which they happened: nearly all that comes after it is the commit
     */
    static Instant append(EntityManager manager, List<Change> changes) {
        manager.createQuery("update Counter c set c.number = c.number + :count").setParameter("count", (long) changes.size())
                .executeUpdate();
        long next = manager.createQuery("select c.number from Counter c", Long.class).getSingleResult() - changes.size();
        var now = Instant.now();
        for (Change change : changes) {
            next++;
            manager.persist(new ChangeRow(next, change, now));
        }
        return now;
    }
}
