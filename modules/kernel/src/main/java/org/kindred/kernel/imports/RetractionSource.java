package org.kindred.kernel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Json;

/** The extension point for reading a list of retracted works that the operator gives as a file. Safe for threads. */
public interface RetractionSource {

    /** How many characters of a file it is shown to recognise it by. */
    int BEGINNING = 4096;

    /** Who says so: {@code Retraction Watch}. */
    String name();

    /** Whether it reads files that begin so; without a byte order mark, and at most {@link #BEGINNING} characters. */
    boolean reads(String beginning);

    /**
     * Reads a file, from its first byte. Silence is no verdict: works that it does not name are left as they are. Never throws for what is in
     * the file.
     *
     * @param json for files that are JSON
     * @throws IOException if the file cannot be read
     */
    Reading read(InputStream file, Json json) throws IOException;

    /**
     * What a file says.
     *
     * @param notices  one for each work about which there is something to say
     * @param findings what is wrong in it, with lines; their {@code file} is {@code ""}
     * @param whole    false if it breaks off or is not what it seemed: then nothing of it may be taken over
     */
    record Reading(List<RetractionNotice> notices, List<Finding> findings, boolean whole) {
        public Reading {
            notices = List.copyOf(notices);
            findings = List.copyOf(findings);
        }
    }
}
