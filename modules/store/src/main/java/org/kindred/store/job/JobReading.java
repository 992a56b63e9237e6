package org.kindred.store.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.JobRecords;
import org.kindred.kernel.imports.JobStep;
import org.kindred.kernel.imports.Outcome;

/** Reads imports. */
class JobReading implements JobRecords {

    private static final List<Job.State> OPEN = List.of(Job.State.WAITING, Job.State.RUNNING);

    private final EntityManager manager;

    JobReading(EntityManager manager) {
        this.manager = manager;
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> row) {
        return manager.createQuery(jpql, row).setHint("eclipselink.maintain-cache", "false");
    }

    @Override
    public Optional<Job> job(String id) {
        return jobs(query("select j from Job j where j.arrived = true and j.id = :id", JobRow.class).setParameter("id", id).getResultList())
                .stream().findFirst();
    }

    @Override
    public List<Job> newest(int from, int limit) {
        return jobs(query("select j from Job j where j.arrived = true order by j.createdAt desc, j.id", JobRow.class).setFirstResult(from)
                .setMaxResults(limit).getResultList());
    }

    @Override
    public long count() {
        return query("select count(j) from Job j where j.arrived = true", Long.class).getSingleResult();
    }

    @Override
    public List<Job> open(int limit) {
        return jobs(
                query("select j from Job j where j.endedAt is null and j.arrived = true and j.state in :open order by j.createdAt, j.id",
                        JobRow.class).setParameter("open", OPEN).setMaxResults(limit).getResultList());
    }

    private List<Job> jobs(List<JobRow> rows) {
        var counted = counted(rows.stream().map(row -> row.id).toList());
        return rows.stream().map(row -> job(row, counted.getOrDefault(row.id, List.of()))).toList();
    }

    /** How many things of each came to what end, by what is done and what is not. */
    private record Count(String job, boolean done, Outcome.Action action, int count) {
    }

    private Map<String, List<Count>> counted(Collection<String> jobs) {
        return jobs.isEmpty() ? Map.of()
                : query("select s.job, s.done, s.action, count(s) from JobStep s where s.job in :jobs group by s.job, s.done, s.action",
                        Object[].class).setParameter("jobs", jobs).getResultStream()
                        .map(row -> new Count((String) row[0], (boolean) row[1], (Outcome.Action) row[2], ((Number) row[3]).intValue()))
                        .collect(groupingBy(Count::job));
    }

    private static Job job(JobRow row, List<Count> counts) {
        var done = counts.stream().filter(Count::done).toList();
        SortedMap<String, Integer> ends = done.stream()
                .collect(toMap(count -> count.action().word(), Count::count, Integer::sum, TreeMap::new));
        return row.job(done.stream().collect(summingInt(Count::count)), ends);
    }

    @Override
    public boolean isCancelling(String job) {
        return query("select j.cancelling from Job j where j.id = :job", Boolean.class).setParameter("job", job).getResultStream()
                .findFirst().orElse(true);
    }

    @Override
    public byte[] piece(String job, int number) {
        return query("select p.bytes from JobPiece p where p.job = :job and p.number = :number", byte[].class).setParameter("job", job)
                .setParameter("number", number + 1).getResultStream().findFirst().orElse(new byte[0]);
    }

    @Override
    public List<byte[]> findings(String job, int from, int limit) {
        return query("select f from JobFinding f where f.job = :job and f.number > :from order by f.number", JobFindingRow.class)
                .setParameter("job", job).setParameter("from", from).setMaxResults(limit).getResultStream().map(row -> row.finding)
                .toList();
    }

    @Override
    public int findingCount(String job) {
        return query("select j.findings from Job j where j.id = :job", Integer.class).setParameter("job", job).getResultStream().findFirst()
                .orElse(0);
    }

    @Override
    public List<JobStep> steps(String job, int from, int limit) {
        return query("select s from JobStep s where s.job = :job and s.number > :from order by s.number", JobStepRow.class)
                .setParameter("job", job).setParameter("from", from).setMaxResults(limit).getResultStream().map(JobStepRow::step).toList();
    }

    @Override
    public List<JobStep> undone(String job, int after, int limit) {
        return query("select s from JobStep s where s.job = :job and s.number > :after and s.done = false order by s.number",
                JobStepRow.class).setParameter("job", job).setParameter("after", after).setMaxResults(limit).getResultStream()
                .map(JobStepRow::step).toList();
    }
}
