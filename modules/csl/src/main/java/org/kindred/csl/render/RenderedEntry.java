package org.kindred.csl.render;

import java.util.Optional;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.Typography;

/** An entry of the bibliography, of which each form is written when it is first asked for, once. Safe for threads. */
public final class RenderedEntry {

    /** What stands beside the number: the same under any number, unless the style writes that in the middle of the entry. */
    private record Body(Once<Boolean> numbered, Once<String> html, Once<String> text) {

        static Body of(Once<RichText> shown, Typography typography) {
            Once<RichText> content = new Once<>(() -> EntryLayout.withoutMargin(shown.get()));
            return new Body(new Once<>(() -> content.get().firstTag(Mark.Number.class).isPresent()),
                    new Once<>(() -> content.get().html(typography).strip()),
                    new Once<>(() -> content.get().text(typography).strip()));
        }
    }

    private final String id;
    private final int number;
    private final Once<RichText> shown;
    private final Typography typography;
    private final Body body;
    private final Once<String> text;
    private final Once<String> html;
    private final Once<String> margin;

    private RenderedEntry(String id, int number, Once<RichText> shown, Typography typography, Optional<Body> body) {
        this.id = id;
        this.number = number;
        this.shown = shown;
        this.typography = typography;
        this.body = body.orElseGet(() -> Body.of(shown, typography));
        this.text = new Once<>(() -> shown.get().text(typography));
        this.html = new Once<>(() -> shown.get().html(typography));
        this.margin = new Once<>(() -> EntryLayout.margin(shown.get()).text(typography).strip());
    }

    static RenderedEntry of(String id, int number, RichText shown, Typography typography) {
        return new RenderedEntry(id, number, new Once<>(() -> shown), typography, Optional.empty());
    }

    /** The same entry under another number, which the style writes in digits if at all. */
    RenderedEntry numbered(int other) {
        if (other == number) {
            return this;
        }
        return new RenderedEntry(id, other, new Once<>(() -> numbered(shown.get(), other)), typography,
                body.numbered().get() ? Optional.empty() : Optional.of(body));
    }

    /** A text under another number. */
    static RichText numbered(RichText text, int other) {
        Mark.Number mark = new Mark.Number(other);
        return text.mapTags(Mark.Number.class, (tag, digits) -> RichText.of(Integer.toString(other)).tagged(mark));
    }

    /** The id of its item. */
    public String id() {
        return id;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    /** All of it as plain text. */
    public String text() {
        return text.get();
    }

    /** All of it as HTML, with blocks. */
    public String html() {
        return html.get();
    }

    /** What the style sets apart at its start, as plain text, perhaps nothing. */
    public String margin() {
        return margin.get();
    }

    /** The rest as inline HTML. */
    public String body() {
        return body.html().get();
    }

    /** The rest as plain text. */
    public String bodyText() {
        return body.text().get();
    }
}
