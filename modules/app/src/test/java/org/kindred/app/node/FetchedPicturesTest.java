package org.kindred.app.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.imports.PictureSource.Fetched;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;

/** Pictures come from servers that may be asked, and from no others. */
class FetchedPicturesTest {

    private static final byte[] PICTURE = {1, 2, 3, 4, 5};

    private final AtomicInteger asked = new AtomicInteger();
    private final FetchedPictures pictures = new FetchedPictures(Outgoing.of(Allowed.of("localhost")));
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/moved.png") || path.equals("/inside.png")) {
                exchange.getResponseHeaders().add("Location", path.equals("/moved.png") ? "/hands.png" : "http://10.0.0.1/hands.png");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/hands.png")) {
                exchange.sendResponseHeaders(200, PICTURE.length);
                exchange.getResponseBody().write(PICTURE);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    private String failure(String address, int most) {
        return assertInstanceOf(Fetched.Failed.class, pictures.fetch(address, most)).reason();
    }

    @Test
    void aPictureIsFetchedWhereverItsAddressLeads() {
        assertArrayEquals(PICTURE, assertInstanceOf(Fetched.Bytes.class, pictures.fetch(at("localhost", "/hands.png"), 5)).bytes());
        assertArrayEquals(PICTURE, assertInstanceOf(Fetched.Bytes.class, pictures.fetch(at("localhost", "/moved.png"), 5)).bytes());
    }

    @Test
    void oneThatIsTooLargeOrGoneIsNotHad() {
        assertEquals("It has more than 0 MB.", failure(at("localhost", "/hands.png"), 4));
        assertEquals("The answer was 404.", failure(at("localhost", "/none.png"), 5));
    }

    @Test
    void privateAddressesAreNotAskedNorReachedByRedirects() {
        assertTrue(failure(at("127.0.0.1", "/hands.png"), 5).startsWith("127.0.0.1 is "), failure(at("127.0.0.1", "/hands.png"), 5));
        assertTrue(failure("http://10.0.0.1/hands.png", 5).startsWith("10.0.0.1 is "), failure("http://10.0.0.1/hands.png", 5));
        assertEquals(0, asked.get());
        assertTrue(failure(at("localhost", "/inside.png"), 5).startsWith("10.0.0.1 is "), failure(at("localhost", "/inside.png"), 5));
    }
}
