package org.kindred.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.content.Change;
import org.kindred.webhooks.Receiver.Reply;
import org.kindred.webhooks.Receiver.Told;

/** Another process publishes and tells, and is killed at any moment: the receiver hears of every change, and of each item's in their order. */
class KilledTest {

    private static final int ROUNDS = Boolean.getBoolean("kindred.long") ? 25 : 3;

    @TempDir
    Path folder;
    private final Random random = new Random();

    @Test
    void whateverTheMomentNoEventIsLost() throws Exception {
        killedAgainAndAgain(Engine.address(folder.resolve("kindred")));
    }

    @Test
    @EnabledIfSystemProperty(named = "kindred.long", matches = "true")
    void norOnPostgresql() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            killedAgainAndAgain(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void killedAgainAndAgain(String database) throws Exception {
        try (var receiver = new Receiver()) {
            // now and then it does not get to what was sent, or says that it did and does not
            receiver.answers(told -> Reply.of(random.nextInt(20) == 0 ? 500 : 204));
            for (int round = 0; round < ROUNDS; round++) {
                publishUntilKilled(round == 0 ? List.of(database, receiver.url("/")) : List.of(database), 20 + random.nextInt(60));
            }
            receiver.answers(told -> Reply.of(204));
            var log = finish(database, receiver);
            assertTrue(log.size() >= ROUNDS * 20, () -> log.size() + " changes");
            assertEquals(log.stream().collect(Collectors.groupingBy(change -> change.ref().slug(), LinkedHashMap::new,
                    Collectors.mapping(KilledTest::name, Collectors.toList()))), firstTold(receiver.told()));
        }
    }

    private void publishUntilKilled(List<String> arguments, int acknowledgements) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), KeepsTelling.class.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (int i = 0; i < acknowledgements; i++) {
                lines.readLine();
            }
            process.toHandle().destroyForcibly();
            lines.lines().forEach(line -> {
                // what it still had said
            });
        }
        process.waitFor();
    }

    /** Lets the rest be told; gives what there was to tell. */
    private List<Change> finish(String address, Receiver receiver) throws InterruptedException {
        var database = Engine.connect(address);
        try (var store = Engine.open(database); var node = new Node(store)) {
            var log = store.read(session -> session.changes(0, 1_000_000));
            var webhook = node.desk.all().getFirst().webhook();
            node.now.set(java.time.Instant.now().plus(java.time.Duration.ofMinutes(10))); // what has failed is due
            var last = log.stream().map(KilledTest::name).toList();
            receiver.await(told -> firstTold(told).values().stream().mapToInt(List::size).sum() == last.size());
            node.awaitWebhook(webhook.id(), any -> node.desk.webhook(webhook.id()).pending() == 0);
            return log;
        } finally {
            if (database instanceof JdbcConnectionPool pool) {
                pool.dispose();
            }
        }
    }

    private static String name(Change change) {
        return change.kind().word() + " " + change.digest();
    }

    /** By item, what was told of it, each message once, in the order in which it came first. */
    private static Map<String, List<String>> firstTold(List<Told> told) {
        var once = new LinkedHashMap<String, Told>();
        told.forEach(one -> once.putIfAbsent(one.id(), one));
        var byItem = new HashMap<String, List<String>>();
        once.values().forEach(one -> byItem.computeIfAbsent(member(one, "slug"), slug -> new ArrayList<>())
                .add(member(one, "change") + " " + member(one, "digest")));
        return byItem;
    }

    private static String member(Told told, String name) {
        var value = java.util.regex.Pattern.compile("\"" + name + "\":\"([^\"]*)\"")
                .matcher(told.body().substring(told.body().indexOf("\"data\"")));
        return value.find() ? value.group(1) : "";
    }
}
