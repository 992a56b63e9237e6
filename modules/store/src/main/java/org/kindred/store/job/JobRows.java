package org.kindred.store.job;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.JobRegister;
import org.kindred.kernel.imports.JobStep;

/** Imports in the database, within one session; what is written can be read at once. */
public final class JobRows extends JobReading implements JobRegister {

    private static final List<String> PARTS = List.of("JobPiece", "JobStep", "JobFinding");

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public JobRows(EntityManager manager) {
        super(manager);
        this.manager = manager;
    }

    @Override
    public void announce(Job job) {
        manager.persist(new JobRow(job));
        manager.flush();
    }

    @Override
    public void add(String job, int number, byte[] piece) {
        persist(List.of(new JobPieceRow(job, number + 1, piece)));
    }

    /** They are let go of one by one, as what else the session holds must stay managed. */
    private void persist(List<?> rows) {
        rows.forEach(manager::persist);
        manager.flush();
        rows.forEach(manager::detach);
    }

    @Override
    public void arrived(String job, long size) {
        var row = row(job);
        row.arrived = true;
        row.size = size;
        manager.flush();
    }

    @Override
    public void remove(String job) {
        PARTS.forEach(part -> forget(part, job));
        manager.createQuery("delete from Job j where j.id = :job").setParameter("job", job).executeUpdate();
    }

    @Override
    public void put(Job job) {
        row(job.id()).take(job);
        manager.flush();
    }

    private JobRow row(String job) {
        var row = manager.find(JobRow.class, job, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("there is no job " + job);
        }
        return row;
    }

    @Override
    public void add(String job, List<JobStep> steps) {
        persist(steps.stream().map(step -> new JobStepRow(job, step)).toList());
    }

    /** All of them at once: what else the session holds is gone through at each flush. */
    @Override
    public void put(String job, List<JobStep> steps) {
        var rows = manager.createQuery("select s from JobStep s where s.job = :job and s.number in :numbers", JobStepRow.class)
                .setParameter("job", job).setParameter("numbers", steps.stream().map(JobStep::number).toList()).getResultList();
        var byNumber = rows.stream().collect(Collectors.toMap(row -> row.number, Function.identity()));
        for (JobStep step : steps) {
            var row = byNumber.get(step.number());
            if (row == null) {
                throw new IllegalStateException("there is no step " + step.number() + " of " + job);
            }
            row.take(step);
        }
        manager.flush();
        rows.forEach(manager::detach);
    }

    @Override
    public void note(String job, List<byte[]> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var row = row(job);
        int before = row.findings;
        row.findings += findings.size();
        persist(IntStream.range(0, findings.size()).mapToObj(i -> new JobFindingRow(job, before + i + 1, findings.get(i))).toList());
    }

    @Override
    public void forgetPlan(String job) {
        forget("JobStep", job);
        forget("JobFinding", job);
        row(job).findings = 0;
        manager.flush();
    }

    @Override
    public void forgetFile(String job) {
        forget("JobPiece", job);
        manager.createQuery("update JobStep s set s.plan = :nothing where s.job = :job and s.done = false")
                .setParameter("nothing", new byte[0]).setParameter("job", job).executeUpdate();
    }

    private void forget(String part, String job) {
        manager.createQuery("delete from " + part + " p where p.job = :job").setParameter("job", job).executeUpdate();
    }

    @Override
    public void forget(Instant before, int newest) {
        manager.createQuery("""
                select j.id from Job j where j.endedAt < :before or (j.arrived = false and j.createdAt < :before)""", String.class)
                .setParameter("before", before).getResultList().forEach(this::remove);
        manager.createQuery("select j.id from Job j where j.endedAt is not null order by j.createdAt desc, j.id", String.class)
                .setFirstResult(newest).getResultList().forEach(this::remove);
    }
}
