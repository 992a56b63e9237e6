package org.kindred.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.WorkIdentifier;

/** Finds and replaces what is kept of retractions. */
final class RetractionRows {

    private static final Comparator<WorkIdentifier> BY_KEY = Comparator.comparing(WorkIdentifier::key);
    private static final byte[] NOTHING = PackedNotices.pack(new TreeMap<>(BY_KEY));

    private final EntityManager manager;
    private final RetractionPast past;

    RetractionRows(EntityManager manager) {
        this.manager = manager;
        this.past = new RetractionPast(manager, Instant.now());
    }

    /** What is said of these works, without the day. */
    Map<WorkIdentifier, Retraction> of(Collection<WorkIdentifier> works) {
        var parts = works.stream().map(RetractionPartRow::part).collect(toSet());
        var found = new HashMap<WorkIdentifier, Retraction>();
        Reading.inBatches(parts, ids -> query("select p from RetractionPart p where p.id in :ids").setParameter("ids", ids).getResultList())
                .forEach(row -> found.putAll(PackedNotices.unpack(row.notices)));
        found.keySet().retainAll(Set.copyOf(works));
        return found;
    }

    /** What is said of these works, by a file of that day. */
    Map<WorkIdentifier, Retraction> of(Collection<WorkIdentifier> works, LocalDate day) {
        var dated = new HashMap<WorkIdentifier, Retraction>();
        of(works).forEach((work, known) -> dated.put(work, known.checkedOn(day)));
        return dated;
    }

    private TypedQuery<RetractionPartRow> query(String jpql) {
        return manager.createQuery(jpql, RetractionPartRow.class).setHint("eclipselink.maintain-cache", "false");
    }

    /** Keeps these alone, and tells the works of which something else is said than before, or said on another day. */
    Set<WorkIdentifier> replace(RetractionFile file, Collection<RetractionNotice> notices) {
        var former = manager.createQuery("select f from RetractionFile f", RetractionFileRow.class).getResultStream().findFirst();
        boolean sameDay = former.filter(row -> row.file().checked().equals(file.checked())).isPresent();
        past.end(former);
        Map<Integer, byte[]> before = query("select p from RetractionPart p").getResultStream()
                .collect(toMap(row -> row.id, row -> row.notices));
        Map<Integer, SortedMap<WorkIdentifier, Retraction>> after = new HashMap<>();
        before.keySet().forEach(part -> after.put(part, new TreeMap<>(BY_KEY)));
        notices.forEach(notice -> after.computeIfAbsent(RetractionPartRow.part(notice.work()), any -> new TreeMap<>(BY_KEY))
                .put(notice.work(), notice.retraction()));
        var changed = new HashSet<WorkIdentifier>();
        after.forEach((part, told) -> changed.addAll(replace(part, before.getOrDefault(part, NOTHING), PackedNotices.pack(told), sameDay)));
        manager.merge(new RetractionFileRow(file));
        manager.flush();
        return changed;
    }

    private Set<WorkIdentifier> replace(int part, byte[] before, byte[] after, boolean sameDay) {
        boolean same = Arrays.equals(before, after);
        if (!same) {
            manager.merge(new RetractionPartRow(part, after));
            past.end(part, before);
        }
        return same && sameDay ? Set.of() : differing(PackedNotices.unpack(before), PackedNotices.unpack(after), sameDay);
    }

    private static Set<WorkIdentifier> differing(Map<WorkIdentifier, Retraction> before, Map<WorkIdentifier, Retraction> after,
            boolean sameDay) {
        return Stream.of(before.keySet(), after.keySet()).flatMap(Collection::stream)
                .filter(work -> !sameDay || !Objects.equals(before.get(work), after.get(work))).collect(toSet());
    }
}
