package org.kindred.rest.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.kindred.rest.cache.Fill;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Reply;
import org.kindred.rest.http.Served;

/** Turns the answers of resources into responses: whole, in the coding that is taken, or as word that nothing has changed. */
@Provider
public class AnswerWriter implements ContainerResponseFilter {

    private final CacheControl control;

    @Inject
    public AnswerWriter(CacheControl control) {
        this.control = control;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Answer answer) {
            var served = new Served(answer, address(request.getUriInfo().getRequestUri()));
            if (request.getProperty(Fill.ATTRIBUTE) instanceof Fill fill) {
                fill.keep(served);
            }
            write(served.reply(request::getHeaderString), response);
            response.getHeaders().putSingle("Cache-Control", control.of(answer, request::getHeaderString));
        }
    }

    private static void write(Reply reply, ContainerResponseContext response) {
        response.setStatus(reply.status());
        for (Header header : reply.headers()) {
            response.getHeaders().putSingle(header.name(), header.value());
        }
        if (reply.status() == 200) {
            response.setEntity(reply.body());
        } else {
            response.setEntity(null);
        }
    }

    private static String address(URI uri) {
        return uri.getRawPath() + "?" + Parameters.of(uri.getRawQuery()).canonical();
    }
}
