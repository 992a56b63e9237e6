package org.kindred.rest.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.io.BufferedInputStream;
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
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Routes;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.query.manage.ImportQuery;

/** {@code POST /manage/import}: takes a file, and answers with the job that imports it. */
@Path("/manage/import")
@ApplicationScoped
public class ImportResource {

    @Inject
    Imports imports;
    @Inject
    Json json;
    @Inject
    ContentTypes types;

    /** Takes a file of any format that is known here. */
    @POST
    public Response take(InputStream body, @Context UriInfo uri, @Context ContainerRequestContext request, @Context HttpHeaders headers)
            throws IOException {
        var caller = Gate.unlimited(request, Scope.WRITE);
        var query = ImportQuery.read(Parameters.of(uri.getRequestUri().getRawQuery()), types);
        if (query.options().publish()) {
            Gate.unlimited(request, Scope.PUBLISH);
        }
        String name = query.path(FileName.in(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION)));
        if (query.folder().isPresent() && name.isEmpty()) {
            throw new InvalidRequest("missing-parameter", "With type, name says what the file is called: name=finding-a-peer.md.",
                    List.of());
        }
        if (query.options().site()) {
            Gate.unlimited(request, Scope.ADMIN);
        }
        var file = new BufferedInputStream(body, 2 * ImportFormat.BEGINNING);
        var format = format(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), name, beginning(file));
        var job = imports.start(new Submission.Order(format, name, query.options(), caller), file);
        return Response
                .accepted(json.write(JobDocument.of(job, imports.findings(job.id(), 0, JobsResource.SHOWN),
                        imports.outcomes(job.id(), 0, JobsResource.SHOWN))))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, Routes.MANAGE + "/jobs/" + job.id())
                .header(HttpHeaders.CACHE_CONTROL, Problem.CACHE_CONTROL).build();
    }

    private static String beginning(BufferedInputStream file) throws IOException {
        file.mark(ImportFormat.BEGINNING);
        byte[] bytes = file.readNBytes(ImportFormat.BEGINNING);
        file.reset();
        if (bytes.length == 0) {
            throw new InvalidRequest("bad-request", "The request has no body; send the file as it is.", List.of());
        }
        return new String(bytes, UTF_8);
    }

    /** By its media type; a file that is sent as mere bytes, by its suffix. */
    private ImportFormat format(@Nullable String mediaType, String name, String beginning) {
        var sent = Optional.ofNullable(mediaType).filter(type -> !type.startsWith(MediaType.APPLICATION_OCTET_STREAM));
        return (sent.isPresent() ? sent.flatMap(type -> imports.sentAs(type, beginning)) : imports.named(name, beginning))
                .orElseThrow(() -> new InvalidRequest("unsupported-media-type",
                        (mediaType == null ? "The request does not say what its body is."
                                : "“" + shown(mediaType) + "” cannot be imported.")
                                + " " + toSend(name, beginning),
                        List.of()));
    }

    private String toSend(String name, String beginning) {
        return imports.named(name, beginning)
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
}
