package org.kindred.kernel.content;

import java.util.List;
import org.kindred.kernel.check.BodyText;

/** A parsed Markdown body. Rendering is repeatable and has no side effects; one body is used by one thread at a time. */
public interface Body {

    /** The Markdown as written, without front matter. */
    String markdown();

    /** The Markdown without HTML comments, fit to be shown to readers. */
    String publicMarkdown();

    /** Links to items and citations, in the order of the text. */
    List<Reference> references();

    /** Its words as checks read them, with their places in the file. Made anew at each call. */
    BodyText text();

    /** Links out of this site, in the order of the text. */
    default List<OutwardLink> outwardLinks() {
        return List.of();
    }

    /** The live lists it asks for, in the order of the text. */
    default List<ListRequest> lists() {
        return List.of();
    }

    /** Makes HTML, text, outline and list of references. */
    Rendered render(RenderContext context);
}
