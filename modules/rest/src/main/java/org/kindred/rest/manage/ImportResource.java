package org.kindred.rest.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Json;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.ImportQuery;

/** {@code POST /manage/import}: takes a file, and answers with the job that imports it. */
@Path("/manage/import")
@ApplicationScoped
public class ImportResource {

    private static final int MEGA = 1024 * 1024;

    @Inject
    Imports imports;
    @Inject
    Json json;

    /** Takes a file of any format that is known here. */
    @POST
    public Response take(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext request, @Context HttpHeaders headers)
            throws IOException {
        var caller = Gate.unlimited(request, Scope.WRITE);
        var query = ImportQuery.read(Parameters.of(uri.getRequestUri().getRawQuery()));
        if (query.options().publish()) {
            Gate.unlimited(request, Scope.PUBLISH);
        }
        String name = query.name().or(() -> FileName.in(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION))).orElse("");
        var format = format(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), name);
        var job = imports.start(new Submission(read(body), format, name, query.options(), caller.name()));
        return Response.accepted(json.write(JobDocument.of(job))).type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, Routes.MANAGE + "/jobs/" + job.id())
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }

    /** By its media type; a file that is sent as mere bytes, by its suffix. */
    private ImportFormat format(@Nullable String mediaType, String name) {
        var sent = Optional.ofNullable(mediaType).filter(type -> !type.startsWith(MediaType.APPLICATION_OCTET_STREAM));
        return (sent.isPresent() ? sent.flatMap(imports::sentAs) : imports.named(name)).orElseThrow(() -> new InvalidRequest(
                "unsupported-media-type",
                (mediaType == null ? "The request does not say what its body is." : "“" + shown(mediaType) + "” cannot be imported.")
                        + " " + toSend(name),
                List.of()));
    }

    private String toSend(String name) {
        return imports.named(name)
                .map(format -> "For %s, send Content-Type: %s".formatted(shown(name), format.mediaTypes().getFirst()))
                .orElseGet(() -> "Send as Content-Type one of " + known() + ".");
    }

    private static String shown(String mediaType) {
        return mediaType.length() <= 80 ? mediaType : mediaType.substring(0, 80) + "…";
    }

    private String known() {
        return String.join(", ",
                imports.formats().stream().map(format -> format.mediaTypes().getFirst() + " (" + format.name() + ")").toList());
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(Submission.MAX_BYTES + 1);
        if (bytes.length > Submission.MAX_BYTES) {
            throw new InvalidRequest("too-large", "A file may have " + Submission.MAX_BYTES / MEGA + " MB; send it in parts.", List.of());
        }
        if (bytes.length == 0) {
            throw new InvalidRequest("bad-request", "The request has no body; send the file as it is.", List.of());
        }
        return bytes;
    }
}
