package org.kindred.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The product as a user has it: kindred.jar in a process of its own, on its content and data in a folder, reached over HTTP. */
final class Service implements AutoCloseable {

    static final Path JAR = Path.of("../app/target/kindred.jar");
    static final Path SAMPLE = Path.of("../../content");
    /** Of whoever may manage. */
    static final String TOKEN = "system-tests-and-nobody-else";
    /** A service of these tests is over before the second compiler pays: its start takes half the processor time without. */
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path jar;
    private final Path folder;
    private final Process process;
    private final String address;

    private Service(Path jar, Path folder, List<String> options) throws IOException {
        this.jar = jar;
        this.folder = folder;
        if (jar.equals(JAR)) {
            WarmRuntime.lay(data());
        }
        var command = Stream.concat(Stream.of("serve", "--port", "0", "--content", content().toString()), options.stream()).toList();
        var builder = new ProcessBuilder(command(command)).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().put("KINDRED_BOOTSTRAP_TOKEN", TOKEN);
        builder.environment().put("KINDRED_OUTGOING_ALLOW", "localhost"); // receivers of webhooks, and links
        builder.environment().put("KINDRED_LINKS_CHECK", "false"); // but for those that a test asks for
        builder.environment().merge("JAVA_TOOL_OPTIONS", ONE_COMPILER, (given, ours) -> given + " " + ours);
        this.process = builder.start();
        await("its address", () -> output().contains("Content API"));
        this.address = output().lines().filter(line -> line.contains("Look around")).findFirst().orElseThrow()
                .replaceAll(".*(http://[^/]*)/.*", "$1");
        await("the sample site", () -> output().contains("Imported "));
    }

    /** Starts the product on a fresh data folder and the sample site, with these options too. */
    static Service start(String... options) {
        try {
            var folder = Files.createTempDirectory("kindred-system-test");
            layOut(folder);
            return start(JAR, folder, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a kindred.jar on the data and the content in a folder. */
    static Service start(Path jar, Path folder, String... options) {
        try {
            return new Service(jar, folder, List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a copy of the sample site into a folder. */
    static void layOut(Path folder) throws IOException {
        copy(SAMPLE, folder.resolve("content"));
    }

    private List<String> command(List<String> words) {
        return Stream.of(List.of(java(), "-jar", jar.toAbsolutePath().toString()), words, List.of("--data", data().toString()))
                .flatMap(List::stream).toList();
    }

    /** Runs another command of the same kindred.jar on the same data folder to its end, and gives what it said. */
    String run(String... command) {
        try {
            var told = new ProcessBuilder(command(List.of(command))).redirectErrorStream(true).start();
            return new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where it is: {@code http://127.0.0.1:40123}. */
    String address() {
        return address;
    }

    /** Its data folder. */
    Path data() {
        return folder.resolve("data");
    }

    /** Its content folder. */
    Path content() {
        return folder.resolve("content");
    }

    private Path log() {
        return folder.resolve("output.log");
    }

    /** What it has said so far. */
    String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something is so, and fails if it never is. */
    void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("Waited in vain for " + what + ". The service said:\n" + output());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for a path, with headers as name, value, name, value. */
    Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Sends a request without a body. */
    Answer send(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()), headers);
    }

    /** Posts Markdown. */
    Answer post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "text/markdown"), headers);
    }

    /** Puts JSON. */
    Answer putJson(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).PUT(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"), headers);
    }

    /** Posts JSON. */
    Answer postJson(String path, String body, String... headers) {
        return postAs("application/json", path, body, headers);
    }

    /** Posts a text of a media type. */
    Answer postAs(String type, String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", type),
                headers);
    }

    /** Posts bytes of a media type. */
    Answer postBytes(String type, String path, byte[] body, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).header("Content-Type", type),
                headers);
    }

    /** Sends a body of some media type in some way, or none where it is empty. */
    Answer sendAs(String mediaType, String method, String path, String body, String... headers) {
        var content = body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(HttpRequest.newBuilder(uri(path)).method(method, content).header("Content-Type", mediaType), headers);
    }

    /** The same with any bytes. */
    Answer sendBytes(String mediaType, String method, String path, byte[] body, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)), headers);
    }

    private URI uri(String path) {
        return URI.create(address + path.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D").replace("\"", "%22"));
    }

    /** Sends bytes as they are, and reads until the other side closes. */
    String raw(String request) {
        var target = URI.create(address);
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a head, and then sends other bytes on the same connection; what comes back for those. */
    String rawAfterHead(String head, String request) {
        var target = URI.create(address);
        try (var socket = new Socket(target.getHost(), target.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            for (int read = socket.getInputStream().read(); read >= 0; read = socket.getInputStream().read()) {
                if (answer.append((char) read).toString().endsWith("\r\n\r\n")) {
                    break;
                }
            }
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        try {
            var whole = headers.length == 0 ? request : request.headers(headers);
            return new Answer(client.send(whole.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as Ctrl-C does, and waits until all is done that it does then. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Ends it without what a service does for its next start: the launcher is killed, and the service then stops by itself. */
    void halt() {
        var served = process.descendants().toList();
        process.destroyForcibly();
        Stream.concat(Stream.of(process.toHandle()), served.stream()).forEach(ended -> ended.onExit().join());
    }

    /** Kills it where it stands, as a power cut would. */
    void kill() {
        var served = process.descendants().toList();
        served.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Stream.concat(Stream.of(process.toHandle()), served.stream()).forEach(ended -> ended.onExit().join());
    }

    /** Ends it, and what it kept with it. */
    @Override
    public void close() throws IOException {
        halt();
        delete(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The body as a tree, read at a JSON pointer. */
        JsonNode at(String pointer) {
            try {
                return JSON.readTree(response.body()).at(pointer);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }
    }
}
