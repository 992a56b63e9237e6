package org.kindred.markdown;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.markdown.html.Source;
import org.kindred.markdown.source.ContentFile;
import org.kindred.markdown.syntax.MarkdownParser;

/** Reads the bodies of content files. */
final class Bodies {

    private final ContentTypes types;
    private final MarkdownParser parser;

    Bodies(ContentTypes types, List<MarkdownExtension> extensions) {
        this.types = types;
        this.parser = new MarkdownParser(extensions);
    }

    ParsedBody read(ContentFile content, String path, ItemRef ref, Site site) {
        var tree = parser.parse(content.body());
        var destinations = ItemLinks.of(tree.links(), path, types, site);
        return new ParsedBody(content.body(), tree, destinations, new Source(path, content.bodyLine(), ref.locale()), parser.extensions());
    }

    ParsedBody empty(ItemRef ref, Site site) {
        return read(new ContentFile(Optional.empty(), true, "", 1), "", ref, site);
    }
}
