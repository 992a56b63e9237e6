package org.kindred.kernel.imports;

import java.util.List;
import java.util.Optional;

/** The jobs that are kept, to be read. */
public interface JobRecords {

    /** One job; none whose file is still on its way. */
    Optional<Job> job(String id);

    /** Jobs, the newest first. */
    List<Job> newest(int from, int limit);

    /** How many there are. */
    long count();

    /** The jobs that are not over, the oldest first. */
    List<Job> open(int limit);

    /** Whether somebody wants a job to stop. */
    boolean isCancelling(String job);

    /** A piece of a job's file, of {@link JobRegister#PIECE} bytes but for the last one; nothing behind that. */
    byte[] piece(String job, int number);

    /** What was noticed in a job's file, each as JSON. */
    List<byte[]> findings(String job, int from, int limit);

    /** How many findings there are. */
    int findingCount(String job);

    /** The things in a job's file, in their order. */
    List<JobStep> steps(String job, int from, int limit);

    /** Those behind a number that are still to be done, in their order. */
    List<JobStep> undone(String job, int after, int limit);
}
