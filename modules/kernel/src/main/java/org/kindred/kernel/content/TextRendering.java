package org.kindred.kernel.content;

import java.util.Optional;

/** Renders Markdown that is not stored, as it would look if it were published now. */
public interface TextRendering {

    /**
     * Renders a body, or a whole content file; front matter is read for its findings only.
     *
     * @param style the citation style, by any of its names; empty for the site's
     * @throws org.kindred.kernel.problem.InvalidRequest if there is no such style
     */
    Rendered render(byte[] markdown, Optional<String> style);
}
