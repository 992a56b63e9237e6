package org.kindred.app.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.kindred.app.command.Console;
import org.kindred.launcher.CannotStart;

/** Lets the service that holds a data folder do a command, and tells what it says. */
public final class ControlClient {

    private final Path data;

    /** A client of the service on a data folder. */
    public ControlClient(Path data) {
        this.data = data;
    }

    /**
     * Sends a command and waits for its end.
     *
     * @return its exit code
     * @throws CannotStart if the service cannot be reached
     */
    public int send(List<String> words, Console console) {
        try (var channel = SocketChannel.open(address());
                var out = new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true);
                var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            out.println(String.join("\t", words));
            return follow(in, console);
        } catch (IOException e) {
            throw unreachable();
        }
    }

    private UnixDomainSocketAddress address() throws IOException {
        return ControlAddress.find(data).orElseThrow(this::unreachable);
    }

    private int follow(BufferedReader in, Console console) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (ControlMessage.read(line)) {
                case ControlMessage.At(var phase, var done, var total) -> console.at(phase, done, total);
                case ControlMessage.Line(var text) -> console.line(text);
                case ControlMessage.End(var exitCode) -> {
                    return exitCode;
                }
            }
        }
        throw CannotStart.because("The service on " + data + " stopped before the command was done; what was done so far is kept.");
    }

    private CannotStart unreachable() {
        return CannotStart
                .because("A service is running on the data folder " + data + ", but it does not listen yet: try again in a moment.");
    }
}
