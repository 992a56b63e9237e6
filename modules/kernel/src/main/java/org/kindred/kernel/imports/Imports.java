package org.kindred.kernel.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The port to imports of single files. Jobs are done one after the other, and live in the memory of the node that took them: they are
 * forgotten when it stops, an hour after their end, or when many others came since. What a job did until then stays done, and handing the
 * file in once more leaves out what is there already. Safe for threads.
 */
public interface Imports {

    /** What can be handed in. */
    List<ImportFormat> formats();

    /**
     * Takes a file; returns before it is imported.
     *
     * @throws org.kindred.kernel.problem.Overloaded if too many wait already
     */
    Job start(Submission submission);

    /** A job of this node, as it stands now. */
    Optional<Job> job(String id);

    /** The format that is sent under a media type. */
    default Optional<ImportFormat> sentAs(String mediaType) {
        return formats().stream().filter(format -> format.isSentAs(mediaType)).findFirst();
    }

    /** The format of a file by its name; the longest suffix tells. */
    default Optional<ImportFormat> named(String file) {
        return formats().stream().filter(format -> format.isNamed(file)).max(Comparator.comparingInt(format -> format.length(file)));
    }
}
