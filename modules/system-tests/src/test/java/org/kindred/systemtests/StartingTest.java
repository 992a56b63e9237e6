package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks while the service starts is told to come again, until it can answer everything; and while it stops, as soon as it does. */
class StartingTest {

    private static final String EARLY = "503 application/problem+json 2";
    /** What lists say on a first start while the index is made ready. */
    private static final String SOON = "503 application/problem+json 1";
    /** Payara's own, for the moment in which its port is open and nothing stands behind it, not even our front door. */
    private static final String BARE = "404 none ";
    /** So many questions are for editors, who have to say who they are. */
    private static final int EDITING = 2;

    @TempDir
    private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyAddressAnswersWithAProblemThatSaysWhenToAskAgainUntilItAnswersAsItShould() throws Exception {
        Service.layOut(folder);
        WarmRuntime.lay(folder.resolve("data"));
        String port = Integer.toString(freePort());
        var service = new CommandLine(folder, Map.of()).start("serve", "--port", port, "--data", "data", "--content", "content");
        try {
            var questions = List.of(post(port, "/api/v1/manage/articles/any/transitions"), post(port, "/api/v1/manage/import"),
                    get(port, "/api/v1/articles"), get(port, "/openapi.json"));
            var told = questions.stream().<Set<String>>map(question -> new LinkedHashSet<>()).toList();
            while (!service.output().contains("Ready") && service.process().isAlive()) {
                for (int i = 0; i < questions.size(); i++) {
                    told.get(i).add(ask(questions.get(i)));
                }
            }
            assertTrue(service.output().contains("Ready"), service.output());
            for (int i = 0; i < questions.size(); i++) {
                String later = i < EDITING ? "401 application/problem+json " : "200 application/json ";
                assertEquals(List.of(),
                        told.get(i).stream().filter(answer -> !List.of("", BARE, EARLY, SOON, later).contains(answer)).toList(),
                        questions.get(i).toString());
                var order = List.copyOf(told.get(i));
                assertTrue(order.indexOf(BARE) <= order.indexOf(EARLY), order.toString());
            }
            assertTrue(told.stream().anyMatch(answers -> answers.contains(EARLY)), told.toString());
            assertEquals(Set.of(), saidWhileItStops(service, questions));
        } finally {
            service.process().descendants().forEach(ProcessHandle::destroyForcibly);
            service.process().destroyForcibly().waitFor();
        }
    }

    /** What it said beside what it says at any time, and that it is not ready any more. */
    private Set<String> saidWhileItStops(CommandLine.Running service, List<HttpRequest> questions) throws InterruptedException {
        Set<String> said = new LinkedHashSet<>();
        service.process().destroy();
        while (service.process().isAlive()) {
            for (HttpRequest question : questions) {
                said.add(ask(question));
            }
        }
        said.removeAll(Set.of("", EARLY, "401 application/problem+json ", "200 application/json "));
        return said;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static HttpRequest post(String port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\": \"published\"}")).build();
    }

    private static HttpRequest get(String port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    }

    /** Status, media type and when to ask again; nothing where nobody listens yet. */
    private String ask(HttpRequest question) throws InterruptedException {
        try {
            var answer = client.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.headers().firstValue("Content-Type").orElse("none") + " "
                    + answer.headers().firstValue("Retry-After").orElse("");
        } catch (IOException nobodyListens) {
            LockSupport.parkNanos(1_000_000);
            return "";
        }
    }
}
