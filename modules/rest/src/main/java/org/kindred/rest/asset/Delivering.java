package org.kindred.rest.asset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.kindred.rest.asset.ByteRanges.Part;
import org.kindred.rest.http.EntityTags;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.problem.ServletProblem;

/** Sends bytes for one request: all of them, a part, several, or word that they are what the asker has. */
final class Delivering {

    private static final String BOUNDARY = "kindred-3f0c9a61d2b84e57";
    private static final int BUFFER = 1 << 14;
    private static final int NOT_SATISFIABLE = 416;

    private final Deliverable bytes;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Delivering(Deliverable bytes, HttpServletRequest request, HttpServletResponse response) {
        this.bytes = bytes;
        this.request = request;
        this.response = response;
    }

    void send() throws IOException {
        response.setHeader("ETag", bytes.etag());
        response.setHeader("Accept-Ranges", "bytes");
        if (Optional.ofNullable(request.getHeader("If-None-Match")).filter(tags -> EntityTags.matches(tags, bytes.etag())).isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var parts = parts();
        if (parts.isEmpty()) {
            whole();
        } else if (parts.get().isEmpty()) {
            notThere();
        } else if (parts.get().size() == 1) {
            one(parts.get().getFirst());
        } else {
            several(parts.get());
        }
    }

    /** What is asked for by {@code Range}, if it is asked of these very bytes; of a HEAD, all. */
    private Optional<List<Part>> parts() {
        boolean isOfThese = Optional.ofNullable(request.getHeader("If-Range")).map(tag -> tag.strip().equals(bytes.etag())).orElse(true);
        return isOfThese && request.getMethod().equals("GET") ? ByteRanges.of(request.getHeader("Range"), bytes.size()) : Optional.empty();
    }

    private void whole() throws IOException {
        response.setContentType(bytes.mediaType());
        response.setContentLengthLong(bytes.size());
        if (request.getMethod().equals("HEAD")) {
            response.flushBuffer();
        } else {
            copy(new Part(0, bytes.size() - 1), response.getOutputStream());
        }
    }

    private void notThere() throws IOException {
        response.setHeader("Content-Range", "bytes */" + bytes.size());
        ServletProblem.send(Problem.ofStatus(NOT_SATISFIABLE), request, response);
    }

    private void one(Part part) throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentType(bytes.mediaType());
        response.setHeader("Content-Range", range(part));
        response.setContentLengthLong(part.length());
        copy(part, response.getOutputStream());
    }

    private String range(Part part) {
        return "bytes " + part.first() + "-" + part.last() + "/" + bytes.size();
    }

    private void several(List<Part> parts) throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setContentType("multipart/byteranges; boundary=" + BOUNDARY);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(ISO_8859_1);
        response.setContentLengthLong(parts.stream().mapToLong(part -> head(part).length + part.length()).sum() + end.length);
        var out = response.getOutputStream();
        for (Part part : parts) {
            out.write(head(part));
            copy(part, out);
        }
        out.write(end);
    }

    private byte[] head(Part part) {
        return ("\r\n--" + BOUNDARY + "\r\nContent-Type: " + bytes.mediaType() + "\r\nContent-Range: " + range(part) + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private void copy(Part part, OutputStream out) throws IOException {
        try (InputStream in = bytes.opening().from(part.first())) {
            byte[] buffer = new byte[BUFFER];
            for (long left = part.length(); left > 0;) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("the bytes are no longer kept");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
