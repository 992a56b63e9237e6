package org.kindred.kernel.content;

import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/** The port for the file format: Markdown with front matter. Safe for threads. */
public interface ContentFormat {

    /** Reads a content file of any bytes whatever, within 2 seconds. Never throws for what an author wrote. */
    Parsed parse(SourceFile file, Site site);

    /** Writes a content file: front matter of these fields in their order, then the body. */
    String write(Value.Group fields, String body);
}
