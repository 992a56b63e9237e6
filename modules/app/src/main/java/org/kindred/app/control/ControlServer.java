package org.kindred.app.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kindred.app.backup.BackupCommand;
import org.kindred.app.command.AuditCommands;
import org.kindred.app.command.Console;
import org.kindred.app.command.ContentCommands;
import org.kindred.app.command.FileCommands;
import org.kindred.app.command.FileOptions;
import org.kindred.app.command.TokenCommands;
import org.kindred.app.command.TokenOptions;
import org.kindred.app.node.Node;
import org.kindred.app.report.ReportCommand;
import org.kindred.launcher.ExitCode;
import org.kindred.publish.folder.ImportOptions;

/** Does in the service what a command asks for. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ControlServer.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path data;
    private final ContentCommands commands;
    private final FileCommands files;
    private final TokenCommands tokens;
    private final AuditCommands audit;
    private final BackupCommand backup;
    private final ReportCommand report;
    private final Map<Remote, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private final UnixDomainSocketAddress address;
    private final ServerSocketChannel server;

    private ControlServer(Path data, Node node) throws IOException {
        this.data = data;
        this.commands = new ContentCommands(node);
        this.files = new FileCommands(node);
        this.tokens = new TokenCommands(node);
        this.audit = new AuditCommands(node);
        this.backup = new BackupCommand(node);
        this.report = new ReportCommand(node);
        this.address = ControlAddress.make(data);
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
    }

    /** Starts to listen on the socket of a data folder. */
    public static ControlServer start(Path data, Node node) {
        try {
            var control = new ControlServer(data, node);
            Thread.ofPlatform().name("kindred-control").daemon().start(control::listen);
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (true) {
                SocketChannel caller = server.accept();
                Thread.ofVirtual().name("kindred-command").start(() -> answer(caller));
            }
        } catch (ClosedChannelException e) {
            LOG.fine("The control socket is closed.");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The control socket has failed; commands on this data folder must wait until the service is stopped", e);
        }
    }

    private void answer(SocketChannel caller) {
        try (caller;
                var in = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8));
                var out = new PrintWriter(Channels.newWriter(caller, StandardCharsets.UTF_8), true)) {
            String request = in.readLine();
            if (request != null) {
                int exitCode = runUntilClosed(List.of(request.split("\t", -1)), new Remote(out));
                out.println(new ControlMessage.End(exitCode).written());
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "A command went away before its end", e);
        }
    }

    private int runUntilClosed(List<String> words, Remote remote) {
        running.put(remote, Thread.currentThread());
        try {
            if (closed) {
                remote.cancel();
            }
            return run(words, remote);
        } finally {
            running.remove(remote);
        }
    }

    private int run(List<String> words, Console console) {
        return switch (words.getFirst()) {
            case "import" -> commands.importFolder(Path.of(words.get(1)), new ImportOptions(Boolean.parseBoolean(words.get(2))), console);
            case FileOptions.COMMAND -> files.importFiles(FileOptions.files(words), FileOptions.read(words), console);
            case "export" -> commands.exportFolder(Path.of(words.get(1)), console);
            case TokenOptions.CREATE -> tokens.create(TokenOptions.read(words), console);
            case TokenOptions.LIST -> tokens.list(console);
            case AuditCommands.VERIFY -> audit.verify(words.get(1), console);
            case BackupCommand.WORD -> backup.backUp(Path.of(words.get(1)), Boolean.parseBoolean(words.get(2)), console);
            case ReportCommand.WORD -> report.write(Path.of(words.get(1)), words.get(2), console);
            case TokenOptions.REVOKE -> tokens.revoke(words.get(1), console);
            default -> {
                console.line("The running service does not know '" + words.getFirst() + "'; is it another version?");
                yield ExitCode.FAILED;
            }
        };
    }

    /** Commands that are under way stop after their batch, as a service does that is stopped. */
    @Override
    public void close() {
        closed = true;
        running.keySet().forEach(Console::cancel);
        running.values().forEach(ControlServer::join);
        try {
            server.close();
            ControlAddress.forget(data, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread command) {
        try {
            command.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The terminal at the other end; when it is gone, the work stops after its batch. */
    private static final class Remote extends Console {
        private final PrintWriter out;

        private Remote(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void line(String text) {
            send(new ControlMessage.Line(text));
        }

        @Override
        public void at(Phase phase, int done, int total) {
            send(new ControlMessage.At(phase, done, total));
        }

        private void send(ControlMessage message) {
            out.println(message.written());
            if (out.checkError()) {
                cancel();
            }
        }
    }
}
