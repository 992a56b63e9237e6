package org.kindred.rest.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

/** Formats loose items by saying what it was asked. */
final class EchoingEngine implements CitationEngine {

    @Override
    public Formatting format(FormattingRequest request) {
        if (request.style().equals("aap")) {
            throw InvalidRequest.member("unknown-style", "#/style", "there is no such citation style; did you mean apa?");
        }
        var citations = request.citations().stream().map(citation -> new Formatting.Citation(
                citation.cites().size() + " at note " + citation.note(), "<i>" + citation.pointer() + "</i>")).toList();
        var entries = request.items().stream().map(item -> new Formatting.Entry("a", request.locale().orElse("no locale"), "<div>"
                + ((Value.Group) item).text("title").orElse("") + "</div>")).toList();
        var warnings = request.style().equals("odd") ? List.of(new Formatting.Warning("#/style", "odd")) : List.<Formatting.Warning>of();
        return new Formatting(citations, entries, warnings);
    }

    @Override
    public FormattedReferences format(String style, String locale, Map<String, Value.Group> works, List<Cluster> clusters) {
        return FormattedReferences.NONE;
    }

    @Override
    public boolean knows(String style) {
        return true;
    }

    @Override
    public Optional<String> nearest(String style) {
        return Optional.empty();
    }

    @Override
    public String canonical(String style) {
        return style;
    }

    @Override
    public boolean citesInNotes(String style) {
        return false;
    }
}
