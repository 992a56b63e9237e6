package org.kindred.kernel.content;

/** Renders Markdown that is not stored, as it would look if it were published now. */
public interface TextRendering {

    /** Renders a body, or a whole content file; front matter is read for its findings only. */
    Rendered render(byte[] markdown);
}
