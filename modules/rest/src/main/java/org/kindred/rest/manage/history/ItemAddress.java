package org.kindred.rest.manage.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.function.Supplier;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.HistoryQuery;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;

/** Which item an address means, and what answers about its history have in common. */
@ApplicationScoped
public class ItemAddress {

    @Inject
    ContentTypes types;
    @Inject
    Supplier<Site> site;
    @Inject
    Json json;

    /** What the query asks for. */
    HistoryQuery query(UriInfo uri, Set<QueryParameter> known) {
        return HistoryQuery.read(Parameters.of(uri.getRequestUri().getRawQuery()), known, site.get());
    }

    /** The item of an address, which need not be there. */
    ItemRef item(String plural, String slug, String locale) {
        var type = types.plural(plural).orElseThrow(() -> {
            var plurals = types.all().stream().map(ContentType::plural).toList();
            return new NotFound("There is no content type " + plural + Spelling.hint(plural, plurals) + ".");
        });
        if (!ItemKey.isSlug(slug)) {
            throw new NotFound("There is no such address; a slug has small letters, digits and hyphens.");
        }
        return new ItemRef(type.name(), slug, locale);
    }

    /** JSON that nobody may keep. */
    Response json(Value.Group document, ItemRef ref) {
        return uncached(Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE), ref).build();
    }

    /** An answer that nobody may keep. */
    static Response.ResponseBuilder uncached(Response.ResponseBuilder response, ItemRef ref) {
        return response.header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).header(HttpHeaders.CONTENT_LANGUAGE, ref.locale());
    }
}
