package org.kindred.kernel.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The port to the whole content as one file. Safe for threads. */
public interface Exports {

    /**
     * Writes a zip of the content folder: {@code site.yaml}, then each item's file at its path. The same content is the same bytes. What is
     * changed meanwhile is in it as it was or as it is, each file whole.
     *
     * @param by who takes it
     * @throws IOException if nobody reads it any more
     */
    void write(Text text, String by, OutputStream out) throws IOException;

    /** Which text of an item is exported. */
    enum Text {
        /** The newest one: a draft says of itself that it is one, even beside a public text, which then is not exported. */
        NEWEST,
        /** The public one, of items that have one. */
        PUBLIC,
        /** The newest one of all there are, archived ones included, as drafts; beside them it is told which are archived or in review. */
        ALL;

        /** As in addresses: {@code newest}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
