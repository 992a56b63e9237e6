package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Stored;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.json.JsonBuffer;
import org.kindred.rest.query.ResolveQuery;

/** {@code /resolve}: the card of the item that an old address, or a former slug, leads to. */
@Path("/resolve")
@ApplicationScoped
public class ResolveResource {

    @Inject
    Ports ports;

    /** The card; its {@code url} is where the old address should lead. */
    @GET
    public Response resolve(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri) {
        Exchange.form(accept, Exchange.JSON_ONLY);
        var query = ResolveQuery.read(Exchange.parameters(uri));
        var card = ports.store().read(session -> card(session, query.path(), ports.site().get()));
        return Exchange.ok(Answer.json(new JsonBuffer(card.bytes().length + 20).raw("{\"data\":").raw(card.bytes()).raw("}").toBytes(),
                Dependencies.UNKNOWN).in(card.ref().locale()));
    }

    private Stored card(ReadSession session, String path, Site site) {
        return spellings(path, site).flatMap(spelling -> session.resolve(spelling).stream()).flatMap(ref -> card(session, ref).stream())
                .findFirst().orElseThrow(() -> new NotFound("No item was ever at " + path + "."));
    }

    private Optional<Stored> card(ReadSession session, ItemRef ref) {
        return ports.types().named(ref.type())
                .flatMap(type -> session.stored(ref.key(), List.of(ref.locale()), Stored.Representation.CARD));
    }

    /** A path as it was sent, and as an editor may have written it: without the website, with or without the slash at its end. */
    private Stream<String> spellings(String given, Site site) {
        boolean ofWebsite = !site.baseUrl().isEmpty() && given.startsWith(site.baseUrl());
        String local = ofWebsite ? given.substring(site.baseUrl().length()) : given;
        String path = local.startsWith("/") ? local : "/" + local;
        String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
        return Stream.of(Stream.of(path, other), formerSlug(path).stream()).flatMap(spelling -> spelling).distinct();
    }

    /** Former slugs are kept by the type's singular name; addresses have the plural. */
    private Optional<String> formerSlug(String path) {
        var segments = List.of(path.substring(1).split("/"));
        return segments.size() == 2 ? ports.types().plural(segments.getFirst()).map(type -> "/" + type.name() + "/" + segments.getLast())
                : Optional.empty();
    }
}
