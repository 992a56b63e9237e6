package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.type.ContentType;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.FeedForm;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.ItemForm;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.ReferenceForm;
import org.kindred.rest.http.Representation;
import org.kindred.rest.query.Members;
import org.kindred.rest.query.Spelling;

/** {@code /{types}} and {@code /{types}/{slug}}, with or without a suffix. */
@Path("/{types}")
@ApplicationScoped
public class ContentResource {

    @Inject
    Ports ports;
    @Inject
    Times times;
    @Inject
    Forms forms;

    /** A page of cards; of citations, also a file of references. */
    @GET
    public Response list(@PathParam("types") String name, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @Context UriInfo uri, @Context ContainerRequestContext request) {
        int dot = name.indexOf('.');
        var type = type(dot < 0 ? name : name.substring(0, dot));
        var parameters = Exchange.parameters(uri);
        if (dot < 0) {
            var form = Exchange.form(accept, forms(type));
            return times.answer(request, parameters, shelf -> list(shelf, type, form, parameters));
        }
        var form = ofSuffix(name.substring(dot), forms(type), "a list of " + type.plural());
        return times.answer(request, parameters, shelf -> list(shelf, type, form, parameters).ofSuffix());
    }

    /** A list of citations can be taken away. */
    private List<? extends Form> forms(ContentType type) {
        return forms.ofLists(type.name().equals(Members.CITATION));
    }

    private static Answer list(Shelf shelf, ContentType type, Form form, Parameters parameters) {
        return form instanceof ReferenceForm file ? shelf.references().ofList(type, file, parameters)
                : shelf.lists().list(type, parameters);
    }

    /** One item; or a file of the references in it. */
    @GET
    @Path("/{name}")
    public Response item(@PathParam("types") String plural, @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        var type = type(plural);
        var parameters = Exchange.parameters(uri);
        int dot = name.indexOf('.');
        if (dot < 0) {
            var form = Exchange.form(accept, forms.ofItems());
            return times.answer(request, parameters, key(type, name), shelf -> item(shelf, type, name, form, parameters));
        }
        var form = ofSuffix(name.substring(dot), forms.ofItems(), "an item");
        String slug = name.substring(0, dot);
        return times.answer(request, parameters, key(type, slug), shelf -> item(shelf, type, slug, form, parameters).ofSuffix());
    }

    private static ItemKey key(ContentType type, String slug) {
        if (!ItemKey.isSlug(slug)) {
            throw new NotFound("There is no such address; a slug has small letters, digits and hyphens.");
        }
        return new ItemKey(type.name(), slug);
    }

    private static Answer item(Shelf shelf, ContentType type, String slug, Form form, Parameters parameters) {
        return switch (form) {
            case Representation representation -> shelf.items().answer(type, slug, representation, parameters);
            case ReferenceForm file -> shelf.references().ofItem(type, slug, file, parameters);
            case ItemForm written -> shelf.written().answer(type, slug, written, parameters);
            case FeedForm feed -> throw new IllegalArgumentException("no form of an item: " + feed);
        };
    }

    private Form ofSuffix(String suffix, List<? extends Form> offered, String what) {
        return forms.ofSuffix(suffix).filter(offered::contains).orElseThrow(() -> {
            var suffixes = offered.stream().map(Form::suffix).filter(one -> !one.isEmpty()).toList();
            return new NotFound("There is no such form of " + what + "; there "
                    + (suffixes.isEmpty() ? "is none but JSON, without a suffix." : "are " + String.join(", ", suffixes) + "."));
        });
    }

    private ContentType type(String plural) {
        return ports.types().plural(plural).orElseThrow(() -> {
            var plurals = ports.types().all().stream().map(ContentType::plural).toList();
            return new NotFound("There is no content type " + plural + Spelling.hint(plural, plurals) + ".");
        });
    }
}
