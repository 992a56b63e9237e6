package org.kindred.plugin.citeproc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StylesTest {

    private final StyleRepository repository = new StyleRepository();
    private final Styles styles = new Styles(repository);

    @Test
    void aStyleIsMadeOnceForALanguageHoweverManyAskAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<ReadyStyle> ask = () -> styles.named("apa", Optional.of("en"));
            var made = new HashSet<Integer>();
            for (var answer : threads.invokeAll(IntStream.range(0, 64).mapToObj(i -> ask).toList())) {
                made.add(System.identityHashCode(answer.get()));
            }
            assertEquals(1, made.size());
        }
        assertNotSame(styles.named("apa", Optional.of("en")), styles.named("apa", Optional.of("de")));
    }

    @Test
    void thoseUsedLastAreKept() {
        var first = styles.named("apa", Optional.empty());
        var second = styles.named("ieee", Optional.empty());
        repository.names().stream().filter(name -> name.startsWith("springer-")).limit(50)
                .forEach(name -> styles.named(name, Optional.empty()));
        assertSame(first, styles.named("apa", Optional.empty()));
        repository.names().stream().filter(name -> name.startsWith("elsevier-") || name.startsWith("chicago-")).limit(80)
                .forEach(name -> styles.named(name, Optional.empty()));

        assertSame(first, styles.named("apa", Optional.empty()));
        assertNotSame(second, styles.named("ieee", Optional.empty()));
    }
}
