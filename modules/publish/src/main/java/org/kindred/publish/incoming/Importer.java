package org.kindred.publish.incoming;

import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Submission;

/** Understands one format. Another format is another one of these, and nothing else. Safe for threads. */
public interface Importer {

    /** The format. */
    ImportFormat format();

    /**
     * Works out what a file comes to, and changes nothing. Never fails for what is in the file: that is told in the plan. Works out the same
     * again where nothing else has changed.
     *
     * @param planning hears of each thing, in the order in which they are to be written
     */
    void plan(Submission submission, Library library, Planning planning);
}
