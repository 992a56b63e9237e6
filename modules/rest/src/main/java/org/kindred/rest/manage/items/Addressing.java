package org.kindred.rest.manage.items;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.editing.Edition;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;
import org.kindred.rest.query.manage.EditingQuery;

/** Which item an address of the management API means, and what an answer about it has in common with others. */
@Dependent
public class Addressing {

    /**
     * The list of a type. Words that are addresses of their own are left out: Jersey would ask this one where those do not take a method,
     * and answer that there is no such type.
     */
    static final String LIST = "/manage/{types:(?!(?:assets|audit|export|import|jobs|links|overdue|render|reports|tokens|webhooks)(?:/|$))[^/]+}";
    /** An item of a type. */
    static final String ITEM = LIST + "/{slug}";

    @Inject
    ContentTypes types;
    @Inject
    Supplier<Site> site;
    @Inject
    Json json;

    /** The site as it is now. */
    public Site site() {
        return site.get();
    }

    /** What the query asks for. */
    public EditingQuery query(UriInfo uri, Set<QueryParameter> known) {
        return EditingQuery.read(Parameters.of(uri.getRequestUri().getRawQuery()), known, site.get());
    }

    /** The type of a plural. */
    ContentType type(String plural) {
        return types.plural(plural).orElseThrow(() -> {
            var plurals = types.all().stream().map(ContentType::plural).toList();
            return new NotFound("There is no content type " + plural + Spelling.hint(plural, plurals) + ".");
        });
    }

    /** An item that may be there. */
    public ItemRef known(String plural, String slug, String locale) {
        var type = type(plural);
        if (!ItemKey.isSlug(slug)) {
            throw new NotFound("There is no " + type.name() + " of that name.");
        }
        return new ItemRef(type.name(), slug, locale);
    }

    /** An item that there could be. */
    ItemRef possible(String plural, String slug, String locale) {
        var type = type(plural);
        if (!ItemKey.isSlug(slug)) {
            throw new InvalidRequest("invalid-value", "A slug is made of letters from a to z in lower case and digits, in words joined by "
                    + "single hyphens, and has at most " + ItemKey.MAX_SLUG + " characters.", List.of());
        }
        return new ItemRef(type.name(), slug, locale);
    }

    /** An answer that tells of an item. */
    Response.ResponseBuilder answer(Response.ResponseBuilder response, Edition edition) {
        var document = Value.group().put("data", EditionDocument.of(edition)).put("meta", EditionDocument.clock(edition.item(), site.get()))
                .build();
        return uncached(response.entity(json.write(document)).type(MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, edition.version().tag())
                .header(HttpHeaders.CONTENT_LANGUAGE, edition.item().ref().locale());
    }

    /** An answer about an item, or a list of what belongs to it. */
    public Response json(Value.Group document, String locale) {
        return uncached(Response.ok(json.write(document), MediaType.APPLICATION_JSON_TYPE)).header(HttpHeaders.CONTENT_LANGUAGE, locale)
                .build();
    }

    /** An answer about what was made of an item just now, and stands at a part of its address: {@code /revisions/3}. */
    public Response created(String plural, ItemRef ref, String part, Value.Group document) {
        String query = ref.locale().equals(site.get().defaultLocale()) ? "" : "?locale=" + ref.locale();
        String location = Routes.MANAGE + "/" + plural + "/" + ref.slug() + part + query;
        return uncached(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, location)
                .entity(json.write(document)).type(MediaType.APPLICATION_JSON_TYPE)).header(HttpHeaders.CONTENT_LANGUAGE, ref.locale())
                .build();
    }

    /** Which item an answer is about. */
    public static Value.Group meta(ItemRef ref) {
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).build();
    }

    /** What nobody may keep. */
    public static Response.ResponseBuilder uncached(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).header(HttpHeaders.VARY, "Origin, Accept");
    }
}
