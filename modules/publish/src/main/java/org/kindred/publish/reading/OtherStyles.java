package org.kindred.publish.reading;

import java.util.Optional;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.CurrentSite;
import org.kindred.publish.surroundings.Citations;

/** The styles that the installed engine knows beside the site's. */
public final class OtherStyles implements Restyling {

    private final Ports ports;
    private final CurrentSite current;

    public OtherStyles(Ports ports, CurrentSite current) {
        this.ports = ports;
        this.current = current;
    }

    @Override
    public Optional<String> other(String style) {
        var engine = Citations.engine(ports.plugins());
        if (!engine.knows(style)) {
            throw InvalidRequest.parameter("unknown-style", "style", "there is no such citation style" + Citations.hint(style, engine));
        }
        String own = Citations.withKnownStyle(current.site(), engine).citationStyle();
        return Optional.of(engine.canonical(style)).filter(canonical -> !canonical.equals(engine.canonical(own)));
    }
}
