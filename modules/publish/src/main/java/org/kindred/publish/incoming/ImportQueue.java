package org.kindred.publish.incoming;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.Overloaded;

/** The jobs of one node: done one after the other, kept for a while after their end. */
public final class ImportQueue implements Imports, AutoCloseable {

    /** How long a job can be asked for after its end. */
    public static final Duration KEPT_FOR = Duration.ofHours(1);
    /** How many jobs can be asked for. */
    public static final int KEPT = 100;
    /** How many outcomes are kept over all jobs; those of the last job always are. */
    static final int OUTCOMES_KEPT = 50_000;
    /** How many bytes may wait, and so how much memory. */
    static final long BYTES_WAITING = 3L * Submission.MAX_BYTES;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final List<ImportFormat> formats;
    private final Desk desk;
    private final InstantSource clock;
    private final Deque<RunningJob> jobs = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(ImportQueue::thread);
    private long waiting;
    private volatile boolean closed;

    /**
     * @param formats what the desk knows
     * @param desk    does the work
     * @param clock   what time it is
     */
    public ImportQueue(List<ImportFormat> formats, Desk desk, InstantSource clock) {
        this.formats = List.copyOf(formats);
        this.desk = desk;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "kindred-imports");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public List<ImportFormat> formats() {
        return formats;
    }

    @Override
    public Job start(Submission submission) {
        var job = new RunningJob(UUID.randomUUID().toString(), submission, clock);
        admit(job, submission.bytes().length);
        try {
            worker.execute(() -> run(job, submission));
        } catch (RejectedExecutionException e) {
            throw new Overloaded("This node is stopping; hand the file in once more in a moment.", SHORT);
        }
        return job.now();
    }

    private void run(RunningJob job, Submission submission) {
        leave(submission.bytes().length);
        job.run(desk, () -> closed);
        synchronized (jobs) {
            forgetOld();
        }
    }

    private void admit(RunningJob job, int bytes) {
        synchronized (jobs) {
            if (waiting > 0 && waiting + bytes > BYTES_WAITING) {
                throw new Overloaded("Many imports wait already; hand this file in when some of them are done.", SHORT);
            }
            waiting += bytes;
            forgetOld();
            jobs.addLast(job);
        }
    }

    private void leave(int bytes) {
        synchronized (jobs) {
            waiting -= bytes;
        }
    }

    @Override
    public Optional<Job> job(String id) {
        synchronized (jobs) {
            forgetOld();
            return jobs.stream().filter(job -> job.id().equals(id)).findFirst().map(RunningJob::now);
        }
    }

    /** Those that ended long ago, and the oldest of those that ended where there are too many, or too much is to be kept of them. */
    private void forgetOld() {
        var longAgo = clock.instant().minus(KEPT_FOR);
        jobs.removeIf(job -> job.endedBefore(longAgo));
        int size = jobs.stream().mapToInt(RunningJob::size).sum();
        for (var oldest = jobs.iterator(); oldest.hasNext() && (jobs.size() > KEPT || size > OUTCOMES_KEPT);) {
            var job = oldest.next();
            if (job.isOver() && oldest.hasNext()) {
                size -= job.size();
                oldest.remove();
            }
        }
    }

    /** The job at hand ends after its batch; those that wait end before they begin. */
    @Override
    public void close() {
        closed = true;
        worker.close();
    }
}
