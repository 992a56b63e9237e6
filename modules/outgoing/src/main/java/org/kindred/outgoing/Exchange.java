package org.kindred.outgoing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;

/** One request and its answer, over a connection of its own to one of the addresses that were looked at. */
final class Exchange {

    /** The next address of a name is tried after so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Request request;
    private final Destination to;
    private final Wire wire;
    private final Deadline deadline;

    Exchange(Request request, Destination to, Wire wire, Deadline deadline) {
        this.request = request;
        this.to = to;
        this.wire = wire;
        this.deadline = deadline;
    }

    Outcome.Answer with(List<InetAddress> addresses) throws IOException {
        try (Socket socket = connect(addresses)) {
            Runnable endWatch = deadline.watch(socket);
            try {
                return speak(to.secure() ? secure(socket) : socket);
            } finally {
                endWatch.run();
            }
        }
    }

    private Outcome.Answer speak(Socket socket) throws IOException {
        var out = socket.getOutputStream();
        out.write(head());
        out.write(request.body());
        out.flush();
        return new AnswerReader(new BufferedInputStream(socket.getInputStream()), request.maxBody())
                .read(to.address(), request.method().equals("HEAD"));
    }

    private Socket connect(List<InetAddress> addresses) throws IOException {
        var failure = new IOException("no connection to " + to.authority());
        for (InetAddress address : addresses) {
            try {
                return wire.connect(new InetSocketAddress(address, to.port()), patience());
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private int patience() {
        return (int) Math.max(1, Math.min(PATIENCE.toMillis(), deadline.left().toMillis()));
    }

    /** TLS with the name, though the connection is to an address: the certificate must be the name's. */
    private SSLSocket secure(Socket socket) throws IOException {
        var secure = wire.secure(socket, to.host(), to.port());
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private byte[] head() {
        var fields = new TreeMap<>(request.headers());
        fields.putIfAbsent("user-agent", "Kindred");
        fields.putIfAbsent("accept", "*/*");
        fields.put("accept-encoding", "identity");
        fields.put("connection", "close");
        if (request.method().equals("POST")) {
            fields.put("content-length", String.valueOf(request.body().length));
        }
        var head = new StringBuilder(request.method()).append(' ').append(to.target()).append(" HTTP/1.1\r\nhost: ").append(to.authority())
                .append("\r\n");
        fields.remove("host");
        fields.remove("transfer-encoding");
        fields.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
