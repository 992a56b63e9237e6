package org.kindred.kernel.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kindred.kernel.content.Finding;

/**
 * An import, as far as it has come.
 *
 * @param id        its name in addresses
 * @param format    the name of the format
 * @param name      of the file, or {@code ""}
 * @param options   how it goes about it
 * @param state     where it stands
 * @param done      how many things of the file are done
 * @param total     how many there are, 0 while that is not known
 * @param findings  what was noticed, by line
 * @param outcomes  what became of each thing, in the order of the file
 * @param reason    why it failed, one sentence; {@code ""} unless it did
 * @param createdAt when it was handed in
 * @param endedAt   when it was over
 */
public record Job(String id, String format, String name, Submission.Options options, State state, int done, int total,
        List<Finding> findings, List<Outcome> outcomes, String reason, Instant createdAt, Optional<Instant> endedAt) {

    public Job {
        findings = List.copyOf(findings);
        outcomes = List.copyOf(outcomes);
    }

    /** Where a job stands. */
    public enum State {
        /** It waits for another import to end. */
        WAITING,
        /** It is being done. */
        RUNNING,
        /** All of it is done, and durable. */
        DONE,
        /** It was stopped by something; what it did until then is durable, and stands among its outcomes. */
        FAILED;

        /** As in JSON: {@code done}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
