package org.kindred.kernel.citation;

import java.util.List;
import org.kindred.kernel.value.Value;

/** The extension point for writing references in a format that reference managers read. Safe for threads. */
public interface ReferenceWriter {

    /** The format. */
    ReferenceMedia media();

    /**
     * Writes references.
     *
     * @param items valid CSL-JSON items; {@code id} is the name each gets in the file
     */
    Writing write(List<Value.Group> items);

    /**
     * A file of references.
     *
     * @param bytes  the whole file, UTF-8
     * @param losses what the format cannot hold, one for each item and variable: {@code heisler-2010: PMCID}
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Writing(byte[] bytes, List<String> losses) {
        public Writing {
            losses = List.copyOf(losses);
        }
    }
}
