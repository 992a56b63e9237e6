package org.kindred.publish;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.kernel.store.ReadSession;

/** Public items with their references in another style, made when somebody asks. */
final class OtherStyles implements Restyling {

    private final Ports ports;
    private final CurrentSite current;

    OtherStyles(Ports ports, CurrentSite current) {
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

    @Override
    public Map<ItemRef, Published> compile(ReadSession session, Collection<ItemRef> refs, String style) {
        return current.publisher().restyled(session, refs, style).stream().map(Compiled::published)
                .collect(Collectors.toMap(Published::ref, Function.identity()));
    }
}
