package org.kindred.security.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches documents from the web, and files. It follows no redirect: what the operator has named is asked, and nobody else. */
public final class WebDocuments implements Documents {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 512 << 10;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    @Override
    public String get(URI address) throws IOException {
        return "file".equals(address.getScheme()) ? Files.readString(Path.of(address)) : fetch(address);
    }

    private String fetch(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json").build();
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new IOException(address + " answers with status " + response.statusCode());
                }
                return text(address, body);
            }
        } catch (HttpTimeoutException e) {
            throw new IOException(address + " does not answer", e);
        } catch (ConnectException e) {
            throw new IOException(address + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("we were stopped while we asked " + address, e);
        }
    }

    private static String text(URI address, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException(address + " answers with more than " + LARGEST + " bytes");
        }
        return new String(bytes, UTF_8);
    }
}
