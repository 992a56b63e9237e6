package org.kindred.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.servlet.WebappContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the container refuses, or what breaks in it, as it hands it on: by attributes of the request (Jakarta Servlet, 10.9.1). */
class ContainerErrorsTest {

    private static final HttpServer SERVER = new HttpServer();
    private static final NetworkListener LISTENER = new NetworkListener("test", "127.0.0.1", 0);

    @BeforeAll
    static void start() throws IOException {
        var context = new WebappContext("errors", "");
        context.addServlet("direct", new ContainerErrors()).addMapping("/errors");
        context.addServlet("broken", new After(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("org.kindred.Secret")))
                .addMapping("/broken");
        context.addServlet("unavailable", new After(RequestDispatcher.ERROR_STATUS_CODE, 503)).addMapping("/unavailable");
        context.addServlet("forbidden", new After(RequestDispatcher.ERROR_STATUS_CODE, 403)).addMapping("/forbidden");
        SERVER.addListener(LISTENER);
        context.deploy(SERVER);
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.shutdownNow();
    }

    @Test
    void tellNothingOfWhatWasThrownButANumber() throws Exception {
        var response = send("GET", "/broken");

        assertEquals(500, response.statusCode());
        assertEquals("application/problem+json", response.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(response.body().contains("/problems/internal-error"), response.body());
        assertFalse(response.body().contains("Secret"), response.body());
        assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void keepTheStatusOfWhatWasRefused() throws Exception {
        assertEquals(503, send("GET", "/unavailable").statusCode());
        assertEquals(0, send("HEAD", "/unavailable").body().length());
    }

    @Test
    void areNothingWhereTheContainerForbidsSomethingOfItsOwnAndWhereNothingWentWrong() throws Exception {
        assertEquals(404, send("GET", "/forbidden").statusCode());
        assertEquals(404, send("GET", "/errors").statusCode());
    }

    private static HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + LISTENER.getPort() + path);
            return client.send(HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** As if something had gone wrong before. */
    private static final class After extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final String attribute;
        private final transient Object value;
        private final transient ContainerErrors errors = new ContainerErrors();

        After(String attribute, Object value) {
            this.attribute = attribute;
            this.value = value;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.setAttribute(attribute, value);
            errors.service(request, response);
        }
    }
}
