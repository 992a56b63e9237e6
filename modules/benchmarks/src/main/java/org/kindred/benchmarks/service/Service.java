package org.kindred.benchmarks.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server that runs, from its first answer until it is closed; ends with this process at the latest. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final Duration start;
    private final Path log;
    private final Thread lastResort;

    private Service(Process process, int port, Duration start, Path log, Thread lastResort) {
        this.process = process;
        this.port = port;
        this.start = start;
        this.log = log;
        this.lastResort = lastResort;
    }

    /**
     * Starts a server and waits for it.
     *
     * @param command what starts it; it is to listen on {@code port}
     * @param path    what it is asked until it answers 200
     * @param log     where its output goes
     */
    public static Service start(ProcessBuilder command, int port, String path, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        long before = System.nanoTime();
        var process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var lastResort = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(lastResort);
        while (!answers(port, path)) {
            if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
                end(process);
                throw new IOException("no answer from the server; see " + log);
            }
            pause();
        }
        return new Service(process, port, Duration.ofNanos(System.nanoTime() - before), log, lastResort);
    }

    /** A port of the loopback address that is free now. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** From the start of its process to its first answer. */
    public Duration start() {
        return start;
    }

    /** Waits until it has printed this. */
    public void await(String output) throws IOException {
        long before = System.nanoTime();
        while (!Files.readString(log).contains(output)) {
            if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
                throw new IOException("the server did not print " + output + "; see " + log);
            }
            pause();
        }
    }

    /** What it answers, as text. */
    public String get(String path) throws IOException {
        try (InputStream body = address(path).toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The entity tag of what it answers. */
    public String etag(String path) throws IOException {
        var connection = (HttpURLConnection) address(path).toURL().openConnection();
        try (InputStream body = connection.getInputStream()) {
            body.readAllBytes();
            return connection.getHeaderField("ETag");
        }
    }

    /** What the virtual machine says of its heap after collecting garbage. */
    public String heapInUse() throws IOException {
        var worker = process.descendants().reduce((first, last) -> last).orElse(process.toHandle());
        jcmd(worker, "GC.run");
        return jcmd(worker, "GC.heap_info").lines().filter(line -> line.contains("used")).map(String::strip)
                .collect(Collectors.joining("; "));
    }

    private static String jcmd(ProcessHandle worker, String command) throws IOException {
        var jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(worker.pid()),
                command).redirectErrorStream(true).start();
        try (var output = jcmd.inputReader()) {
            return output.lines().collect(Collectors.joining("\n"));
        }
    }

    @Override
    public void close() {
        end(process);
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static boolean answers(int port, String path) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(60_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void end(Process process) {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                one.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            }
        }
    }
}
