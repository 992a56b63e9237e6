package org.kindred.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.kindred.kernel.store.Store;

/**
 * Publishes, withdraws and tells until it is killed, and prints the number of each change once it is acknowledged. Twenty items take turns,
 * so that each has many events.
 */
final class KeepsTelling {

    private static final int ITEMS = 20;

    private KeepsTelling() {
    }

    public static void main(String[] arguments) {
        Store store = Engine.open(Engine.connect(arguments[0]));
        // whoever comes after one that was killed waits for its time to end
        var pace = new Pace(Duration.ofMillis(20), Duration.ofSeconds(3), Duration.ofMillis(500),
                Collections.nCopies(9, Duration.ofMillis(50)), 4, 8);
        try (var node = new Node(store, pace)) {
            if (arguments.length > 1) {
                node.subscribe(arguments[1], "*");
            }
            for (int i = 0;; i++) {
                node.now.set(Instant.now());
                var ref = Node.article("item-" + i % ITEMS);
                if (i % 7 == 6) {
                    node.withdraw(ref);
                } else {
                    node.publish(ref, "T" + i);
                }
                System.out.println(store.<Long>read(session -> session.lastChange()));
                System.out.flush();
            }
        }
    }
}
