package org.kindred.kernel.type;

import java.util.Optional;

/** Knows how the names that a registry outside gives are written: an ORCID, say. Safe for threads. */
public interface IdentifierReader {

    /** What it is called: {@code ORCID}. */
    String name();

    /** Reads one. */
    Reading read(String text);

    /**
     * What a text came to.
     *
     * @param value as the registry writes it; as it came, if it cannot be right, as nobody can guess what was meant
     * @param fault what is wrong with it, to stand behind its name and the text: {@code ends in 5, where its check digit is 7}
     * @param help  how to mend it, or {@code ""}
     */
    record Reading(String value, Optional<String> fault, String help) {

        /** One that may be right. */
        public static Reading right(String value) {
            return new Reading(value, Optional.empty(), "");
        }

        /** One that cannot be. */
        public static Reading wrong(String text, String fault, String help) {
            return new Reading(text, Optional.of(fault), help);
        }
    }
}
