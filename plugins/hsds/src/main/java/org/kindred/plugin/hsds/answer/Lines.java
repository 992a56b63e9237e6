package org.kindred.plugin.hsds.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.EntityTags;
import org.kindred.rest.http.Preferences;

/**
 * Everything, one JSON document on each line, written while it is read, a part after the other: however much there is, little of it is in memory.
 * So its length and its hash are not known beforehand; it is tagged by where it comes from instead: the address, the last change that the
 * directory has, the site's settings, and the first line.
 *
 * @param <T> what is told on each line
 */
final class Lines<T> {

    /** The media type. */
    static final String CONTENT_TYPE = "application/x-ndjson";
    private static final int PART = 100;

    private final List<T> all;
    private final Function<List<T>, List<Value.Group>> documents;
    private final Json json;

    Lines(List<T> all, Function<List<T>, List<Value.Group>> documents, Json json) {
        this.all = all;
        this.documents = documents;
        this.json = json;
    }

    /** @param source what the lines are made from, told apart from any other */
    Response answer(Request request, String source, String cacheControl) {
        boolean isZipped = request.header(HttpHeaders.ACCEPT_ENCODING).filter(accepted -> Preferences.quality(accepted, "gzip") > 0)
                .isPresent();
        String tag = '"' + tag(source) + (isZipped ? "-gzip" : "") + '"';
        boolean isHeld = request.header(HttpHeaders.IF_NONE_MATCH).filter(held -> EntityTags.matches(held, tag)).isPresent();
        var answer = Response.status(isHeld ? Response.Status.NOT_MODIFIED : Response.Status.OK).header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING).header(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (isHeld) {
            return answer.build();
        }
        answer.type(CONTENT_TYPE);
        if (isZipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return request.method().equals("HEAD") ? answer.build() : answer.entity(output(isZipped)).build();
    }

    private String tag(String source) {
        var sha = Sha256.begin();
        sha.update(source.getBytes(UTF_8));
        all.stream().limit(1).flatMap(first -> documents.apply(List.of(first)).stream()).forEach(first -> sha.update(json.write(first)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha.digest(), 16));
    }

    private StreamingOutput output(boolean isZipped) {
        return out -> {
            if (isZipped) {
                try (var zipped = new GZIPOutputStream(out, 16 * 1024)) {
                    write(zipped);
                }
            } else {
                write(out);
            }
        };
    }

    private void write(OutputStream out) throws IOException {
        for (int from = 0; from < all.size(); from += PART) {
            for (Value.Group document : documents.apply(all.subList(from, Math.min(all.size(), from + PART)))) {
                out.write(json.write(document));
                out.write('\n');
            }
        }
    }
}
