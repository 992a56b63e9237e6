package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.query.ChangesQuery;

/** {@code /changes}: what was published, changed or withdrawn, oldest first, for mirrors and static builds. */
@Path("/changes")
@ApplicationScoped
public class ChangesResource {

    @Inject
    Times times;

    /** The entries after a cursor, and the cursor to go on from. */
    @GET
    public Response changes(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Exchange.form(accept, Exchange.JSON_ONLY);
        var parameters = Exchange.parameters(uri);
        return times.answer(request, parameters, shelf -> changes(shelf.ports(), ChangesQuery.read(parameters)));
    }

    private static Answer changes(Ports ports, ChangesQuery query) {
        var changes = ports.content().read(session -> since(session, query));
        long last = changes.isEmpty() ? query.after() : changes.getLast().number();
        var served = changes.stream().filter(change -> ports.types().named(change.ref().type()).isPresent()).toList();
        var document = Value.group().put("data", Value.list(served, ChangesResource::entry))
                .put("meta", meta(ports, last)).build();
        return Answer.json(ports.json().write(document), Dependencies.UNKNOWN).alwaysRevalidated();
    }

    private static Value meta(Ports ports, long last) {
        var meta = Value.group().put("next", ChangesQuery.cursor(last));
        ports.remark().ifPresent(remark -> meta.put(remark.name(), remark.ofMany()));
        return meta.build();
    }

    private static List<Change> since(PublicSession session, ChangesQuery query) {
        if (query.after() > session.lastChange()) {
            throw ChangesQuery.unknown();
        }
        return session.changes(query.after(), query.size());
    }

    private static Value entry(Change change) {
        var ref = change.ref();
        return Value.group().put("change", change.kind().word()).put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale())
                .put("digest", change.digest().isEmpty() ? Value.NOTHING : Value.of(change.digest())).put("at", change.at().toString())
                .build();
    }
}
