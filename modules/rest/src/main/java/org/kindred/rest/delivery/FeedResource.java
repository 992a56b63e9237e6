package org.kindred.rest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.type.ContentType;
import org.kindred.rest.delivery.feed.Feeds;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.FeedForm;
import org.kindred.rest.http.Forms;
import org.kindred.rest.query.Spelling;

/** {@code /feeds/{types}}, with the suffix of a format. */
@Path("/feeds")
@ApplicationScoped
public class FeedResource {

    @Inject
    Ports ports;
    @Inject
    Feeds feeds;
    @Inject
    Forms forms;

    /** A page of the feed of a type. */
    @GET
    @Path("/{name}")
    public Response feed(@PathParam("name") String name, @Context UriInfo uri) {
        int dot = name.indexOf('.');
        String plural = dot < 0 ? name : name.substring(0, dot);
        var type = ports.types().plural(plural).orElseThrow(() -> unknown(plural));
        var form = forms.feeds().stream().filter(one -> dot >= 0 && one.suffix().equals(name.substring(dot))).findFirst()
                .orElseThrow(() -> unwritten(plural));
        return Exchange.ok(feeds.answer(type, form, Exchange.parameters(uri)));
    }

    private NotFound unknown(String plural) {
        var plurals = ports.types().all().stream().map(ContentType::plural).toList();
        return new NotFound("There is no content type " + plural + Spelling.hint(plural, plurals) + ".");
    }

    private NotFound unwritten(String plural) {
        var all = forms.feeds().stream().map(FeedForm::suffix).map(suffix -> plural + suffix).collect(Collectors.joining(", "));
        return new NotFound("There is no such feed; there " + (all.isEmpty() ? "are none." : "are " + all + "."));
    }
}
