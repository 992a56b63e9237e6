package org.kindred.markdown;

import java.util.List;
import org.kindred.kernel.check.BodyText;
import org.kindred.kernel.content.Body;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.RenderContext;
import org.kindred.kernel.content.Rendered;

/** The body of a text that cannot be read. */
enum Nothing implements Body {

    BODY;

    @Override
    public String markdown() {
        return "";
    }

    @Override
    public String publicMarkdown() {
        return "";
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }

    @Override
    public BodyText text() {
        return BodyText.NONE;
    }

    @Override
    public Rendered render(RenderContext context) {
        return new Rendered("", 0, "", List.of(), 0, List.of(), List.of(), List.of());
    }
}
