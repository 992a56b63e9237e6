package org.kindred.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each connection with the same bytes, whatever is asked, and keeps what was. */
final class Server implements AutoCloseable {

    /** What is written, byte by byte if it must be. */
    interface Script {
        void write(OutputStream out) throws IOException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;
    private final Script script;

    private Server(ServerSocket listening, Script script) {
        this.listening = listening;
        this.script = script;
        Thread.ofVirtual().start(this::serve);
    }

    static Server that(Script script) {
        return on(plain(), script);
    }

    static Server on(ServerSocket listening, Script script) {
        return new Server(listening, script);
    }

    static Server answering(String answer) {
        return that(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                requests.add(request(socket));
                script.write(socket.getOutputStream());
            } catch (IOException e) {
                requests.add("none: " + e.getMessage());
            }
        }
    }

    /** Head and, as the tests send short ones, body. */
    private static String request(Socket socket) throws IOException {
        var text = new StringBuilder();
        var in = socket.getInputStream();
        while (text.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            text.append((char) b);
        }
        var length = java.util.regex.Pattern.compile("content-length: (\\d+)").matcher(text);
        if (length.find()) {
            text.append(new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
