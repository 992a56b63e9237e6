package org.kindred.csl;

import org.kindred.csl.render.RenderedEntry;

/** An entry of the bibliography. Each of its forms is written when it is first asked for. Safe for threads. */
public final class Entry {

    private final RenderedEntry rendered;

    Entry(RenderedEntry rendered) {
        this.rendered = rendered;
    }

    /** The id of its item. */
    public String id() {
        return rendered.id();
    }

    /** Its number, from 1, in the order of the bibliography. */
    public int number() {
        return rendered.number();
    }

    /** Plain text. */
    public String text() {
        return rendered.text();
    }

    /** HTML; with {@code div} for the parts the style sets apart, as of {@code display}. */
    public String html() {
        return rendered.html();
    }

    /** The first field where the style sets it apart ({@code [1]}), and else {@code ""}; plain text. */
    public String margin() {
        return rendered.margin();
    }

    /** The rest as inline HTML. */
    public String body() {
        return rendered.body();
    }

    /** The rest as plain text. */
    public String bodyText() {
        return rendered.bodyText();
    }
}
