package org.kindred.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.WorkIdentifier;

/** What files of retractions said before others took their place. */
final class RetractionPast {

    private static final byte[] NOTHING = {};

    private final EntityManager manager;
    private final Instant moment;

    RetractionPast(EntityManager manager, Instant moment) {
        this.manager = manager;
        this.moment = moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** From the moment on, another file counts than this one. */
    void end(Optional<RetractionFileRow> former) {
        manager.persist(new RetractionFilePastRow(moment, former.map(row -> row.checked).orElse(null)));
    }

    /** From the moment on, a part holds something else than this. */
    void end(int part, byte[] notices) {
        manager.persist(new RetractionPartPastRow(part, moment, notices));
    }

    /** When a file was last taken over, at a moment or before. */
    static Optional<Instant> lastChange(EntityManager manager, Instant moment) {
        return manager.createQuery("select f from RetractionFilePast f where f.ends <= :moment order by f.ends desc",
                RetractionFilePastRow.class).setParameter("moment", moment.truncatedTo(ChronoUnit.MICROS)).setMaxResults(1)
                .getResultStream().map(row -> row.ends).findFirst();
    }

    /** What was said at the moment; without the day where no file counted then. */
    Map<WorkIdentifier, Retraction> of(Collection<WorkIdentifier> works) {
        var day = checked();
        if (day.isEmpty()) {
            return Map.of();
        }
        var told = new HashMap<>(new RetractionRows(manager).of(works));
        var parts = works.stream().map(RetractionPartRow::part).collect(toSet());
        ended(parts).forEach((part, notices) -> {
            told.keySet().removeIf(work -> RetractionPartRow.part(work) == part);
            told.putAll(notices);
        });
        told.keySet().retainAll(Set.copyOf(works));
        told.replaceAll((work, known) -> known.checkedOn(day.get()));
        return told;
    }

    /** The works of which something else was said at the moment than is now, or the same on another day. */
    Set<WorkIdentifier> changed() {
        boolean sameDay = checked().equals(checkedNow());
        boolean known = checked().isPresent();
        var ended = ended(all("select distinct p.part from RetractionPartPast p where p.ends > :moment", Integer.class).getResultList());
        var changed = new HashSet<WorkIdentifier>();
        parts(sameDay, ended.keySet()).forEach(row -> {
            var now = PackedNotices.unpack(row.notices);
            var then = known ? ended.getOrDefault(row.id, now) : Map.<WorkIdentifier, Retraction>of();
            Stream.of(then.keySet(), now.keySet()).flatMap(Collection::stream)
                    .filter(work -> !sameDay || !Objects.equals(then.get(work), now.get(work))).forEach(changed::add);
        });
        return changed;
    }

    private List<RetractionPartRow> parts(boolean some, Collection<Integer> these) {
        return some
                ? Reading.inBatches(these, batch -> query("select p from RetractionPart p where p.id in :parts", RetractionPartRow.class)
                        .setParameter("parts", batch).getResultList())
                : query("select p from RetractionPart p", RetractionPartRow.class).getResultList();
    }

    /** When the file that counted at the moment had been looked up; empty where none counted. */
    private Optional<LocalDate> checked() {
        var next = all("select f from RetractionFilePast f where f.ends > :moment order by f.ends", RetractionFilePastRow.class)
                .setMaxResults(1).getResultStream().findFirst();
        return next.map(row -> Optional.ofNullable(row.checked).map(LocalDate::parse)).orElseGet(this::checkedNow);
    }

    private Optional<LocalDate> checkedNow() {
        return query("select f from RetractionFile f", RetractionFileRow.class).getResultStream().findFirst()
                .map(row -> LocalDate.parse(row.checked));
    }

    /** What those of these parts held then that hold something else now. */
    private Map<Integer, Map<WorkIdentifier, Retraction>> ended(Collection<Integer> parts) {
        List<RetractionPartPastRow> rows = Reading.inBatches(parts,
                some -> all("select p from RetractionPartPast p where p.ends > :moment and p.part in :parts", RetractionPartPastRow.class)
                        .setParameter("parts", some).getResultList());
        return rows.stream().collect(groupingBy(row -> row.part)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> unpack(entry.getValue().stream()
                        .min(Comparator.comparing(row -> row.ends)).map(row -> row.notices).orElse(NOTHING))));
    }

    private static Map<WorkIdentifier, Retraction> unpack(byte[] notices) {
        return notices.length == 0 ? Map.of() : PackedNotices.unpack(notices);
    }

    private <T> TypedQuery<T> all(String jpql, Class<T> type) {
        return query(jpql, type).setParameter("moment", moment);
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type) {
        return manager.createQuery(jpql, type).setHint("eclipselink.maintain-cache", "false");
    }
}
