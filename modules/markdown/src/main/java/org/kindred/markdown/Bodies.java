package org.kindred.markdown;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.html.Source;
import org.kindred.markdown.source.ContentFile;
import org.kindred.markdown.syntax.MarkdownParser;
import org.kindred.markdown.syntax.MarkdownTree;
import org.kindred.markdown.syntax.Syntax;

/** Reads the bodies of content files. */
final class Bodies {

    /** What reading a body came to. */
    sealed interface Reading {

        /** A body. */
        record Read(ParsedBody body, List<Finding> findings) implements Reading {
        }

        /** Why there is none. */
        record Refused(Finding finding) implements Reading {
        }
    }

    private final ContentTypes types;
    private final MarkdownParser parser;

    Bodies(ContentTypes types, List<MarkdownExtension> extensions) {
        this.types = types;
        this.parser = new MarkdownParser(extensions);
    }

    Reading read(ContentFile content, String path, ItemRef ref, Site site) {
        return switch (parser.parse(content.body(), ref.locale())) {
            case Syntax.TooComplex(var line, var message) -> new Reading.Refused(Finding.error("too-complex", path,
                    new Place(content.bodyLine() + line, 1), message, "Simplify this part, or split the file into several."));
            case Syntax.Parsed(var tree) -> {
                var source = new Source(path, content.bodyLine(), ref.locale());
                var destinations = ItemLinks.of(tree.links(), path, ref.locale(), types, site);
                yield new Reading.Read(new ParsedBody(content.body(), tree, destinations, source,
                        ListBlocks.of(tree.fenced(), types, source), parser.extensions()),
                        findings(tree, source));
            }
        };
    }

    private static List<Finding> findings(MarkdownTree tree, Source source) {
        return tree.tooDeep().map(node -> List.of(Finding.warning("too-complex", source.file(), source.of(node),
                "The text is nested very deep here; what is deeper still is shown as it is written.", "Take some of the nesting out.")))
                .orElse(List.of());
    }
}
