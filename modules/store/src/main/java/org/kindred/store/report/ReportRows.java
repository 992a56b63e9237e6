package org.kindred.store.report;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.report.Appraised;
import org.kindred.kernel.report.DailyFigures;
import org.kindred.kernel.report.FoundIn;
import org.kindred.kernel.report.Measure;
import org.kindred.kernel.report.ReportRegister;
import org.kindred.kernel.report.Reported;

/** Reads and writes what reports are made of. */
public final class ReportRows implements ReportRegister {

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public ReportRows(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Reported<Appraised> items() {
        return new ReportedItems(manager);
    }

    @Override
    public Reported<FoundIn> findings() {
        return new ReportedFindings(manager);
    }

    @Override
    public Map<ItemKey, List<ItemRef>> users(Collection<ItemKey> keys, int most) {
        var users = new LinkedHashMap<ItemKey, List<ItemRef>>();
        if (keys.isEmpty()) {
            return users;
        }
        Map<String, ItemKey> named = keys.stream().distinct().collect(Collectors.toMap(ItemKey::toString, key -> key));
        var names = List.copyOf(named.keySet());
        var query = manager.createNativeQuery("""
                select u.target, u.type, u.slug, u.locale from (
                    select l.target, i.type, i.slug, i.locale,
                        row_number() over (partition by l.target order by i.type, i.slug, i.locale) as place
                    from link l join item i on i.id = l.item_id where l.target in (%s)) u
                where u.place <= %d order by u.target, u.place""".formatted(
                IntStream.rangeClosed(1, names.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", ")), most));
        IntStream.range(0, names.size()).forEach(i -> query.setParameter(i + 1, names.get(i)));
        for (Object each : query.getResultList()) {
            var row = (Object[]) each;
            Optional.ofNullable(named.get(row[0].toString()))
                    .ifPresent(key -> users.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(new ItemRef(row[1].toString(), row[2].toString(), row[3].toString())));
        }
        return users;
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(manager.createNativeQuery("select min(on_day) from daily_figure").getSingleResult())
                .map(Object::toString)
                .map(LocalDate::parse);
    }

    @Override
    public List<DailyFigures> days(LocalDate from, LocalDate to) {
        var days = new LinkedHashMap<LocalDate, Map<Measure, Long>>();
        var query = manager
                .createNativeQuery("select on_day, measure, amount from daily_figure where on_day >= ?1 and on_day <= ?2 order by on_day")
                .setParameter(1, from.toString()).setParameter(2, to.toString());
        for (Object each : query.getResultList()) {
            var row = (Object[]) each;
            Measure.of(row[1].toString()).ifPresent(
                    measure -> days.computeIfAbsent(LocalDate.parse(row[0].toString()), day -> new EnumMap<>(Measure.class)).put(measure,
                            ((Number) row[2]).longValue()));
        }
        return days.entrySet().stream().map(day -> new DailyFigures(day.getKey(), day.getValue())).toList();
    }

    @Override
    public void record(DailyFigures figures) {
        figures.figures().forEach((measure, amount) -> manager
                .createNativeQuery("insert into daily_figure (on_day, measure, amount) values (?1, ?2, ?3)")
                .setParameter(1, figures.day().toString()).setParameter(2, measure.word()).setParameter(3, amount).executeUpdate());
    }
}
