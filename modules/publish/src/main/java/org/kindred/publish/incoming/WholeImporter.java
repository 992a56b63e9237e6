package org.kindred.publish.incoming;

import org.kindred.kernel.imports.Submission;

/** Understands a format whose files are small, and are worked out as a whole. */
public interface WholeImporter extends Importer {

    /** Works out what a file comes to. */
    Plan plan(Submission submission, Library library);

    @Override
    default void plan(Submission submission, Library library, Planning planning) {
        var plan = plan(submission, library);
        plan.findings().forEach(planning::finding);
        plan.steps().forEach(planning::step);
    }
}
