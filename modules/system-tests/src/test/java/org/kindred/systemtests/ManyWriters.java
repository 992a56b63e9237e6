package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many who save one article at once, on one node or several: each reads it, and saves what it read again until nobody came in between. */
final class ManyWriters {

    private static final String MANAGE = "/api/v1/manage/articles/";
    private static final int AT_ONCE = 16;
    private static final int WRITERS = Boolean.getBoolean("kindred.long") ? 500 : 24;

    private final List<Service> nodes;
    private final String address;

    private ManyWriters(List<Service> nodes, String slug) {
        this.nodes = nodes;
        this.address = MANAGE + slug;
    }

    /** Every write that was accepted is in the history of the new article, none twice, none lost, whichever node is asked. */
    static void loseNothing(List<Service> nodes, String slug) throws Exception {
        var all = new ManyWriters(nodes, slug);
        assertEquals(201, all.put(nodes.getFirst(), text(0), "If-None-Match", "*").status());
        Set<Integer> numbers = all.write();
        assertEquals(WRITERS, numbers.size(), "each was given a number of its own");
        nodes.forEach(node -> assertEquals(IntStream.rangeClosed(0, WRITERS).mapToObj(ManyWriters::text).sorted().toList(),
                all.history(node)));
    }

    private Set<Integer> write() throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var works = new ArrayList<Callable<Integer>>();
            for (int writer = 1; writer <= WRITERS; writer++) {
                var node = nodes.get(writer % nodes.size());
                String text = text(writer);
                works.add(() -> saved(node, text));
            }
            var numbers = new ArrayList<Integer>();
            for (var done : threads.invokeAll(works)) {
                numbers.add(done.get());
            }
            return Set.copyOf(numbers);
        }
    }

    private static String text(int writer) {
        return "---\ntitle: Of many hands\n---\nBy writer %d.\n".formatted(writer);
    }

    private int saved(Service node, String text) {
        while (true) {
            var saved = put(node, text, "If-Match", get(node, address).header("ETag"));
            if (saved.status() == 200) {
                return saved.at("/data/revision").asInt();
            }
            assertEquals(412, saved.status(), saved.text());
        }
    }

    /** All texts it ever had, sorted. */
    private List<String> history(Service node) {
        assertEquals(WRITERS + 1, get(node, address).at("/data/revision").asInt());
        return IntStream.rangeClosed(1, WRITERS + 1).mapToObj(number -> node.get(address + "/revisions/" + number, "Authorization",
                "Bearer " + Service.TOKEN, "Accept", "text/markdown").text()).sorted().toList();
    }

    private static Service.Answer get(Service node, String path) {
        return node.get(path, "Authorization", "Bearer " + Service.TOKEN);
    }

    private Service.Answer put(Service node, String text, String condition, String value) {
        return node.sendAs("text/markdown", "PUT", address, text, "Authorization", "Bearer " + Service.TOKEN, condition, value);
    }
}
