package org.kindred.publish.incoming;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.incoming.Plan.Step;

/** What imports are done with. */
public interface Desk {

    /** What can be imported. */
    List<ImportFormat> formats();

    /** Works out what a file comes to, and changes nothing. */
    void plan(Submission submission, Planning planning);

    /** The right to do the jobs, which one node has at a time; empty while another one has it. */
    Optional<Right> jobs();

    /**
     * Does work with the right to import, which one has at a time over all nodes, folders included. Waits for others to end.
     *
     * @throws org.kindred.kernel.problem.Overloaded if another node takes long
     */
    void alone(Consumer<Right> work);

    /** Puts other settings of the site in the place of those there are; at once, as what follows is read by them. */
    void settings(String source, Submission submission, Right alone);

    /** The writing of what a file came to, batch by batch. */
    Writing writing(Submission submission);

    /** What was written is seen by readers of this node when this returns. */
    void show(Submission submission);

    /** Knows the file that things come from. */
    interface Writing {

        /** Makes things ready to be written: whatever takes long, and is not to be done in a transaction. */
        Ready ready(List<Step> steps);
    }

    /** Things that can be written; what was made for that on this node is thrown away when it is closed. */
    interface Ready extends AutoCloseable {

        /** Writes them in a transaction of the caller's, which holds the change log. May be asked again where that failed. */
        Batch write(WriteSession session);

        @Override
        void close();
    }

    /** A right that one has at a time; given back when it is closed. */
    interface Right extends AutoCloseable {

        /**
         * Makes sure, at the end of a transaction that relies on it, that nobody else has it.
         *
         * @throws org.kindred.kernel.problem.Overloaded if somebody else took it meanwhile
         */
        void hold(WriteSession session);

        @Override
        void close();
    }

    /** Follows a submission. */
    interface Listener {

        /** Nobody follows it, and nobody stops it. */
        Listener NOBODY = (batch, total) -> {
        };

        /** Something is done, and durable. */
        void hear(Batch batch, int total);

        /** Whether to stop where the work stands. */
        default boolean cancelled() {
            return false;
        }
    }

    /**
     * A part of the work, done.
     *
     * @param outcomes what became of its things
     * @param findings what was noticed
     */
    record Batch(List<Outcome> outcomes, List<Finding> findings) {

        public Batch {
            outcomes = List.copyOf(outcomes);
            findings = List.copyOf(findings);
        }
    }
}
