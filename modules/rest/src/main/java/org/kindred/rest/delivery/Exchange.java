package org.kindred.rest.delivery;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Representation;

/** What resources read from every request, and how they hand their answer on. */
final class Exchange {

    /** What most addresses offer. */
    static final List<Representation> JSON_ONLY = List.of(Representation.JSON);

    private static final Map<String, MediaType> MEDIA_TYPES = new ConcurrentHashMap<>();

    private Exchange() {
    }

    /** The form in which the answer goes back. */
    static Form form(@Nullable String accept, List<? extends Form> offered) {
        return Form.preferred(accept, offered).orElseThrow(NotAcceptableException::new);
    }

    /** The query. */
    static Parameters parameters(UriInfo uri) {
        return Parameters.of(uri.getRequestUri().getRawQuery());
    }

    /** An answer for {@link AnswerWriter}. Its media type is settled, so that JAX-RS does not look for one. */
    static Response ok(Answer answer) {
        return Response.ok(answer, MEDIA_TYPES.computeIfAbsent(answer.contentType(), MediaType::valueOf)).build();
    }
}
