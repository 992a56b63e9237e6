package org.kindred.rest.manage;

import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Heading;
import org.kindred.kernel.content.Part;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.value.Value;

/** A rendered text as the API tells it. */
final class RenderedDocument {

    private RenderedDocument() {
    }

    static Value of(Rendered rendered) {
        return Value.group().put("html", rendered.html()).put("text", rendered.text())
                .put("headings", Value.list(rendered.headings(), RenderedDocument::heading))
                .put("parts", Value.list(rendered.parts(), RenderedDocument::part))
                .put("findings", Value.list(rendered.findings(), Finding::told))
                .put("citations", Value.list(rendered.citations(), RenderedDocument::citation)).build();
    }

    private static Value heading(Heading heading) {
        return Value.group().put("level", heading.level()).put("id", heading.id()).put("text", heading.text()).build();
    }

    private static Value part(Part part) {
        return Value.group().put("part", part.name()).put("healthAspect", part.aspect().term()).put("id", part.heading())
                .put("title", part.title()).build();
    }

    private static Value citation(CitedEntry entry) {
        return Value.group().put("number", entry.number()).put("slug", entry.slug()).put("text", entry.text()).put("html", entry.html())
                .put("DOI", Value.ofText(entry.doi())).build();
    }
}
