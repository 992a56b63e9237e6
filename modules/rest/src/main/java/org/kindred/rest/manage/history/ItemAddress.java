package org.kindred.rest.manage.history;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.function.Supplier;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.history.Saved;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.HistoryQuery;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;

/** Which item an address means, and what answers about its history have in common. */
@Dependent // not a proxy: one would not pass on what is not public
public class ItemAddress {

    @Inject
    ContentTypes types;
    @Inject
    Supplier<Site> site;
    @Inject
    Json json;

    /** The site as it is now. */
    Site site() {
        return site.get();
    }

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
    Response json(Value.Group document, String locale) {
        return uncached(Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE), locale).build();
    }

    /** A revision that was made just now. */
    Response created(String plural, Saved saved, ItemRef ref) {
        String query = ref.locale().equals(site.get().defaultLocale()) ? "" : "?locale=" + ref.locale();
        var location = Routes.MANAGE + "/" + plural + "/" + ref.slug() + "/revisions/" + saved.revision().number() + query;
        var document = Value.group().put("data", RevisionDocument.whole(saved)).put("meta", meta(ref)).build();
        return uncached(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, location).entity(json.write(document))
                .type(MediaType.APPLICATION_JSON_TYPE), ref.locale()).build();
    }

    /** Which item an answer is about. */
    static Value.Group meta(ItemRef ref) {
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).build();
    }

    /** An answer that nobody may keep. */
    static Response.ResponseBuilder uncached(Response.ResponseBuilder response, String locale) {
        return response.header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).header(HttpHeaders.CONTENT_LANGUAGE, locale);
    }
}
