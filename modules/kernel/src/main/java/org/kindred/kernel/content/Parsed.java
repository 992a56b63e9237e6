package org.kindred.kernel.content;

import java.util.List;

/** What reading one content file came to. */
public sealed interface Parsed {

    /** What was noticed. */
    List<Finding> findings();

    /** The file is understood, whatever its findings. */
    record Readable(Draft draft) implements Parsed {
        @Override
        public List<Finding> findings() {
            return draft.findings();
        }
    }

    /** The file is bad: it cannot be read, its front matter is invalid, or it has no title. At least one finding is an error. */
    record Bad(List<Finding> findings) implements Parsed {
        public Bad {
            findings = List.copyOf(findings);
        }
    }
}
