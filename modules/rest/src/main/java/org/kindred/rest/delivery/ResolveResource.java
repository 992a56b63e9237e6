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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.store.Stored;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.json.JsonBuffer;
import org.kindred.rest.query.ResolveQuery;

/** {@code /resolve}: the card of the item that an old address, or a former slug, leads to. */
@Path("/resolve")
@ApplicationScoped
public class ResolveResource {

    @Inject
    Times times;

    /** The card; its {@code url} is where the old address should lead. */
    @GET
    public Response resolve(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        Exchange.form(accept, Exchange.JSON_ONLY);
        var parameters = Exchange.parameters(uri);
        return times.answer(request, parameters, shelf -> resolved(shelf.ports(), ResolveQuery.read(parameters)));
    }

    private static Answer resolved(Ports ports, ResolveQuery query) {
        var card = ports.content().read(session -> card(ports, session, query.path()));
        return Answer.json(new JsonBuffer(card.bytes().length + 20).raw("{\"data\":").raw(card.bytes()).raw("}").toBytes(),
                Dependencies.UNKNOWN).in(card.ref().locale());
    }

    private static Stored card(Ports ports, PublicSession session, String path) {
        return spellings(ports, path).flatMap(spelling -> session.resolve(spelling).stream())
                .flatMap(ref -> card(ports, session, ref).stream())
                .findFirst().orElseThrow(() -> new NotFound("No item was ever at " + path + "."));
    }

    private static Optional<Stored> card(Ports ports, PublicSession session, ItemRef ref) {
        return ports.types().named(ref.type())
                .flatMap(type -> session.stored(ref.key(), List.of(ref.locale()), Stored.Representation.CARD));
    }

    /** A path as it was sent, and as an editor may have written it: without the website, with or without the slash at its end. */
    private static Stream<String> spellings(Ports ports, String given) {
        var site = ports.site().get();
        boolean ofWebsite = !site.baseUrl().isEmpty() && given.startsWith(site.baseUrl());
        String local = ofWebsite ? given.substring(site.baseUrl().length()) : given;
        String path = local.startsWith("/") ? local : "/" + local;
        String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
        return Stream.of(Stream.of(path, other), formerSlug(ports, path).stream()).flatMap(spelling -> spelling).distinct();
    }

    /** Former slugs are kept by the type's singular name; addresses have the plural. */
    private static Optional<String> formerSlug(Ports ports, String path) {
        var segments = List.of(path.substring(1).split("/"));
        return segments.size() == 2 ? ports.types().plural(segments.getFirst()).map(type -> "/" + type.name() + "/" + segments.getLast())
                : Optional.empty();
    }
}
