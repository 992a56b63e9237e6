package org.kindred.publish.incoming;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;

/** Carries submissions out, each from its beginning to its end. */
public interface Desk {

    /**
     * Works out what a file comes to, and writes it unless it is a dry run. What was told is durable.
     *
     * @param listener hears of each batch when it is written, and may stop the work before the next one
     * @throws org.kindred.kernel.problem.KindredException if it cannot go on, or was stopped; what was told before stays
     */
    void carryOut(Submission submission, Listener listener);

    /** Follows a submission. */
    interface Listener {

        /** Something is done, and durable. */
        void hear(Batch batch);

        /** Whether to stop where the work stands. */
        boolean cancelled();
    }

    /**
     * A part of the work, done.
     *
     * @param total    how many things there are in the file
     * @param outcomes what became of these
     * @param findings what was noticed
     */
    record Batch(int total, List<Outcome> outcomes, List<Finding> findings) {

        public Batch {
            outcomes = List.copyOf(outcomes);
            findings = List.copyOf(findings);
        }
    }
}
