package org.kindred.store;

import java.util.stream.IntStream;
import org.kindred.kernel.content.ItemKey;

/** Publishes three items a transaction until it is killed, and prints the slugs of each transaction once it is acknowledged. */
final class KeepsWriting {

    private KeepsWriting() {
    }

    public static void main(String[] arguments) {
        var store = JpaStore.open(Engine.connect(arguments[0]), new TestSealing());
        for (int i = 0;; i += 3) {
            var slugs = IntStream.range(i, i + 3).mapToObj(number -> arguments[1] + "-" + number).toList();
            store.write(session -> {
                slugs.forEach(slug -> Samples.publishNew(session, Samples.article(slug), new ItemKey("topic", "t")));
                return slugs;
            });
            slugs.forEach(System.out::println);
            System.out.flush();
        }
    }
}
