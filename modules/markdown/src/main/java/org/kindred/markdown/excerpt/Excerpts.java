package org.kindred.markdown.excerpt;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.BodyParts;
import org.kindred.kernel.plugin.Registry;
import org.kindred.markdown.MarkdownExtension;
import org.kindred.markdown.syntax.MarkdownParser;
import org.kindred.markdown.syntax.Syntax;

/** Takes parts out of bodies. Immutable, safe for threads; make one and keep it. */
public final class Excerpts implements BodyParts {

    private final MarkdownParser parser;

    /** @param registry where plugins have put their {@link MarkdownExtension}s */
    public Excerpts(Registry registry) {
        this(registry.all(MarkdownExtension.class));
    }

    private Excerpts(List<MarkdownExtension> extensions) {
        this.parser = new MarkdownParser(extensions);
    }

    @Override
    public Optional<PartHtml> html(String html, String id, String locale) {
        return Excerpt.of(html, id, locale);
    }

    @Override
    public Optional<String> markdown(String markdown, String id, String locale) {
        return parser.parse(markdown, locale) instanceof Syntax.Parsed(var tree) ? new MarkdownExcerpt(markdown, tree).of(id)
                : Optional.empty();
    }
}
