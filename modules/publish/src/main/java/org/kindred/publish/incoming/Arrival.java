package org.kindred.publish.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.JobRegister;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.store.Store;

/** A file on its way into the store, a piece after the other. It is a job when all of it is there. */
final class Arrival {

    private static final int MEGA = 1024 * 1024;

    private final Store store;
    private final Submission.Order order;
    private final Job job;

    Arrival(Store store, Submission.Order order, Instant now) {
        this.store = store;
        this.order = order;
        this.job = Job.waiting(UUID.randomUUID().toString(), order, now);
    }

    /** What the job is called. */
    String id() {
        return job.id();
    }

    /**
     * Reads the whole file.
     *
     * @throws IOException    if it breaks off; then nothing is left of it
     * @throws InvalidRequest if it is longer than its format allows; then too
     */
    Job take(InputStream body) throws IOException {
        byte[] first = body.readNBytes(JobRegister.PIECE);
        boolean whole = false;
        try {
            long size = keep(first, body);
            store.write(session -> {
                session.jobs().arrived(job.id(), size);
                return job;
            });
            whole = true;
        } finally {
            if (!whole) {
                forget();
            }
        }
        return store.read(session -> session.jobs().job(job.id())).orElseThrow();
    }

    private long keep(byte[] first, InputStream body) throws IOException {
        long size = 0;
        byte[] piece = first;
        for (int number = 0; number == 0 || piece.length > 0; number++) {
            size += piece.length;
            if (size > order.format().mostBytes()) {
                throw new InvalidRequest("too-large", "A file of %s may have %d MB; send it in parts.".formatted(order.format().name(),
                        order.format().mostBytes() / MEGA), List.of());
            }
            keep(number, piece);
            piece = body.readNBytes(JobRegister.PIECE);
        }
        return size;
    }

    private void keep(int number, byte[] piece) {
        store.write(session -> {
            if (number == 0) {
                session.jobs().announce(job);
            }
            session.jobs().add(job.id(), number, piece);
            return piece;
        });
    }

    private void forget() {
        store.write(session -> {
            session.jobs().remove(job.id());
            return job;
        });
    }
}
