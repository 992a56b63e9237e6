package org.kindred.kernel.imports;

import java.util.List;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Value;

/** The extension point for reading a format of references. Safe for threads. */
public interface ReferenceReader {

    /** The format. */
    ReferenceMedia media();

    /**
     * Reads a file of references, however long or broken: what can be read is, and what cannot is a finding at its line. Never throws for
     * what is in the file.
     *
     * @param bytes the whole file, in any encoding the format allows
     */
    Reading read(byte[] bytes);

    /**
     * What was found in a file of references.
     *
     * @param references in their order
     * @param findings   what is wrong with the file or was left out, with lines; their {@code file} is {@code ""}
     */
    record Reading(List<Read> references, List<Finding> findings) {
        public Reading {
            references = List.copyOf(references);
            findings = List.copyOf(findings);
        }
    }

    /**
     * One reference.
     *
     * @param key  the file's own name for it ({@code heisler2010}), or {@code ""}
     * @param line where it begins, from 1
     * @param csl  a valid CSL-JSON item; what CSL has no variable for is under {@code custom}
     */
    record Read(String key, int line, Value.Group csl) {
    }
}
