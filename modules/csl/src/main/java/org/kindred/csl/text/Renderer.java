package org.kindred.csl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.csl.text.Fonts.Element;
import org.kindred.csl.text.RichText.Affixed;
import org.kindred.csl.text.RichText.Block;
import org.kindred.csl.text.RichText.CaseKept;
import org.kindred.csl.text.RichText.Formatted;
import org.kindred.csl.text.RichText.Joined;
import org.kindred.csl.text.RichText.Link;
import org.kindred.csl.text.RichText.Literal;
import org.kindred.csl.text.RichText.Quotation;
import org.kindred.csl.text.RichText.Sequence;
import org.kindred.csl.text.RichText.Tagged;
import org.kindred.csl.text.RichText.Undecorated;

/** Writes a text, in one pass over its tree. */
final class Renderer {

    private final Output output;
    private final Typography typography;
    private final Optional<Class<?>> cutAt;
    private final boolean blocks;
    private final List<Object> cutTags = new ArrayList<>();

    private boolean insideCut;

    /**
     * What holds at a place of the tree.
     *
     * @param outerQuote whether a quotation here takes the outer marks
     */
    private record Place(Fonts fonts, boolean outerQuote) {

        static final Place START = new Place(Fonts.PLAIN, true);

        Place in(Fonts other) {
            return new Place(other, outerQuote);
        }

        Place inQuotation() {
            return new Place(fonts, !outerQuote);
        }
    }

    private Renderer(boolean html, Typography typography, Optional<Class<?>> cutAt, boolean blocks) {
        this.blocks = blocks;
        this.output = new Output(html, typography.punctuationInQuote());
        this.typography = typography;
        this.cutAt = cutAt;
    }

    static String text(RichText text, Typography typography) {
        return write(text, new Renderer(false, typography, Optional.empty(), false));
    }

    static String html(RichText text, Typography typography) {
        return write(text, new Renderer(true, typography, Optional.empty(), true));
    }

    static String inlineHtml(RichText text, Typography typography) {
        return write(text, new Renderer(true, typography, Optional.empty(), false));
    }

    private static String write(RichText text, Renderer renderer) {
        renderer.write(text, Place.START);
        return renderer.output.toString();
    }

    static <T> List<Segment<T>> segments(RichText text, Class<T> type, Typography typography) {
        Renderer plain = new Renderer(false, typography, Optional.of(type), false);
        plain.write(text, Place.START);
        Renderer html = new Renderer(true, typography, Optional.of(type), false);
        html.write(text, Place.START);
        List<String> texts = plain.output.pieces();
        List<String> htmls = html.output.pieces();
        List<Segment<T>> segments = new ArrayList<>(texts.size());
        for (int index = 0; index < texts.size(); index++) {
            if (!texts.get(index).isEmpty()) {
                // Every cut starts or ends a tag, so the odd pieces are the tagged ones.
                Optional<T> tag = index % 2 == 0
                        ? Optional.empty()
                        : Optional.of(type.cast(plain.cutTags.get(index / 2)));
                segments.add(new Segment<>(tag, texts.get(index), htmls.get(index)));
            }
        }
        return segments;
    }

    private void write(RichText text, Place place) {
        switch (text) {
            case Literal(String value) -> output.text(value, place.fonts.raised());
            case Sequence(List<RichText> parts) -> {
                for (RichText part : parts) {
                    write(part, place);
                }
            }
            case Joined joined -> Joining.forEach(joined, part -> write(part, place));
            case Affixed(RichText prefix, RichText content, RichText suffix) -> {
                write(prefix, place);
                write(content, place);
                write(suffix, place);
            }
            case Formatted(Formatting formatting, RichText content) -> write(content,
                    place.in(place.fonts.within(formatting)), place.fonts.elements(formatting));
            case Undecorated(RichText content) -> write(content, place.in(place.fonts.withoutDecoration()),
                    place.fonts.undecorated());
            case Quotation quotation -> quote(quotation, place);
            case CaseKept(RichText content) -> write(content, place);
            case Block(Display display, RichText content) -> block(display, content, place);
            case Link(String url, RichText content) -> write(content, place, List.of(link(url)));
            case Tagged(Object tag, RichText content) -> tagged(tag, content, place);
        }
    }

    private void write(RichText content, Place place, List<Element> elements) {
        if (!output.isHtml() || elements.isEmpty()) {
            write(content, place);
            return;
        }
        elements.forEach(output::open);
        write(content, place);
        elements.forEach(element -> output.close());
    }

    private void quote(Quotation quotation, Place place) {
        output.openQuote(place.outerQuote ? typography.openQuote() : typography.openInnerQuote());
        write(quotation.content(), place.inQuotation());
        output.closeQuote(place.outerQuote ? typography.closeQuote() : typography.closeInnerQuote());
        if (quotation.continued()) {
            output.apart();
        }
    }

    private void block(Display display, RichText content, Place place) {
        output.apart();
        if (blocks) {
            output.open(display.element());
        } else {
            output.space();
        }
        write(content, place);
        if (display != Display.LEFT_MARGIN) {
            output.trimSpace();
        }
        if (blocks) {
            output.close();
        }
        output.apart();
    }

    private static Element link(String url) {
        String escaped = url.replace("&", "&#38;").replace("\"", "&#34;").replace("<", "&#60;").replace(">", "&#62;");
        return new Element("<a href=\"" + escaped + "\">", "</a>");
    }

    private void tagged(Object tag, RichText content, Place place) {
        if (insideCut || cutAt.isEmpty() || !cutAt.get().isInstance(tag)) {
            write(content, place);
            return;
        }
        output.cut();
        cutTags.add(tag);
        insideCut = true;
        write(content, place);
        insideCut = false;
        output.cut();
    }
}
