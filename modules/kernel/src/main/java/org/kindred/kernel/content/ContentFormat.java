package org.kindred.kernel.content;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/** The port for the file format: Markdown with front matter. Safe for threads. */
public interface ContentFormat {

    /** Reads a content file of any bytes whatever, within 2 seconds. Never throws for what an author wrote. */
    Parsed parse(SourceFile file, Site site);

    /**
     * Reads Markdown that is no item, with the same guards: a body, or a whole content file, whose front matter is read for its findings
     * only and may lack a title. Relative links are taken as those of a file in the folder of any type.
     */
    LooseText read(byte[] markdown, Site site);

    /** Takes a content file apart; empty for one that {@link #parse} cannot read. */
    Optional<Outline> outline(SourceFile file);

    /**
     * A content file with some of its fields changed, and perhaps its body: as text, so that everything else keeps its bytes, comments and
     * unknown keys included.
     *
     * @param changes by declared names; {@link Value#NOTHING} takes a field away
     * @param body    the whole of it, if it changes
     * @return empty for a file that {@link #parse} cannot read
     */
    Optional<byte[]> amend(SourceFile file, Value.Group changes, Optional<String> body);

    /** Writes a content file: front matter of these fields in their order, then the body. */
    String write(Value.Group fields, String body);

    /**
     * Markdown that is no item.
     *
     * @param body     to be rendered; empty where the text cannot be read
     * @param findings what reading found
     */
    record LooseText(Body body, List<Finding> findings) {
        public LooseText {
            findings = List.copyOf(findings);
        }
    }
}
