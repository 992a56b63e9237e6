package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation of the management API, asked with what its description says, what it nearly says, and rubbish. */
class ManagementFuzzTest {

    private static final int REQUESTS = Boolean.getBoolean("kindred.long") ? 100_000 : 2_000;
    private static final int CLIENTS = 4;
    private static final Duration HANG = Duration.ofSeconds(30);
    /** What would tell of the inside of the house. */
    private static final List<String> INSIDE = List.of("org.kindred", "java.", "jakarta.", "Exception", "\tat ", "SELECT ", "JdbcSQL",
            "eclipselink",
            "PSQL", Service.TOKEN, "/tmp/");

    private final long seed = Long.getLong("kindred.seed", System.nanoTime());
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(HANG).build();

    @Test
    void nothingAskedOfTheManagementApiIsAFaultOrALeakOrAHang() throws Exception {
        try (var service = Service.start("-Dkindred.limits.requests=none", "-Dkindred.limits.failures=none");
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var description = service.get("/openapi.json").at("");
            var asked = clients.invokeAll(IntStream.range(0, CLIENTS).<Callable<List<String>>>mapToObj(
                    number -> () -> ask(service, requests(description, service, new Random(seed + number)))).toList());
            var wrong = new ArrayList<String>();
            for (var each : asked) {
                wrong.addAll(each.get());
            }
            assertEquals(List.of(), wrong, () -> "seed " + seed + "\n" + String.join("\n", wrong));
            assertEquals(200, service.get("/health/ready").status());
            assertTrue(Stream.of("Exception", "\tat ").noneMatch(service.output()::contains), service::output);
        }
    }

    private static FuzzedRequests requests(JsonNode description, Service service, Random random) {
        var types = new ArrayList<String>();
        service.get("/api/v1").at("/data/types").forEach(type -> types.add(type.at("/plural").asText()));
        return new FuzzedRequests(description, "/api/v1/manage", random, new TreeMap<>(Map.of(
                "types", types, "slug", List.of("heisler-2010", "what-anonymity-does", "a", "b", "new-one", "diabetes"),
                "number", List.of("1", "2", "3"), "from", List.of("1", "2"), "to", List.of("1", "2"), "locale", List.of("en", "es"),
                "If-Match", new ArrayList<>(List.of("*")), "If-None-Match", List.of("*"),
                "mediaType", List.of("text/markdown", "text/plain", "application/x-bibtex", "application/x-research-info-systems",
                        "application/vnd.citationstyles.csl+json", "application/json", "application/zip", "text/csv", "application/xml"))));
    }

    /** What is wrong with the answers, the first few. */
    private List<String> ask(Service service, FuzzedRequests requests) throws Exception {
        var wrong = new ArrayList<String>();
        for (int asked = 0; asked < REQUESTS / CLIENTS && wrong.size() < 10; asked++) {
            var request = requests.next();
            try {
                judge(request, client.send(sent(service, request), HttpResponse.BodyHandlers.ofString()), wrong, requests);
            } catch (IOException e) {
                wrong.add(e + " of " + request);
            }
        }
        return wrong;
    }

    private static HttpRequest sent(Service service, FuzzedRequests.Request request) {
        var sent = HttpRequest.newBuilder(URI.create(service.address() + request.path())).timeout(HANG)
                .header("Authorization", "Bearer " + Service.TOKEN)
                .method(request.method(), request.body().isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body().getBytes(StandardCharsets.UTF_8)));
        request.headers().forEach(sent::header);
        return sent.build();
    }

    private static void judge(FuzzedRequests.Request request, HttpResponse<String> answer, List<String> wrong, FuzzedRequests requests) {
        String status = String.valueOf(answer.statusCode());
        if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
            wrong.add(status + " of " + request + "\n  " + answer.body());
        } else if (!request.described().contains(status)) {
            wrong.add(status + " is not described: " + request + "\n  " + answer.body());
        } else if (answer.statusCode() >= 400) {
            INSIDE.stream().filter(answer.body()::contains).findFirst()
                    .ifPresent(word -> wrong.add("'" + word + "' is told by " + request + "\n  " + answer.body()));
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
                wrong.add("no problem document: " + status + " of " + request + "\n  " + answer.body());
            }
        } else {
            learn(answer, requests);
        }
    }

    private static void learn(HttpResponse<String> answer, FuzzedRequests requests) {
        answer.headers().firstValue("ETag").ifPresent(tag -> requests.learn("If-Match", tag));
        if (answer.body().startsWith("{\"data\":{\"id\":\"")) {
            requests.learn("id", answer.body().split("\"", 8)[5]);
        }
    }
}
