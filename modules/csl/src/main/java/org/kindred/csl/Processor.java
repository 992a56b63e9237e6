package org.kindred.csl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.locale.CslLocale;
import org.kindred.csl.locale.LocaleSource;
import org.kindred.csl.render.Engine;
import org.kindred.csl.render.EntryMemory;
import org.kindred.csl.render.Rendering;
import org.kindred.csl.style.Style;
import org.kindred.csl.text.RichText;
import org.kindred.csl.text.Typography;

/** Formats citations and bibliographies by one style in one language. Made once and used often; safe for threads. */
public final class Processor {

    private final Engine engine;

    private Processor(Engine engine) {
        this.engine = engine;
    }

    /**
     * Makes a style ready for use, in its own language, or else American English.
     *
     * @param style an independent one
     */
    public static Processor of(Style style, LocaleSource locales) {
        return of(style, locales, Optional.empty());
    }

    /**
     * Makes a style ready for use. It keeps nothing of what it renders.
     *
     * @param style   an independent one
     * @param locales where there are no locale files, terms are empty
     * @param forced  the language in BCP 47, whatever the style's own
     * @throws IllegalArgumentException if the style is dependent
     */
    public static Processor of(Style style, LocaleSource locales, Optional<String> forced) {
        return of(style, locales, forced, new EntryMemory(0));
    }

    /**
     * Makes a style ready for use.
     *
     * @param style   an independent one
     * @param locales where there are no locale files, terms are empty
     * @param forced  the language in BCP 47, whatever the style's own
     * @param memory  keeps entries for the next time; other processors may share it
     * @throws IllegalArgumentException if the style is dependent
     */
    public static Processor of(Style style, LocaleSource locales, Optional<String> forced, EntryMemory memory) {
        if (style.isDependent()) {
            throw new IllegalArgumentException("the style depends on " + style.parent().orElse("another one"));
        }
        String language = forced.or(style::defaultLocale).orElse("en-US");
        return new Processor(new Engine(style, CslLocale.resolve(language, style.locales(), locales), memory));
    }

    /** Formats citations; the bibliography has what they cite. */
    public Result process(Collection<CslItem> items, List<Citation> citations) {
        return process(items, citations, List.of());
    }

    /**
     * Formats citations.
     *
     * @param items     all that may be cited; of two with one id, the last counts
     * @param citations in the order of the text; cites of unknown items are left out
     * @param uncited   ids of what stands in the bibliography without having been cited
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Result process(Collection<CslItem> items, List<Citation> citations, Collection<String> uncited) {
        Rendering rendering = engine.render(items, citations, uncited);
        List<FormattedCitation> formatted = rendering.citations().stream().map(this::citation).toList();
        return new Result(formatted, rendering.entries().stream().map(Entry::new).toList());
    }

    private FormattedCitation citation(Rendering.RenderedCitation citation) {
        Typography typography = engine.typography();
        RichText text = citation.content();
        List<FormattedCitation.Segment> segments = text.segments(Rendering.Linked.class, typography).stream()
                .map(segment -> new FormattedCitation.Segment(segment.text(), segment.html(),
                        segment.tag().map(Rendering.Linked::ids).orElse(List.of())))
                .toList();
        String plain = segments.stream().map(FormattedCitation.Segment::text).collect(Collectors.joining());
        RichText author = citation.author();
        return new FormattedCitation(author.text(typography), author.html(typography), plain, text.html(typography), segments);
    }
}
