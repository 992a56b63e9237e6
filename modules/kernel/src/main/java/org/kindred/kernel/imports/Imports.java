package org.kindred.kernel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Finding;

/**
 * The port to imports of files. Jobs are kept in the store, so that every node knows them, and are done one after the other, by one node at a
 * time; one whose node stopped is taken up by another, or by the same when it is back, and comes to the same end. They are forgotten a week
 * after that, or when many others came since. Safe for threads.
 */
public interface Imports {

    /** What can be handed in. */
    List<ImportFormat> formats();

    /**
     * Takes a file; returns before it is imported.
     *
     * @param body its bytes, read to their end
     * @throws IOException                                     if they cannot be read; then there is no job
     * @throws org.kindred.kernel.problem.InvalidRequest if there are more than the format takes; then there is no job
     * @throws org.kindred.kernel.problem.Overloaded     if too many wait already
     */
    Job start(Submission.Order order, InputStream body) throws IOException;

    /** A job, as it stands now. */
    Optional<Job> job(String id);

    /** Jobs, the newest first. */
    List<Job> jobs(int from, int limit);

    /** How many jobs are kept. */
    long count();

    /** What was noticed in a job's file, in the order in which that was told. */
    List<Finding> findings(String job, int from, int limit);

    /** How many things were noticed in a job's file. */
    int findingCount(String job);

    /** What became of the things in a job's file, in their order. */
    List<Outcome> outcomes(String job, int from, int limit);

    /**
     * Stops a job: one that waits at once, one that is being done after what is at hand.
     *
     * @return the job as it stands now; empty if there is none
     * @throws org.kindred.kernel.problem.Conflict if it is over
     */
    Optional<Job> cancel(String id);

    /** The format that is sent under a media type; where there are several, the beginning of the file tells. */
    default Optional<ImportFormat> sentAs(String mediaType, String beginning) {
        return meant(formats().stream().filter(format -> format.isSentAs(mediaType)).toList(), beginning);
    }

    /** The format of a file by its name; the longest suffix tells, and then the beginning of the file. */
    default Optional<ImportFormat> named(String file, String beginning) {
        int longest = formats().stream().mapToInt(format -> format.length(file)).max().orElse(0);
        return longest == 0 ? Optional.empty()
                : meant(formats().stream().filter(format -> format.length(file) == longest).toList(), beginning);
    }

    private static Optional<ImportFormat> meant(List<ImportFormat> possible, String beginning) {
        return possible.stream().filter(format -> possible.size() == 1 || format.isMarked(beginning)).findFirst()
                .or(() -> possible.stream().filter(format -> format.marks().isEmpty()).findFirst()).or(() -> possible.stream().findFirst());
    }
}
