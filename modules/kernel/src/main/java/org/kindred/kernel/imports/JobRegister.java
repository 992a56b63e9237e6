package org.kindred.kernel.imports;

import java.time.Instant;
import java.util.List;

/** The jobs that are kept, to be changed. */
public interface JobRegister extends JobRecords {

    /** How many bytes a piece of a file has. */
    int PIECE = 512 * 1024;

    /** Keeps a job whose file is on its way: nobody hears of it yet. */
    void announce(Job job);

    /** Adds a piece of its file; the first one is number 0. */
    void add(String job, int number, byte[] piece);

    /** Its file is all there. */
    void arrived(String job, long size);

    /** Takes a job away with all that is kept of it. */
    void remove(String job);

    /** Keeps where a job stands, but for what is counted. */
    void put(Job job);

    /** Adds things of its file. */
    void add(String job, List<JobStep> steps);

    /** Keeps what became of some. */
    void put(String job, List<JobStep> steps);

    /** Adds what was noticed, each as JSON. */
    void note(String job, List<byte[]> findings);

    /** Forgets what was worked out, to work it out anew. */
    void forgetPlan(String job);

    /** Forgets its file, and what was to be written of it: the job is over. */
    void forgetFile(String job);

    /**
     * Forgets jobs that are over.
     *
     * @param before those that ended before that, and files on their way since before then
     * @param newest how many of the others stay
     */
    void forget(Instant before, int newest);
}
