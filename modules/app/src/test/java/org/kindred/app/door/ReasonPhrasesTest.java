package org.kindred.app.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonPhrasesTest {

    private static final TCPNIOTransport SERVER = TCPNIOTransportBuilder.newInstance().build();
    private static int port;

    /** Answers with the status that its address names. */
    private static final class Echo extends BaseFilter {

        @Override
        public NextAction handleRead(FilterChainContext context) {
            var content = (HttpContent) context.getMessage();
            var request = (HttpRequestPacket) content.getHttpHeader();
            var response = request.getResponse();
            response.setStatus(Integer.parseInt(request.getRequestURI().substring(1)));
            response.setContentLength(0);
            context.write(response.httpContentBuilder().last(true).build());
            return context.getStopAction();
        }
    }

    @BeforeAll
    @SuppressWarnings("deprecation") // all constructors of the codec are, and it has no other way to be made
    static void serve() throws IOException {
        SERVER.setProcessor(FilterChainBuilder.stateless().add(new TransportFilter()).add(new HttpServerFilter()).add(new ReasonPhrases())
                .add(new Echo()).build());
        port = ((InetSocketAddress) SERVER.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).getLocalAddress()).getPort();
        SERVER.start();
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"200, OK", "409, Conflict", "422, Unprocessable Content", "428, Precondition Required", "429, Too Many Requests",
            "499, ''", "503, Service Unavailable"})
    void everyStatusGoesOutUnderItsRegisteredNameOrNone(int status, String phrase) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.getOutputStream().write("GET /%d HTTP/1.1\r\nHost: x\r\n\r\n".formatted(status).getBytes(US_ASCII));
            assertEquals("HTTP/1.1 %d %s".formatted(status, phrase), answer.readLine());
        }
    }
}
