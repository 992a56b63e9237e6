package org.kindred.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A headless Chromium with one page, spoken to by the DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Path profile;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger last = new AtomicInteger();

    private Browser(String program) throws IOException {
        profile = Files.createTempDirectory("kindred-browser");
        process = new ProcessBuilder(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--remote-debugging-address=127.0.0.1", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true).redirectOutput(profile.resolve("log").toFile()).start();
        await("Chromium", () -> Files.exists(profile.resolve("DevToolsActivePort")) && page().isPresent());
        socket = client.newWebSocketBuilder().buildAsync(URI.create(page().orElseThrow()), new Listener()).join();
        List.of("Page", "Runtime", "Log").forEach(domain -> ask(domain + ".enable", "{}"));
    }

    /** Starts the Chromium of this machine, if there is one. */
    static Optional<Browser> find() {
        return PLACES.stream().filter(place -> Files.isExecutable(Path.of(place))).findFirst().map(place -> {
            try {
                return new Browser(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where the page is spoken to. */
    private Optional<String> page() {
        try {
            var lines = Files.readAllLines(profile.resolve("DevToolsActivePort"));
            try (var list = URI.create("http://127.0.0.1:" + lines.getFirst() + "/json/list").toURL().openStream()) {
                return StreamSupport.stream(JSON.readTree(list).spliterator(), false)
                        .filter(target -> target.path("type").asText().equals("page"))
                        .map(target -> target.path("webSocketDebuggerUrl").asText()).findFirst();
            }
        } catch (IOException | java.util.NoSuchElementException notYet) {
            return Optional.empty();
        }
    }

    /** Makes the window as wide as a telephone or a desk. */
    void resize(int width, int height) {
        ask("Emulation.setDeviceMetricsOverride",
                "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":%b}".formatted(width, height, width < 600));
    }

    void open(String address) {
        complaints.clear();
        ask("Page.navigate", "{\"url\":\"" + address + "\"}");
        await(address, () -> isSo("document.readyState === 'complete' && location.href === '" + address + "'"));
    }

    /** Presses and releases a key. */
    void press(String key, int code) {
        for (String kind : List.of("keyDown", "keyUp")) {
            String text = key.equals("Enter") && kind.equals("keyDown") ? ",\"text\":\"\\r\"" : "";
            ask("Input.dispatchKeyEvent",
                    "{\"type\":\"%s\",\"key\":\"%s\",\"code\":\"%s\",\"windowsVirtualKeyCode\":%d%s}".formatted(kind, key,
                            key, code, text));
        }
    }

    /** What an expression of JavaScript is worth on the page; a promise is waited for. */
    JsonNode value(String expression) {
        var asks = JSON.createObjectNode().put("expression", expression).put("returnByValue", true).put("awaitPromise", true);
        var answer = ask("Runtime.evaluate", asks.toString());
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    private boolean isSo(String expression) {
        return value(expression).asBoolean();
    }

    /** Waits until something is so on the page. */
    void awaitThat(String expression) {
        await(expression, () -> isSo(expression));
    }

    /** Errors and warnings on the console, and exceptions nobody caught, since the page was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode ask(String method, String parameters) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true).join();
        return answer.orTimeout(PATIENCE, TimeUnit.NANOSECONDS).join();
    }

    private void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("Waited in vain for " + what + "; the browser complained of " + complaints);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void close() throws IOException {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        process.destroy();
        all.forEach(each -> each.onExit().join()); // the last of them may still write into the profile
        client.close();
        Service.delete(profile);
    }

    /** Takes apart what the browser says. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                hear(message.toString());
                message.setLength(0);
            }
            return WebSocket.Listener.super.onText(webSocket, data, isLast);
        }

        private void hear(String text) {
            try {
                var said = JSON.readTree(text);
                if (said.has("id")) {
                    Optional.ofNullable(asked.remove(said.path("id").asInt()))
                            .ifPresent(answer -> answer.complete(said.has("result") ? said.path("result") : said));
                } else if (isComplaint(said)) {
                    complaints.add(said.path("params").toString());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isComplaint(JsonNode said) {
            return switch (said.path("method").asText()) {
                case "Runtime.exceptionThrown" -> true;
                case "Log.entryAdded" -> List.of("error", "warning").contains(said.at("/params/entry/level").asText());
                case "Runtime.consoleAPICalled" -> List.of("error", "warning", "assert").contains(said.at("/params/type").asText());
                default -> false;
            };
        }
    }
}
