package org.kindred.kernel.type;

import java.util.function.Consumer;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;

/** Reads one object out of several top-level keys of the front matter. */
public interface ComposedReader {

    /** Whether this top-level key belongs to the object; such a key is never reported as unknown. */
    boolean takes(String key);

    /**
     * Reads the object.
     *
     * @param slug     the item's slug
     * @param file     the file's path, for findings
     * @param taken    the entries whose keys it takes
     * @param findings where to tell what is wrong; a wrong member is left out
     */
    Value.Group read(String slug, String file, Written.Mapping taken, Consumer<Finding> findings);
}
