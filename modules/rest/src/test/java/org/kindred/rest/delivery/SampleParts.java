package org.kindred.rest.delivery;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.BodyParts;

/** Knows the part of one heading, which cites one work. */
final class SampleParts implements BodyParts {

    @Override
    public Optional<PartHtml> html(String html, String id, String locale) {
        String part = "<h2 id=\"" + id + "\">" + locale + "</h2>";
        return html.contains("Hello") ? Optional.of(new PartHtml(part + "<section>1</section>", part.length(), locale, 1, List.of(id),
                List.of("wilson-2011"))) : Optional.empty();
    }

    @Override
    public Optional<String> markdown(String markdown, String id, String locale) {
        return Optional.of("## " + id + "\n");
    }
}
